package vn.hanoi.creativecity.events.event;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.events.Festival.as;
import static vn.hanoi.creativecity.events.Festival.draft;
import static vn.hanoi.creativecity.events.Festival.event;
import static vn.hanoi.creativecity.events.Festival.eventBody;
import static vn.hanoi.creativecity.events.Festival.get;
import static vn.hanoi.creativecity.events.Festival.json;
import static vn.hanoi.creativecity.events.Festival.moveEvent;
import static vn.hanoi.creativecity.events.Festival.patch;
import static vn.hanoi.creativecity.events.Festival.post;
import static vn.hanoi.creativecity.events.Festival.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What events are, who sees them, and what becomes of them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class EventTest {

    private static final List<String> STATES = List.of("draft", "published", "archived", "cancelled");

    private static final Map<String, Set<String>> TABLE = Map.of(
            "draft", Set.of("published"),
            "published", Set.of("archived", "cancelled"),
            "archived", Set.of(),
            "cancelled", Set.of("published", "archived"));

    private static String path(String event) {
        return "/v1/events/" + event;
    }

    @Test
    void whatWasWrittenIsRead() {
        Map<String, Object> body = eventBody(
                "edition",
                "2026",
                "summary",
                Map.of("vi", "Một đêm", "en", "A night"),
                "disciplines",
                List.of("music", "design"),
                "audience",
                List.of("families"),
                "languages",
                List.of("vi", "en"),
                "accessibility",
                List.of("step_free"),
                "price",
                Map.of(
                        "from", Map.of("amount", "50000", "currency", "VND"),
                        "to", Map.of("amount", "120000", "currency", "VND")),
                "organisers",
                List.of(Map.of("centre", "khong-gian-di-bo-van-mieu"), Map.of("name", Map.of("vi", "Nhóm 1"))),
                "leadUnit",
                Map.of("vi", "Sở Văn hóa và Thể thao"),
                "planItem",
                "P11");
        Response created = post("/v1/events", body);
        JsonNode made = json(created);

        assertEquals(201, created.statusCode(), made::toString);
        assertEquals(path(made.path("slug").asText()), created.header("Location"));
        assertEquals(made, json(as("admin").get(path(made.path("id").asText()))));
        assertEquals(2026, made.at("/edition/year").asInt());
        assertEquals("50000", made.at("/price/from/amount").asText());
        assertEquals("draft", made.path("publication").asText());
        assertEquals(List.of("music", "design"), list(made.path("disciplines")));
        assertEquals(
                "khong-gian-di-bo-van-mieu", made.at("/organisers/0/centre").asText());
        String id = made.path("id").asText();
        as("admin").get("/v1/audit/events?resource=" + id).then().body("items.action", equalTo(List.of("created")));
    }

    private static List<String> list(JsonNode values) {
        List<String> list = new ArrayList<>();
        values.forEach(value -> list.add(value.asText()));
        return list;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "centre_editor", "idea_manager", "event_manager", "admin"})
    void aDraftIsOfStaffAloneAndWhatWasPublishedIsForEverybody(String role) {
        boolean isStaff = role.equals("admin") || role.equals("event_manager");
        String draft = draft();
        as(role).get(path(draft)).then().statusCode(isStaff ? 200 : 404);
        for (String state : List.of("published", "cancelled", "archived")) {
            moveEvent(draft, state).then().statusCode(200);
            as(role).get(path(draft)).then().statusCode(200).body("publication", equalTo(state));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "published", "archived", "cancelled"})
    void eachMoveIsMadeByStaffAsTheTableSaysAndByNobodyElse(String from) {
        List<String> wrong = new ArrayList<>();
        for (String to : STATES) {
            for (String who : List.of(
                    "admin", "event_manager", "nobody", "resident", "partner", "centre_editor", "idea_manager")) {
                String event = draft();
                Database.change(
                        "update event set publication = upper(?), cancellation_vi = 'Có bão' where slug = ?",
                        from,
                        event);
                boolean isStaff = who.equals("admin") || who.equals("event_manager");
                int expected = !isStaff ? 403 : TABLE.get(from).contains(to) ? 200 : 409;
                int status = as(who).contentType("application/json")
                        .body(Map.of("publication", to, "reason", Map.of("vi", "Vì thế")))
                        .post(path(event) + "/transitions")
                        .statusCode();
                if (status != expected) {
                    wrong.add("%s from %s to %s: %d and not %d".formatted(who, from, to, status, expected));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whoCancelsSaysWhy() {
        String event = event();

        post(path(event) + "/transitions", Map.of("publication", "cancelled"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/reason")));
        get(path(event)).then().body("publication", equalTo("published")).body("cancellation", nullValue());
    }

    @Test
    void noEventIsAPartOfItself() {
        String week = event();
        String day = event("superEvent", week);
        String hour = event("superEvent", day);

        for (String part : List.of(week, day, hour)) {
            patch(path(week), "{\"superEvent\": \"%s\"}".formatted(part))
                    .then()
                    .statusCode(409)
                    .body("errors.pointer", equalTo(List.of("/superEvent")))
                    .body("errors.code", equalTo(List.of("circle")));
        }
        get("/v1/events?superEvent=" + week).then().body("items.slug", equalTo(List.of(day)));
    }

    @Test
    void ofTwoThatAreMadePartsOfEachOtherAtOnceOneIs() throws Exception {
        for (int i = 0; i < 10; i++) {
            String one = event();
            String other = event();
            assertEquals(List.of(200, 409), makePartsOfEachOther(one, other, false));
        }
    }

    /** Each has gone as far as it can before the other has gone on. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void neitherWaitsForTheOther(boolean withAnotherSlug) throws Exception {
        String one = event();
        String other = event();
        try (Held held = new Held();
                var threads = Executors.newSingleThreadExecutor()) {
            Future<List<Integer>> statuses = threads.submit(() -> makePartsOfEachOther(one, other, withAnotherSlug));
            held.untilWaitedForBy(2);
            held.close();
            assertEquals(List.of(200, 409), statuses.get());
        }
    }

    /** Whoever makes something a part of it must wait, in turn, for who writes it. */
    @Test
    void whatStaysWhereItIsWaitsForNothing() throws Exception {
        String part = draft("superEvent", event());
        try (Held held = new Held();
                var threads = Executors.newSingleThreadExecutor()) {
            Future<Integer> moved =
                    threads.submit(() -> moveEvent(part, "published").statusCode());
            assertEquals(200, moved.get(20, TimeUnit.SECONDS));
        }
    }

    /** The lock of who changes what events are part of. */
    private static final class Held implements AutoCloseable {

        private static final Duration PATIENCE = Duration.ofSeconds(20);

        private final Connection connection = Database.connect();

        Held() throws SQLException {
            connection.setAutoCommit(false);
            try (Statement lock = connection.createStatement()) {
                lock.execute("select pg_advisory_xact_lock(hashtext('super-events'))");
            }
        }

        void untilWaitedForBy(int requests) {
            Instant end = Instant.now().plus(PATIENCE);
            while (Database.count("""
                            select count(*) from pg_locks where locktype = 'advisory' and not granted
                                and objid = hashtext('super-events')::bit(32)::bigint::oid""") < requests) {
                assertTrue(Instant.now().isBefore(end), "Nobody waits");
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static List<Integer> makePartsOfEachOther(String one, String other, boolean withAnotherSlug)
            throws Exception {
        List<Callable<Integer>> requests = List.of(
                () -> patch(path(one), partOf(other, one, withAnotherSlug)).statusCode(),
                () -> patch(path(other), partOf(one, other, withAnotherSlug)).statusCode());
        try (var threads = Executors.newFixedThreadPool(2)) {
            return threads.invokeAll(requests).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }
    }

    private static String partOf(String whole, String part, boolean withAnotherSlug) {
        return "{\"superEvent\": \"%s\", \"slug\": \"%s\"}".formatted(whole, withAnotherSlug ? part + "-moi" : part);
    }

    @Test
    void theDraftThatAnEventIsPartOfIsNotShownToThePublic() {
        String week = draft();
        String day = event("superEvent", week);

        get(path(day)).then().body("superEvent", nullValue());
        get("/v1/events?superEvent=" + week).then().body("items", hasSize(0));
        as("admin").get(path(day)).then().body("superEvent.slug", equalTo(week));
    }

    @Test
    void listsFindByWordsAndFilters() {
        String word = unique();
        String concert =
                event("title", Map.of("vi", "Nhạc " + word), "disciplines", List.of("music"), "edition", "2026");
        String talk = event("title", Map.of("vi", "Toạ đàm " + word), "type", "talk", "planItem", "P11");
        draft("title", Map.of("vi", "Nháp " + word));
        String words = "/v1/events?q=" + word.replace("ê", "e");

        assertEquals(List.of(concert, talk), slugs(words));
        assertEquals(List.of(talk, concert), slugs(words + "&sort=-title"));
        assertEquals(List.of(talk), slugs(words + "&type=talk,tour"));
        assertEquals(List.of(concert), slugs(words + "&discipline=music,film"));
        assertEquals(List.of(concert), slugs(words + "&edition=2026"));
        assertEquals(List.of(talk), slugs(words + "&planItem=P11"));
        assertEquals(List.of(), slugs(words + "&publication=archived"));
        assertEquals(List.of(), slugs(words + "&edition=1999"));
        JsonNode page = json(get(words + "&limit=1&count=true"));
        assertEquals(2, page.path("total").asInt());
        assertEquals(List.of(talk), slugs(page.path("next").asText()));
    }

    private static List<String> slugs(String path) {
        return get(path).then().statusCode(200).extract().path("items.slug");
    }

    @Test
    void eachPlaceThatIsWrongIsNamed() {
        post(
                        "/v1/events",
                        eventBody(
                                "edition", "1999",
                                "superEvent", "khong-co",
                                "price", Map.of("free", true, "from", Map.of("amount", "1", "currency", "VND")),
                                "organisers", List.of(Map.of()),
                                "disciplines", List.of("music", "music"),
                                "participants", List.of(Map.of("participant", "khong-co", "role", "speaker"))))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/edition",
                                "/superEvent",
                                "/price",
                                "/organisers/0",
                                "/disciplines/1",
                                "/participants/0/participant")));
        post("/v1/events", Map.of("languages", List.of("tiếng Việt")))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/languages/0", "/languages/0", "/title", "/type")));
        post("/v1/events", eventBody("type", "party")).then().statusCode(400);
    }

    @Test
    void aChangeNeedsTheTagThatWasRead() {
        String event = event();
        String old = as("admin").get(path(event)).header("ETag");
        patch(path(event), "{\"type\": \"talk\"}").then().statusCode(200);

        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", old)
                .body("{}")
                .patch(path(event))
                .then()
                .statusCode(412);
        as("admin")
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(path(event))
                .then()
                .statusCode(428);
    }

    @Test
    void aSlugThatItHadLeadsToIt() {
        String event = event();
        String slug = unique().replace("ê", "e");
        patch(path(event), "{\"slug\": \"%s\"}".formatted(slug)).then().statusCode(200);

        as("nobody").redirects().follow(false).get(path(event)).then().statusCode(301);
        get(path(slug)).then().statusCode(200);
    }

    @Test
    void theFeedTellsOfItOnceItIsPublished() {
        Follower follower = Follower.fromNow(InnerTokens.anonymous(), "/v1/changes/events");
        Follower staff = Follower.fromNow(InnerTokens.viewer("manager").roles("event_manager"), "/v1/changes/events");
        String event = draft();
        String id = as("admin").get(path(event)).then().extract().path("id");
        // What is created and published between two rounds of the feed is new to everybody.
        staff.readUntil(id);
        moveEvent(event, "published").then().statusCode(200);

        List<JsonNode> changes = follower.readUntil(id);

        assertEquals(
                List.of("changed published"),
                changes.stream()
                        .filter(change -> change.path("id").asText().equals(id))
                        .map(change -> change.path("kind").asText() + " "
                                + change.at("/document/publication").asText())
                        .toList());
        assertEquals(json(get(path(event))), follower.copy().get("events " + id));
        Follower export = Follower.afterAnExport(InnerTokens.anonymous(), "/v1/exports/events");
        assertEquals(json(get(path(event))), export.copy().get("events " + id));
    }

    @Test
    void theFeedTellsInOnePageOfAPartAndOfWhatItIsAPartOf() {
        Follower follower = Follower.fromNow(InnerTokens.anonymous(), "/v1/changes/events");
        String part = event("edition", "2026");
        String whole = event("edition", "2026");
        patch(path(part), "{\"superEvent\": \"%s\"}".formatted(whole)).then().statusCode(200);

        follower.readUntil(json(get(path(part))).path("id").asText());

        for (String event : List.of(part, whole)) {
            JsonNode document = json(get(path(event)));
            assertEquals(
                    document,
                    follower.copy().get("events " + document.path("id").asText()));
        }
    }
}
