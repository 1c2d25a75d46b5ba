package vn.hanoi.creativecity.events.venue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.Festival.as;
import static vn.hanoi.creativecity.events.Festival.event;
import static vn.hanoi.creativecity.events.Festival.get;
import static vn.hanoi.creativecity.events.Festival.json;
import static vn.hanoi.creativecity.events.Festival.patch;
import static vn.hanoi.creativecity.events.Festival.post;
import static vn.hanoi.creativecity.events.Festival.session;
import static vn.hanoi.creativecity.events.Festival.unique;
import static vn.hanoi.creativecity.events.Festival.venue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Venues that the festival has of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class VenueTest {

    private static final String PATH = "/v1/venues/";

    @Test
    void whatWasWrittenIsRead() {
        JsonNode made = json(post(
                "/v1/venues",
                Map.of(
                        "name",
                        Map.of("vi", "Sân khấu bờ hồ " + unique(), "en", "Lake stage"),
                        "address",
                        Map.of("vi", "Phố Đinh Tiên Hoàng"),
                        "unit",
                        "00070",
                        "formerUnit",
                        "002",
                        "longitude",
                        105.8525,
                        "latitude",
                        21.0287,
                        "capacityPersons",
                        500)));

        assertEquals(made, json(get(PATH + made.path("id").asText())));
        assertEquals("own", made.path("kind").asText());
        assertEquals(true, made.path("exclusive").asBoolean());
        assertEquals(false, made.path("gone").asBoolean());
        assertEquals(105.8525, made.path("longitude").asDouble());
        as("admin")
                .get("/v1/audit/events?resource=" + made.path("id").asText())
                .then()
                .body("items.action", equalTo(List.of("created")));
    }

    @Test
    void aNewNameIsReadInSessionsAndTold() {
        String venue = venue();
        String session = session(event(), "2031-11-14T20:00:00+07:00", "2031-11-14T22:00:00+07:00", "venue", venue);
        String id = get("/v1/sessions/" + session).then().extract().path("id");
        Follower follower = Follower.fromNow(InnerTokens.anonymous(), "/v1/changes/events");

        patch(PATH + venue, "{\"name\": {\"vi\": \"Sân khác\"}, \"exclusive\": false}")
                .then()
                .statusCode(200);

        get("/v1/sessions/" + session).then().body("venue.name.vi", equalTo("Sân khác"));
        follower.readUntil(id);
        assertEquals(
                "Sân khác",
                follower.copy().get("sessions " + id).at("/venue/name/vi").asText());
    }

    @Test
    void listsFindByWordsAndFilters() {
        String word = unique().replace("ê", "e");
        String one = venue("name", Map.of("vi", "Đình " + word), "formerUnit", "274");
        String two = venue("name", Map.of("vi", "Chợ " + word));
        String words = "/v1/venues?q=" + word;

        get(words).then().body("items.slug", equalTo(List.of(two, one)));
        get(words + "&sort=-name").then().body("items.slug", equalTo(List.of(one, two)));
        get(words + "&formerUnit=274&kind=own&gone=false").then().body("items.slug", equalTo(List.of(one)));
        get(words + "&kind=space").then().body("items", equalTo(List.of()));
        get(words + "&limit=1&count=true").then().body("total", equalTo(2)).body("items.slug", equalTo(List.of(two)));
    }

    @Test
    void aPointHasTwoCoordinates() {
        post("/v1/venues", Map.of("name", Map.of("vi", "Nơi"), "longitude", 105.8))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/latitude")));
        post("/v1/venues", Map.of("name", Map.of("vi", "Nơi"), "longitude", 181, "latitude", 21, "capacityPersons", 0))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/capacityPersons", "/longitude")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "centre_editor", "idea_manager"})
    void othersWriteNothing(String role) {
        String venue = venue();

        as(role).get(PATH + venue).then().statusCode(200).body("centre", nullValue());
        as(role).contentType("application/json")
                .body(Map.of("name", Map.of("vi", "Nơi")))
                .post("/v1/venues")
                .then()
                .statusCode(403);
        as(role).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{}")
                .patch(PATH + venue)
                .then()
                .statusCode(403);
    }
}
