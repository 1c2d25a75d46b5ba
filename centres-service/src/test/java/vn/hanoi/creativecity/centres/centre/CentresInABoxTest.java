package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
class CentresInABoxTest {

    private String word;

    @BeforeEach
    void findOnlyWhatThisTestMakes() {
        word = NewCentre.word();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "around                    | 105.7,20.9,105.9,21.1",
                "at a corner               | 105.8,21,105.9,21.1",
                "at the opposite corner    | 105.7,20.9,105.8,21",
                "on an edge                | 105.7,21,105.8,21.1",
                "no larger than the place  | 105.8,21,105.8,21",
                "the whole Earth           | -180,-90,180,90"
            })
    void aBoxHoldsWhatLiesInItOrOnItsEdge(String where, String box) {
        String slug = centre().at(105.8, 21).draft();
        assertEquals(List.of(slug), find("bbox=" + box), where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"105.80001,20,106,22", "105,20,105.79999,22", "105,21.00001,106,22", "105,20,106,20.99999"})
    void aBoxHoldsNothingBesideIt(String box) {
        centre().at(105.8, 21).draft();
        assertEquals(List.of(), find("bbox=" + box));
    }

    @Test
    void anAreaThatOnlyReachesIntoTheBoxCounts() {
        String area = centre().with("geometry", square(105.8, 21, 0.1))
                .with("geometryAccuracy", "surveyed")
                .draft();
        assertEquals(List.of(area), find("bbox=105.89,21.09,106,22"));
        assertEquals(List.of(area), find("bbox=105.84,21.04,105.85,21.05"), "a box inside the area");
        assertEquals(List.of(), find("bbox=105.91,21.09,106,22"));
    }

    @Test
    void aPageGoesOnThoughTheBoxHasFilledMeanwhile() {
        String one = centre("A").at(107.5, 19.5).draft();
        String two = centre("B").at(107.5, 19.5).draft();
        String list = "/v1/centres?bbox=107.49,19.49,107.51,19.51&limit=1&count=true&q=" + word + "&sort=name";
        Response first = Api.staff().get(list);
        String three = centre("C").at(107.5, 19.5).draft();

        assertEquals(List.of(one), Api.slugs(first));
        assertEquals(2, Api.json(first).path("total").asInt());
        Response second = Api.staff().urlEncodingEnabled(false).get(Api.next(first));
        assertEquals(List.of(two), Api.slugs(second));
        assertEquals(3, Api.json(second).path("total").asInt());
        Response third = Api.staff().urlEncodingEnabled(false).get(Api.next(second));
        assertEquals(List.of(three), Api.slugs(third));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "105.9,20.9,105.7,21.1",
                "105.7,21.1,105.9,20.9",
                "1,2,3",
                "1,2,3,4,5",
                "1,2,3,",
                "1;2;3;4",
                "a,b,c,d",
                "181,0,182,1",
                "0,-91,1,1",
                "NaN,0,1,1",
                "1e1,0,11,1",
                "105.7, 20.9,105.9,21.1"
            })
    void whatIsNoBoxIsRefused(String box) {
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter bbox not_a_box"),
                Refusal.in(Api.nobody().get("/v1/centres?bbox=" + box)));
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
