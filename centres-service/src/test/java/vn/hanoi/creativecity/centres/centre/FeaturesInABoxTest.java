package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.ogc.Maps;

/** Requirements 23 and 24, {@code /req/core/fc-bbox-definition} and {@code /req/core/fc-bbox-response}. */
@QuarkusTest
class FeaturesInABoxTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private String word;

    @BeforeEach
    void findOnlyWhatThisTestMakes() {
        word = NewCentre.word();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            105.7,20.9,105.9,21.1                   | in
            105.8,21,105.8,21                       | in
            105.8,21,105.9,21.1                     | in
            105.70000000000001,20.9,105.8,21        | in
            1057e-1,2.09e1,105.9,21.1               | in
            105.7,20.9,-100,105.9,21.1,100          | in
            105.7,20.9,0,105.9,21.1,0               | in
            170,-90,106,90                          | in
            -180,-90,180,90                         | in
            105.8000001,20.9,105.9,21.1             | out
            105.7,20.9,105.7999999,21.1             | out
            105.7,21.0000001,105.9,21.1             | out
            106,-90,105,90                          | out
            """)
    void aPlaceIsInABoxOrNot(String box, String where) {
        String slug = centre("A").at(105.8, 21).published();
        assertEquals(where.equals("in") ? List.of(slug) : List.of(), find("bbox=" + box));
    }

    @Test
    void aBoxThatCrossesTheAntimeridianHasTwoSides() {
        String fiji = centre("Fiji").at(178.4, -18.1).published();
        String tonga = centre("Tonga").at(-175.2, -21.1).published();
        String edge = centre("Rìa").at(180, -16).published();
        centre("Xa").at(105.8, -18).published();
        assertEquals(List.of(fiji, tonga, edge), find("bbox=170,-25,-170,-15"));
        assertEquals(List.of(fiji, edge), find("bbox=170,-25,180,-15"));
        assertEquals(List.of(tonga), find("bbox=-180,-25,-170,-15"));
        assertEquals(List.of(tonga), find("bbox=179,-25,-170,-20"), "south of the others");
        assertEquals(List.of(), find("bbox=179,10,-179,20"));
    }

    /** {@code /req/core/fc-bbox-response} C. */
    @Test
    void whatHasNoPlaceIsInEveryBox() {
        String nowhere = centre("Không đâu").published();
        String there = centre("Ở đó").at(10, 10).published();
        assertEquals(List.of(nowhere, there), find("bbox=9,9,11,11"));
        assertEquals(List.of(nowhere), find("bbox=1,1,2,2"));
        assertEquals(List.of(nowhere), find("bbox=170,1,-170,2"));
    }

    /** A line and an area count as they are, and not by the rectangle around them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5,5,6,6       | through the line, inside the area         | slope area
            0,0,1,1       | at the begin of the line                  | slope area
            8,1,9,2       | beside the line, in the area              | area
            1,8,2,9       | beside the line, above the area           |
            4.2,1.2,5,1.8 | beside the line, in the hole of the area  |
            3,1,4,2       | on the edge of the hole                   | area
            3.9,0.9,6.1,3 | around the hole and across the line       | area
            10,10,11,11   | at the end of the line                    | slope
            3,3,3,3       | a point on the line                       | slope
            20,0,30,10    | elsewhere                                 |
            """)
    void whatReachesInIsInTheBox(String box, String where, String found) {
        String slope = centre("slope")
                .with("geometry", Map.of("type", "LineString", "coordinates", List.of(List.of(0, 0), List.of(10, 10))))
                .with("geometryAccuracy", "surveyed")
                .published();
        String area = centre("area")
                .with(
                        "geometry",
                        Map.of(
                                "type",
                                "Polygon",
                                "coordinates",
                                List.of(ring(0, 0, 10, 0, 10, 9, 0, 0), ring(4, 1, 6, 1, 6, 2, 4, 2, 4, 1))))
                .with("geometryAccuracy", "surveyed")
                .published();
        List<String> expected = new ArrayList<>();
        for (String name : found == null ? new String[0] : found.split(" ")) {
            expected.add(name.equals("slope") ? slope : area);
        }
        assertEquals(expected, find("bbox=" + box), where);
    }

    /** Against another library, with shapes and boxes by chance. */
    @Test
    void everyShapeIsInTheBoxesThatItReachesInto() {
        Random random = new Random(20260102);
        List<Geometry> shapes = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Geometry shape = i % 2 == 0 ? line(random) : star(random);
            shapes.add(shape);
            centre("s" + i + " ")
                    .with("geometry", document(shape))
                    .with("geometryAccuracy", "surveyed")
                    .published();
        }
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            double west = decimals(random.nextDouble() * 12 - 1);
            double south = decimals(random.nextDouble() * 12 - 1);
            double east = decimals(west + random.nextDouble() * 3);
            double north = decimals(south + random.nextDouble() * 3);
            Geometry box = GEOMETRIES.toGeometry(new Envelope(west, east, south, north));
            TreeSet<String> expected = new TreeSet<>();
            IntStream.range(0, shapes.size())
                    .filter(n -> shapes.get(n).intersects(box))
                    .forEach(n -> expected.add("s" + n));
            String asked = "bbox=" + west + "," + south + "," + east + "," + north;
            TreeSet<String> found = new TreeSet<>();
            Maps.values(Maps.get(Maps.CENTRES + "?limit=100&q=" + word + "&" + asked), "name_vi")
                    .forEach(name -> found.add(name.split(" ")[0]));
            if (!found.equals(expected)) {
                disagreements.add(asked + ": " + found + " instead of " + expected);
            }
        }
        assertEquals(List.of(), disagreements);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,3",
                "1,2,3,4,5",
                "1,2,3,4,5,6,7",
                "1,2,3,",
                "1;2;3;4",
                "a,b,c,d",
                "0,1,1,0",
                "0,160,1,161",
                "181,0,182,1",
                "0,-91,1,1",
                "0,0,10,1,1,5",
                "NaN,0,1,1",
                "1e999,0,1,1",
                "Infinity,0,1,1",
                "1.,0,2,1",
                "105.7, 20.9,105.9,21.1"
            })
    void whatIsNoBoxIsRefused(String box) {
        for (String collection : List.of(Maps.CENTRES, Maps.WALKING_SPACES, Maps.HERITAGE_SITES, Maps.UNITS)) {
            assertEquals(
                    Refusal.of(400, "invalid-parameter", "parameter bbox not_a_box"),
                    Refusal.in(Api.nobody().get(collection + "?bbox=" + box)));
        }
    }

    private static List<List<Integer>> ring(int... xy) {
        return IntStream.range(0, xy.length / 2)
                .mapToObj(i -> List.of(xy[2 * i], xy[2 * i + 1]))
                .toList();
    }

    private static Geometry line(Random random) {
        Coordinate[] line = new Coordinate[2 + random.nextInt(4)];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(decimals(random.nextDouble() * 10), decimals(random.nextDouble() * 10));
        }
        return GEOMETRIES.createLineString(line);
    }

    /** A star around a middle, with a hole in half of them. */
    private static Geometry star(Random random) {
        double x = 2 + random.nextDouble() * 6;
        double y = 2 + random.nextDouble() * 6;
        LinearRing outer = ring(random, x, y, 0.8, 2);
        return random.nextBoolean()
                ? GEOMETRIES.createPolygon(outer)
                : GEOMETRIES.createPolygon(outer, new LinearRing[] {ring(random, x, y, 0.3, 0.5)});
    }

    private static LinearRing ring(Random random, double x, double y, double least, double most) {
        Coordinate[] ring = new Coordinate[9];
        for (int i = 0; i < 8; i++) {
            double radius = least + random.nextDouble() * (most - least);
            ring[i] = new Coordinate(
                    decimals(x + radius * Math.cos(i * Math.PI / 4)), decimals(y + radius * Math.sin(i * Math.PI / 4)));
        }
        ring[8] = ring[0];
        return GEOMETRIES.createLinearRing(ring);
    }

    private static Map<String, Object> document(Geometry shape) {
        if (shape instanceof org.locationtech.jts.geom.Polygon area) {
            List<Object> rings = new ArrayList<>(List.of(positions(area.getExteriorRing())));
            for (int i = 0; i < area.getNumInteriorRing(); i++) {
                rings.add(positions(area.getInteriorRingN(i)));
            }
            return Map.of("type", "Polygon", "coordinates", rings);
        }
        return Map.of("type", "LineString", "coordinates", positions(shape));
    }

    private static List<List<Double>> positions(Geometry line) {
        return List.of(line.getCoordinates()).stream()
                .map(at -> List.of(at.x, at.y))
                .toList();
    }

    private static double decimals(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", value));
    }

    private NewCentre centre(String name) {
        return NewCentre.named(name + " " + word);
    }

    private List<String> find(String filter) {
        return Maps.slugs(Maps.get(Maps.CENTRES + "?q=" + word + "&" + filter));
    }
}
