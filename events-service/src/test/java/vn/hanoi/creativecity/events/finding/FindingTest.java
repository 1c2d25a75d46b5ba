package vn.hanoi.creativecity.events.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.Festival.as;
import static vn.hanoi.creativecity.events.Festival.draft;
import static vn.hanoi.creativecity.events.Festival.event;
import static vn.hanoi.creativecity.events.Festival.json;
import static vn.hanoi.creativecity.events.Festival.moveEvent;
import static vn.hanoi.creativecity.events.Festival.post;
import static vn.hanoi.creativecity.events.Festival.session;
import static vn.hanoi.creativecity.events.Festival.venue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.events.course.Courses;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What is found of events: what the lists show to the same viewer. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class FindingTest {

    private final String word =
            "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);

    @Test
    void everySortOfThingIsFoundByItsNameAndByWhatItSays() {
        String slug = event(
                "type",
                "training_course",
                "title",
                Map.of("vi", "Đêm nhạc"),
                "summary",
                Map.of("vi", "Đàn bầu " + word));
        String code = session(
                slug, "2026-11-07T12:00:00Z", "2026-11-07T13:00:00Z", "title", Map.of("vi", "Suất diễn " + word));
        session(slug, "2026-11-08T12:00:00Z", "2026-11-08T13:00:00Z");
        venue("name", Map.of("vi", "Sân " + word));
        course(slug);

        JsonNode page = page("nobody");
        assertEquals(List.of("venue", "session", "course", "event"), types(page));
        assertEquals(
                "/v1/sessions/" + code, page.path("items").path(1).path("link").asText());
        assertEquals(
                "Đêm nhạc", page.path("items").path(2).path("title").path("vi").asText());
    }

    @Test
    void copiesOfPlacesOfTheNetworkAreFoundThereAndNotHere() {
        venue("name", Map.of("vi", "Sân " + word));
        assertEquals(List.of("venue"), types(page("nobody")));
        Database.change("update venue set kind = 'CENTRE', origin_id = id where name_vi = ?", "Sân " + word);
        try {
            assertEquals(List.of(), types(page("admin")));
        } finally {
            Database.change("update venue set kind = 'OWN', origin_id = null where name_vi = ?", "Sân " + word);
        }
    }

    @Test
    void whatIsADraftIsFoundByItsStaffAlone() {
        String slug = draft("type", "training_course", "title", Map.of("vi", "Nháp " + word));
        session(slug, "2026-11-07T12:00:00Z", "2026-11-07T13:00:00Z", "title", Map.of("vi", "Tập " + word));
        course(slug);

        for (String who : List.of("nobody", "resident", "centre_editor", "idea_manager")) {
            assertEquals(List.of(), types(page(who)), who);
            assertEquals(0, page(who).path("total").asInt(), who);
        }
        for (String who : List.of("admin", "event_manager")) {
            assertEquals(3, page(who).path("total").asInt(), who);
        }
    }

    @Test
    void aParticipantIsFoundOnceTheyAgreedAndTakePartInSomethingPublished() {
        String agreed = participant("Nghệ nhân " + word, true);
        String silent = participant("Ca sĩ " + word, false);
        String event = draft(
                "participants",
                List.of(
                        Map.of("participant", silent, "role", "curator"),
                        Map.of("participant", agreed, "role", "performer")));

        assertEquals(List.of(), types(page("nobody")));
        assertEquals(2, types(page("event_manager")).size());
        moveEvent(event, "published").then().statusCode(200);
        JsonNode page = page("nobody");
        assertEquals(List.of("participant"), types(page));
        assertEquals(
                "/v1/participants/" + agreed,
                page.path("items").path(0).path("link").asText());
    }

    @Test
    void anEditionIsFoundByTheFestivalAndItsYear() {
        Database.change("""
                insert into festival_edition (id, version, slug, year, ordinal, note_vi, state, assumed, created_at, updated_at)
                values (uuidv7(), 0, ?, 2097, 9097, ?, 'ANNOUNCED', '{}', now(), now())""", word, "Ghi chú " + word);

        try {
            Response answer = as("nobody").get("/internal/search?q=le hoi thiet ke 2097 " + word);
            JsonNode hit = json(answer).path("items").path(0);
            assertEquals("festival_edition", hit.path("type").asText());
            assertEquals(
                    "Lễ hội Thiết kế sáng tạo Hà Nội 2097",
                    hit.path("title").path("vi").asText());
        } finally {
            Database.change("delete from festival_edition where slug = ?", word);
        }
    }

    private static String participant(String name, boolean consented) {
        return post("/v1/participants", Map.of("name", name, "kind", "person", "consented", consented))
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
    }

    private static void course(String event) {
        Courses.made(Courses.post("event_manager", Courses.PATH, Courses.body(event)));
    }

    private JsonNode page(String who) {
        Response answer = as(who).get("/internal/search?count=true&q=" + word);
        assertEquals(200, answer.statusCode(), answer::asString);
        return json(answer);
    }

    private static List<String> types(JsonNode page) {
        return page.path("items").findValuesAsText("type");
    }
}
