package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

/** Geometries are GeoJSON [RFC 7946] in two dimensions, and what is wrong in one is pointed at. */
@QuarkusTest
class CentreGeometryTest {

    private static final String BODY = """
            {"kind": "creative_space", "name": {"vi": "Hình học"}, "geometryAccuracy": "surveyed",
             "geometry": {"type": "%s", "coordinates": %s}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A position that is none, or off the Earth
                "Point      | [180.1, 0]                                  | /geometry/coordinates     not_a_position",
                "Point      | [0, -90.1]                                  | /geometry/coordinates     not_a_position",
                "Point      | [105.8, 21, 12]                             | /geometry/coordinates     not_a_position",
                "Point      | [105.8]                                     | /geometry/coordinates     not_a_position",
                "Point      | []                                          | /geometry/coordinates     not_a_position",
                "Point      | ['105.8', '21']                             | /geometry/coordinates     not_a_position",
                "Point      | {}                                          | /geometry/coordinates     not_a_position",
                "Point      | [1e400, 0]                                  | /geometry/coordinates     not_a_position",
                "Point      | [[105.8, 21]]                               | /geometry/coordinates     not_a_position",
                "LineString | [[105.8, 21], [105.9, 91]]                  | /geometry/coordinates/1   not_a_position",
                "Polygon    | [[[0,0], [1,0], [1,200], [0,0]]]            | /geometry/coordinates/0/2 not_a_position",
                // Too little of it
                "LineString | [[105.8, 21]]                               | /geometry/coordinates     too_few_positions",
                "LineString | [105.8, 21]                                 | /geometry/coordinates/0   not_a_position",
                "Polygon    | []                                          | /geometry/coordinates     too_few_positions",
                "Polygon    | [[]]                                        | /geometry/coordinates/0   too_few_positions",
                "Polygon    | [[[0,0], [1,0], [0,0]]]                     | /geometry/coordinates/0   too_few_positions",
                "Polygon    | [[0,0], [1,0], [1,1], [0,0]]                | /geometry/coordinates/0   too_few_positions",
                // Rings that are open, cross themselves or lie outside each other
                "Polygon    | [[[0,0], [1,0], [1,1], [0,1]]]              | /geometry/coordinates/0   open_ring",
                "Polygon    | [[[0,0], [1,1], [1,0], [0,1], [0,0]]]       | /geometry/coordinates     invalid_geometry",
                "Polygon    | [[[0,0], [1,0], [2,0], [0,0]]]              | /geometry/coordinates     invalid_geometry",
                "Polygon    | [[[0,0],[1,0],[1,1],[0,0]],[[5,5],[6,5],[6,6],[5,5]]] | /geometry/coordinates invalid_geometry",
                "LineString | [[1,1], [1,1]]                              | /geometry/coordinates     invalid_geometry",
                // Kinds that a place cannot have
                "MultiPoint | [[105.8, 21]]                               | /geometry/type            unknown_value",
                "point      | [105.8, 21]                                 | /geometry/type            unknown_value"
            })
    void whatIsWrongInAGeometryIsPointedAt(String type, String coordinates, String place) {
        String body = BODY.formatted(type, coordinates.replace('\'', '"'));
        assertEquals(
                Refusal.of(422, "invalid-content", "pointer " + place.replaceAll(" +", " ")),
                Refusal.in(Api.post(Api.staff(), "/v1/centres", body)));
    }

    @Test
    void tenThousandPositionsAreTakenAndNotOneMore() {
        assertEquals(201, Api.post(Api.staff(), "/v1/centres", line(10_000)).statusCode());
        assertEquals(
                Refusal.of(422, "invalid-content", "pointer /geometry/coordinates too_many_positions"),
                Refusal.in(Api.post(Api.staff(), "/v1/centres", line(10_001))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Point      | [-180, 90]",
                "Point      | [105, 21]",
                "LineString | [[0,0], [1,1], [0,1], [1,0]]",
                "Polygon    | [[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]"
            })
    void whatIsRightIsKeptAsItWasSent(String type, String coordinates) {
        var created = Api.post(Api.staff(), "/v1/centres", BODY.formatted(type, coordinates));
        assertEquals(201, created.statusCode(), created::asString);
        assertEquals(
                coordinates.replace(" ", ""),
                Api.json(created).path("geometry").path("coordinates").toString());
        assertEquals(Api.json(created), Api.json(Api.staff().get(created.header("Location"))));
    }

    @Test
    void aGeometryAndItsAccuracyGoTogether() {
        NewCentre centre = NewCentre.named("Một nửa");
        assertEquals(
                Refusal.of(422, "invalid-content", "pointer /geometryAccuracy required"),
                Refusal.in(centre.with("geometry", NewCentre.point(1, 2)).post()));
        assertEquals(
                Refusal.of(422, "invalid-content", "pointer /geometry required"),
                Refusal.in(centre.with("geometryAccuracy", "surveyed").post()));
    }

    @Test
    void aGeometryHasATypeAndCoordinates() {
        NewCentre centre = NewCentre.named("Hình rỗng").with("geometryAccuracy", "surveyed");
        assertEquals(
                Refusal.of(
                        422,
                        "invalid-content",
                        "pointer /geometry/coordinates required",
                        "pointer /geometry/type required"),
                Refusal.in(centre.with("geometry", Map.of()).post()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void theMessageNamesThePlaceInDegrees(String language) {
        String crossing = BODY.formatted("Polygon", "[[[0,0], [1,1], [1,0], [0,1], [0,0]]]");
        var answer = Api.post(Api.staff().header("Accept-Language", language), "/v1/centres", crossing);
        assertEquals(
                language.equals("en")
                        ? "The shape crosses itself or is not properly closed, near 0.5,0.5."
                        : "Hình tự cắt hoặc không khép kín đúng, gần 0.5,0.5.",
                Api.json(answer).path("detail").asText());
    }

    private static String line(int positions) {
        return BODY.formatted(
                "LineString",
                IntStream.range(0, positions)
                        .mapToObj(i -> "[%d.%03d,%d]".formatted(i / 1000, i % 1000, i % 2))
                        .collect(Collectors.joining(",", "[", "]")));
    }
}
