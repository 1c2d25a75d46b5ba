package vn.hanoi.creativecity.centres.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import vn.hanoi.creativecity.centres.Api;

/** {@code contains} against the boundaries of the register, asked by another library. */
@QuarkusTest
class UnitOfAPlaceTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @Test
    void everyPlaceOfAGridIsInTheUnitsWhoseBoundaryHoldsIt() throws IOException {
        Map<String, Polygon> boundaries = boundaries();
        List<String> disagreements = new ArrayList<>();
        for (double lon = 105.30; lon < 106.02; lon += 0.0411) {
            for (double lat = 20.57; lat < 21.40; lat += 0.0411) {
                Coordinate place = new Coordinate(round(lon), round(lat));
                List<String> expected = boundaries.entrySet().stream()
                        .filter(unit -> unit.getValue().contains(GEOMETRIES.createPoint(place)))
                        .map(Map.Entry::getKey)
                        .toList();
                List<String> found = Api.values(
                        Api.nobody().get("/v1/administrative-units?sort=code&contains=" + place.x + "," + place.y),
                        "code");
                if (!found.equals(expected)) {
                    disagreements.add(place + ": " + found + " instead of " + expected);
                }
            }
        }
        assertEquals(List.of(), disagreements);
    }

    /** As exactly as a parameter takes it. */
    private static double round(double degrees) {
        return Math.round(degrees * 10_000) / 10_000.0;
    }

    private static Map<String, Polygon> boundaries() throws IOException {
        try (InputStream register = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("administrative-units/since-2025-07-01.json")) {
            Map<String, Polygon> boundaries = new TreeMap<>();
            for (JsonNode unit : new ObjectMapper().readTree(register)) {
                List<Coordinate> ring = new ArrayList<>();
                unit.path("boundary")
                        .path("coordinates")
                        .get(0)
                        .forEach(at -> ring.add(
                                new Coordinate(at.get(0).asDouble(), at.get(1).asDouble())));
                boundaries.put(unit.path("code").asText(), GEOMETRIES.createPolygon(ring.toArray(Coordinate[]::new)));
            }
            return boundaries;
        }
    }
}
