package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.testing.Database;

/** The figures over centres: what counts, and why the rest does not. */
@QuarkusTest
class CentreMeasuresTest {

    private static final String SPACES = "operating_walking_spaces";
    private static final String DISTRICTS = "former_districts_with_a_centre";

    @ParameterizedTest
    @CsvSource({
        "walking_space,  OPERATING, models,    counted",
        "walking_space,  PILOT,     models,    pilot",
        "walking_space,  SUSPENDED, models,    suspended",
        "walking_space,  OPERATING, lifecycle, assumed_lifecycle",
        "walking_space,  OPERATING, kind,      assumed_kind",
        "creative_space, OPERATING, models,    nothing"
    })
    void walkingSpacesCountWhenTheyOperate(String kind, String lifecycle, String assumed, String expected) {
        long before = figure(SPACES).path("value").asLong();
        String slug = centre(kind, lifecycle, assumed).published();
        stand(slug, lifecycle);

        assertEquals(expected, fate(SPACES, slug));
        assertEquals(
                before + (expected.equals("counted") ? 1 : 0),
                figure(SPACES).path("value").asLong());
    }

    @Test
    void whatIsNotPublishedIsInNoFigure() {
        String slug = centre("walking_space", "OPERATING", "models").draft();
        stand(slug, "OPERATING");

        assertEquals("nothing", fate(SPACES, slug));
        assertEquals("nothing", fate(DISTRICTS, slug));
    }

    @ParameterizedTest
    @CsvSource({
        "PILOT,     creative_space, models,     nothing",
        "OPERATING, creative_space, models,     nothing",
        "APPROVED,  creative_space, models,     approved",
        "OPERATING, walking_space,  models,     walking_space",
        "OPERATING, creative_space, lifecycle,  assumed_lifecycle",
        "OPERATING, creative_space, formerUnit, assumed_place"
    })
    void centresCountForTheDistrictThatThePlanNamed(String lifecycle, String kind, String assumed, String reason) {
        String slug = centre(kind, lifecycle, assumed).with("formerUnit", "282").published();
        assertEquals(false, districts().contains("282"));
        stand(slug, lifecycle);

        assertEquals(reason, fate(DISTRICTS, slug));
        assertEquals(reason.equals("nothing"), districts().contains("282"));
        stand(slug, "CLOSED");
        assertEquals(false, districts().contains("282"));
    }

    @Test
    void aCommuneLiesInItsDistrictAndWithoutEitherInTheOneThatTheCommuneOfTodayCameFrom() {
        String commune = Database.rows("""
                select u.code from administrative_unit u join administrative_unit d on d.id = u.parent_id
                where d.code = '282' and u.valid_until is not null order by u.code limit 1""").getFirst();
        String today = Database.rows("""
                select s.code from unit_succession x join administrative_unit s on s.id = x.successor_id
                join administrative_unit p on p.id = x.predecessor_id join administrative_unit d on d.id = p.parent_id
                group by s.code having count(distinct d.code) = 1 and min(d.code) = '282' order by 1 limit 1""").getFirst();
        for (NewCentre centre : List.of(space().with("formerUnit", commune), space().with("unit", today))) {
            String slug = centre.published();
            stand(slug, "OPERATING");
            assertEquals(true, districts().contains("282"));
            stand(slug, "CLOSED");
            assertEquals(false, districts().contains("282"));
        }
    }

    @Test
    void aCentreOfNoDistrictDoesNotCount() {
        String slug = space().published();
        stand(slug, "OPERATING");

        assertEquals("no_former_district", fate(DISTRICTS, slug));
        stand(slug, "CLOSED");
    }

    @Test
    void aFigureThatNobodyWorksOutIsNotFound() {
        assertEquals(Refusal.of(404, "not-found"), Refusal.in(Api.nobody().get("/internal/measures/happiness")));
    }

    @Test
    void nobodyIsAnsweredWithoutATokenOfTheGateway() {
        assertEquals(Refusal.of(401, "unauthorized"), Refusal.in(RestAssured.get("/internal/measures/" + SPACES)));
    }

    private static NewCentre space() {
        return centre("creative_space", "OPERATING", "models");
    }

    private static NewCentre centre(String kind, String lifecycle, String assumed) {
        return NewCentre.named("Đo " + lifecycle + " " + NewCentre.word())
                .with("kind", kind)
                .with("assumed", List.of(assumed));
    }

    /** Behind the service's back: how a centre came to its state is another test's. */
    private static void stand(String slug, String lifecycle) {
        Database.change("update centre set lifecycle = ? where slug = ?", lifecycle, slug);
    }

    /** What the figure says of a centre: counted, the reason why not, or nothing. */
    private static String fate(String measure, String slug) {
        JsonNode figure = figure(measure);
        if (figure.path("counted").findValuesAsText("slug").contains(slug)) {
            return "counted";
        }
        return StreamSupport.stream(figure.path("notCounted").spliterator(), false)
                .filter(fact -> fact.path("slug").asText().equals(slug))
                .map(fact -> fact.path("reason").asText())
                .findFirst()
                .orElse("nothing");
    }

    private static List<String> districts() {
        return figure(DISTRICTS).path("counted").findValuesAsText("slug");
    }

    private static JsonNode figure(String measure) {
        return Api.json(Api.nobody().get("/internal/measures/" + measure));
    }
}
