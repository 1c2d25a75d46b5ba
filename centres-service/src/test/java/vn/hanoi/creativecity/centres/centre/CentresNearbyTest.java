package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

@QuarkusTest
class CentresNearbyTest {

    private String word;

    @BeforeEach
    void findOnlyWhatThisTestMakes() {
        word = NewCentre.word();
    }

    @Test
    void theRadiusIsMeasuredOnTheSurfaceOfTheEarth() {
        // A hundredth of a degree of latitude is 1,111.95 m on a sphere of 6,371,008.8 m.
        String slug = centre().at(105.8, 21.01).draft();
        assertEquals(List.of(slug), find("near=105.8,21&radius=1112"));
        assertEquals(List.of(), find("near=105.8,21&radius=1111"));
        assertEquals(List.of(), find("near=105.8,21"), "a kilometre by default");
        assertEquals(List.of(slug), find("near=105.8,21.002"));
    }

    @Test
    void theNearestComesFirstUnlessAnotherSortIsAskedFor() {
        // In the middle of the Pacific, where no other test has a centre.
        String far = centre("A").at(-150.3, 0.5).draft();
        String middle = centre("B").at(-150.9, 0).draft();
        String nearest = centre("C").at(-151, 0.0001).draft();
        String around = "/v1/centres?near=-151,0&radius=";
        assertEquals(List.of(nearest, middle, far), Api.slugs(Api.staff().get(around + "100000")));
        assertEquals(List.of(nearest, middle, far), Api.slugs(Api.staff().get(around + "100000&sort=distance")));
        assertEquals(List.of(far, middle, nearest), Api.slugs(Api.staff().get(around + "100000&sort=name")));
        assertEquals(List.of(nearest, middle), Api.slugs(Api.staff().get(around + "20000")));
    }

    @Test
    void neighboursAreFoundAcrossTheAntimeridianAndThePole() {
        String east = centre().at(179.999, 0).draft();
        String pole = centre().at(180, 89.999).draft();
        assertEquals(List.of(east), find("near=-179.999,0&radius=300"));
        assertEquals(List.of(pole), find("near=0,89.999&radius=300"));
    }

    @Test
    void aLineAndAnAreaAreFoundByAPlaceInside() {
        String line = centre().with(
                        "geometry",
                        Map.of(
                                "type",
                                "LineString",
                                "coordinates",
                                List.of(List.of(105.8, 21), List.of(105.8, 21.01), List.of(105.8, 21.02))))
                .with("geometryAccuracy", "approximate")
                .draft();
        String area = centre().with("geometry", square(105.9, 21, 0.01))
                .with("geometryAccuracy", "surveyed")
                .draft();
        assertEquals(List.of(line), find("near=105.8,21.01&radius=10"));
        assertEquals(List.of(area), find("near=105.905,21.005&radius=200"));
    }

    @Test
    void aCentreWithoutAPlaceIsNearNothing() {
        centre().draft();
        assertEquals(List.of(), find("near=0,0&radius=100000"));
        assertEquals(List.of(), find("bbox=-180,-90,180,90"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"105.8", "105.8,21,0", "21.0x,1", "181,0", "0,90.1", "NaN,0", "+1,1", ",", "1e1,1"})
    void whatIsNoPlaceIsRefused(String place) {
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter near not_a_position"),
                Refusal.in(Api.nobody().urlEncodingEnabled(false).get("/v1/centres?near=" + place)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "radius=1000            | radius only_with_near",
                "near=1,2&radius=0      | radius out_of_range",
                "near=1,2&radius=100001 | radius out_of_range",
                "near=1,2&radius=1.5    | radius wrong_type",
                "sort=distance          | sort unknown_value"
            })
    void aRadiusIsOneToAHundredThousandMetresAroundAPlace(String query, String place) {
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter " + place),
                Refusal.in(Api.nobody().get("/v1/centres?" + query)));
    }

    private static Map<String, Object> square(double west, double south, double side) {
        double east = west + side;
        double north = south + side;
        return Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(
                        List.of(west, south),
                        List.of(east, south),
                        List.of(east, north),
                        List.of(west, north),
                        List.of(west, south))));
    }

    private NewCentre centre() {
        return centre("Nơi");
    }

    private NewCentre centre(String name) {
        return NewCentre.named(name + " " + word);
    }

    private List<String> find(String filter) {
        return Api.slugs(Api.staff().get("/v1/centres?q=" + word + "&" + filter));
    }
}
