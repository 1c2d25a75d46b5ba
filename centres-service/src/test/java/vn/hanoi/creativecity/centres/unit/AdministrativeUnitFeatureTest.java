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
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.ogc.Maps;

/** The administrative units as features: their boundaries, and the time in which they exist. */
@QuarkusTest
class AdministrativeUnitFeatureTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @Test
    void aUnitSaysOnAMapWhatItSaysElsewhere() throws IOException {
        JsonNode unit = Api.json(Api.nobody().get("/v1/administrative-units/09877"));
        JsonNode feature = Maps.get(Maps.UNITS + "?code=09877").at("/features/0");
        assertEquals(unit.path("id"), feature.path("id"));
        assertEquals(unit.path("boundary"), feature.path("geometry"));
        assertEquals(new ObjectMapper().readTree("""
                        {"code": "09877", "level": "commune", "name_vi": "Xã An Khánh", "name_en": "An Khanh Commune",
                         "valid_from": "2025-07-01", "valid_until": null, "parent_code": "01",
                         "parent_name_vi": "Thành phố Hà Nội", "parent_name_en": "Hà Nội City"}"""), feature.path("properties"));
        JsonNode one = Maps.get(Maps.UNITS + "/" + unit.path("id").asText());
        assertEquals(feature.path("geometry"), one.path("geometry"));
        assertEquals("/v1/administrative-units/" + unit.path("id").asText(), Maps.href(one, "via"));
        assertEquals(Refusal.of(404, "not-found"), Refusal.in(Api.nobody().get(Maps.UNITS + "/09877")));
    }

    @Test
    void whoAsksForNoTimeGetsTheUnitsOfToday() {
        List<String> today = codes("?limit=10000");
        assertEquals(127, today.size());
        assertEquals(today, codes("?limit=10000&datetime=2025-07-01T00:00:00Z"));
        assertEquals(today, codes("?limit=10000&datetime=2025-07-01T00:00:00Z/.."));
        assertEquals(new ArrayList<>(new TreeSet<>(today)), today, "in the order of their codes");
        List<String> onPages = new ArrayList<>();
        Maps.pages(Api::nobody, Maps.UNITS + "?limit=50").forEach(page -> onPages.addAll(Maps.values(page, "code")));
        assertEquals(today, onPages);
    }

    /** The district tier ended with 2025-06-30 in Hà Nội. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-06-30T16:59:59Z                      | Huyện Hoài Đức
            2025-06-30T17:00:00Z                      |
            2025-01-01T00:00:00Z/2025-02-01T00:00:00Z | Huyện Hoài Đức
            ../2025-01-01T00:00:00Z                   | Huyện Hoài Đức
            ../2024-12-31T00:00:00Z                   |
            2025-06-30T00:00:00Z/..                   | Huyện Hoài Đức
            2025-07-01T00:00:00Z/                     |
            """)
    void aUnitIsOfTheTimeInWhichItExists(String time, String name) {
        assertEquals(
                name == null ? List.of() : List.of(name),
                Maps.values(Maps.get(Maps.UNITS + "?code=274&datetime=" + time), "name_vi"));
    }

    @Test
    void theSameCodeIsTwoUnitsInTwoTimes() {
        assertEquals(
                List.of("Phường Cầu Diễn", "Phường Từ Liêm"),
                Maps.values(Maps.get(Maps.UNITS + "?code=00592&datetime=2025-06-01T00:00:00Z/.."), "name_vi").stream()
                        .sorted()
                        .toList());
    }

    @Test
    void filtersAreTheProperties() {
        assertEquals(List.of("274"), codes("?level=district&q=hoai%20duc&datetime=2025-06-30T00:00:00Z"));
        assertEquals(List.of("01"), codes("?level=city"));
        assertEquals(126, codes("?parent_code=01&limit=200").size());
        assertEquals(List.of("09877"), codes("?parent_code=01&level=commune&q=an%20khanh"));
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter level unknown_value"),
                Refusal.in(Api.nobody().get(Maps.UNITS + "?level=county")));
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter validOn unknown_parameter"),
                Refusal.in(Api.nobody().get(Maps.UNITS + "?validOn=2025-06-30")));
    }

    @Test
    void theExtentIsThatOfAllTimes() {
        JsonNode extent = Maps.get("/ogc/collections/administrative-units").path("extent");
        assertEquals(
                "[[105.28536,20.56429,106.02013,21.38542]]",
                extent.at("/spatial/bbox").toString());
        assertEquals(
                "[[\"2008-07-31T17:00:00Z\",null]]",
                extent.at("/temporal/interval").toString());
    }

    /** Those whose boundary reaches into the box, by another library; the city has none, and so is in every box. */
    @Test
    void aBoxFindsTheUnitsThatReachIntoIt() throws IOException {
        Map<String, Polygon> boundaries = boundaries();
        List<String> disagreements = new ArrayList<>();
        for (double west = 105.30; west < 106.02; west += 0.061) {
            for (double south = 20.57; south < 21.40; south += 0.061) {
                double east = round(west + 0.017);
                double north = round(south + 0.011);
                Envelope box = new Envelope(round(west), east, round(south), north);
                List<String> expected = new ArrayList<>();
                boundaries.forEach((code, boundary) -> {
                    if (boundary == null || boundary.intersects(GEOMETRIES.toGeometry(box))) {
                        expected.add(code);
                    }
                });
                List<String> found =
                        codes("?limit=200&bbox=" + round(west) + "," + round(south) + "," + east + "," + north);
                if (!found.equals(expected)) {
                    disagreements.add(box + ": " + found + " instead of " + expected);
                }
            }
        }
        assertEquals(List.of(), disagreements);
        assertEquals(List.of("01"), codes("?bbox=170,-10,-170,10"));
    }

    private static Map<String, Polygon> boundaries() throws IOException {
        Map<String, Polygon> boundaries = new TreeMap<>();
        boundaries.put("01", null);
        try (InputStream register = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("administrative-units/since-2025-07-01.json")) {
            for (JsonNode unit : new ObjectMapper().readTree(register)) {
                JsonNode rings = unit.path("boundary").path("coordinates");
                assertEquals(1, rings.size(), "the outline alone is asked: " + unit.path("code"));
                List<Coordinate> ring = new ArrayList<>();
                rings.get(0)
                        .forEach(at -> ring.add(
                                new Coordinate(at.get(0).asDouble(), at.get(1).asDouble())));
                boundaries.put(unit.path("code").asText(), GEOMETRIES.createPolygon(ring.toArray(Coordinate[]::new)));
            }
        }
        return boundaries;
    }

    private static double round(double degrees) {
        return Math.round(degrees * 10_000) / 10_000.0;
    }

    private static List<String> codes(String query) {
        return Maps.values(Maps.get(Maps.UNITS + query), "code");
    }
}
