package vn.hanoi.creativecity.events.programme;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.events.programme.Programmes.anybody;
import static vn.hanoi.creativecity.events.programme.Programmes.manager;
import static vn.hanoi.creativecity.events.programme.Programmes.participant;
import static vn.hanoi.creativecity.events.programme.Programmes.status;
import static vn.hanoi.creativecity.events.programme.Programmes.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.json.CanonicalJson;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ReleaseTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Programmes programme;
    private UUID museum;
    private UUID event;
    private UUID first;

    @BeforeEach
    void aProgrammeOfOneSession() {
        programme = new Programmes();
        museum = venue("Bảo tàng Hà Nội", "Hà Nội Museum");
        event = programme.event("Gốm và ánh sáng", "Clay and light");
        first = programme.session(event, "A", museum, 8, 9);
    }

    @Test
    void theFirstReleaseHoldsAllSessionsOfPublishedEvents() {
        programme.session(programme.event("Chưa xong", null, "DRAFT"), "B", museum, 8, 12);
        UUID named = participant(event, "Nghệ nhân 1", "PERSON", true);
        participant(event, "Nghệ nhân 2", "PERSON", false);

        programme
                .release(0)
                .then()
                .statusCode(201)
                .header("Location", equalTo(programme.path() + "/1"))
                .body("edition", equalTo(programme.edition().toString()))
                .body("number", equalTo(1))
                .body("sessions", equalTo(1))
                .body("changes", equalTo(List.of(Map.of("kind", "new", "count", 1))))
                .body("actor", equalTo("manager"));

        JsonPath session =
                anybody().get(programme.path() + "/1/sessions").then().extract().jsonPath();
        assertEquals(List.of(programme.year() + "-A"), session.getList("items.code"));
        assertEquals(Map.of("vi", "Gốm và ánh sáng", "en", "Clay and light"), session.getMap("items[0].title"));
        assertEquals(programme.at(8, 9, 0).toString(), session.getString("items[0].startsAt"));
        assertEquals(programme.year() + "-11-08", session.getString("items[0].day"));
        assertEquals("Hà Nội Museum", session.getString("items[0].venue.name.en"));
        assertEquals("scheduled", session.getString("items[0].status"));
        assertEquals(
                List.of(Map.of("id", named.toString(), "role", "speaker")), session.getList("items[0].participants"));
    }

    @Test
    void theNextReleaseSaysInWordsWhatHasBecomeOfEachSession() {
        UUID cancelled = programme.session(event, "B", museum, 9, 9);
        UUID retitled = programme.session(event, "C", museum, 10, 9);
        UUID online = programme.session(event, "D", museum, 11, 9);
        UUID postponed = programme.session(event, "E", museum, 12, 9);
        UUID removed = programme.session(event, "F", museum, 13, 9);
        programme.release(0).then().statusCode(201);
        programme.move(first, venue("Văn Miếu", "Temple of Literature"), 8, 14);
        status(cancelled, "CANCELLED");
        Rows.change("update session set title_vi = 'Đêm gốm' where id = ?", retitled);
        status(online, "MOVED_ONLINE");
        status(postponed, "POSTPONED");
        Rows.change("delete from session where id = ?", removed);
        programme.session(event, "G", museum, 14, 9);

        programme.release(1).then().statusCode(201);

        JsonPath changes =
                anybody().get(programme.path() + "/2/changes").then().extract().jsonPath();
        int year = programme.year();
        assertEquals(
                List.of(
                        "Moved: “Clay and light” from 8 November %d, 09:00–10:00, Hà Nội Museum to 8 November %d, 14:00–15:00, Temple of Literature.",
                        "Cancelled: “Clay and light”, 9 November %d, 09:00–10:00, Hà Nội Museum.",
                        "Renamed: “Clay and light” to “Đêm gốm”, 10 November %d, 09:00–10:00, Hà Nội Museum.",
                        "Moved online: “Clay and light”, 11 November %d, 09:00–10:00.",
                        "Postponed: “Clay and light”, until now 12 November %d, 09:00–10:00, Hà Nội Museum.",
                        "No longer part of the programme: “Clay and light”, 13 November %d, 09:00–10:00, Hà Nội Museum.",
                        "New: “Clay and light”, 14 November %d, 09:00–10:00, Hà Nội Museum."),
                changes.getList("items.text.en", String.class).stream()
                        .map(text -> text.replace(String.valueOf(year), "%d"))
                        .toList());
        assertEquals(
                "Thay đổi: “Gốm và ánh sáng” từ 09:00–10:00 ngày 8/11/%d, Bảo tàng Hà Nội sang 14:00–15:00 ngày 8/11/%d, Văn Miếu."
                        .formatted(year, year),
                changes.getString("items[0].text.vi"));
        assertEquals(
                List.of("moved", "cancelled", "retitled", "moved_online", "postponed", "removed", "new"),
                changes.getList("items.kind"));
        assertEquals(programme.at(8, 9, 0).toString(), changes.getString("items[0].from.startsAt"));
        assertEquals(programme.at(8, 14, 0).toString(), changes.getString("items[0].to.startsAt"));
        assertEquals("Temple of Literature", changes.getString("items[0].to.venue.name.en"));
    }

    @Test
    void whatWasReleasedStaysAsItWas() {
        programme.release(0).then().statusCode(201);
        String before = anybody().get(programme.path() + "/1/sessions").asString();
        programme.move(first, null, 9, 20);
        Rows.change("update event set title_vi = 'Khác' where id = ?", event);
        programme.release(1).then().statusCode(201);

        assertEquals(before, anybody().get(programme.path() + "/1/sessions").asString());
        for (String sql : List.of(
                "update programme_version set sessions = 0 where number > 0",
                "delete from programme_version where number > 0",
                "update programme_session set document = '{}'",
                "delete from programme_change",
                "truncate programme_session",
                "insert into programme_session select gen_random_uuid(), version_id, gen_random_uuid(), starts_at, document from programme_session",
                "insert into programme_change select gen_random_uuid(), version_id, starts_at, document from programme_change")) {
            String refusal = assertThrows(IllegalStateException.class, () -> Rows.change(sql), sql)
                    .getMessage();
            assertTrue(refusal.contains("A released programme is not changed: another one follows it"), refusal);
        }
    }

    @Test
    void theHashIsOfTheSessionsInTheOrderOfTheirIds() throws Exception {
        for (int day = 9; day < 15; day++) {
            programme.session(event, "H" + day, museum, 24 - day, 9);
        }
        String hash = programme.release(0).then().statusCode(201).extract().path("contentHash");

        List<JsonNode> sessions = new ArrayList<>();
        String next = programme.path() + "/1/sessions?limit=3";
        while (next != null) {
            JsonNode page =
                    JSON.readTree(anybody().urlEncodingEnabled(false).get(next).asByteArray());
            page.get("items").forEach(sessions::add);
            next = page.path("next").asText(null);
        }
        sessions.sort(Comparator.comparing(session -> session.get("id").asText()));
        ArrayNode all = JSON.createArrayNode().addAll(sessions);
        assertEquals(7, all.size());
        assertEquals(hash, CanonicalJson.hash(CanonicalJson.write(all)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', programme_published, programme_published",
        "programme_published, programme_published, programme_published",
        "programme_published running, running, programme_published running"
    })
    void aProgrammeIsReleasedBeforeTheFestivalAndWhileItRuns(String moves, String state, String history) {
        moveEdition(moves);

        programme.release(0).then().statusCode(201);

        anybody().get("/v1/festival-editions/" + programme.year()).then().body("state", equalTo(state));
        anybody()
                .get("/v1/festival-editions/" + programme.year() + "/transitions")
                .then()
                .body("items.to", equalTo(List.of(history.split(" "))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancelled",
                "programme_published cancelled",
                "programme_published running cancelled",
                "programme_published running finished"
            })
    void anEditionThatIsOverGetsNoOther(String moves) {
        moveEdition(moves);

        programme
                .release(0)
                .then()
                .statusCode(409)
                .body("errors.code", equalTo(List.of("edition_over")))
                .body("detail", equalTo("Kỳ lễ hội đã kết thúc hoặc bị huỷ; chương trình không thay đổi nữa."));
        anybody().get(programme.path()).then().body("items", equalTo(List.of()));
    }

    @Test
    void whoDidNotSeeTheLastReleaseIsRefused() {
        programme.release(0).then().statusCode(201);
        programme.move(first, museum, 9, 9);

        for (int basedOn : List.of(0, 2)) {
            programme
                    .release(basedOn)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/conflict"))
                    .body("errors.pointer", equalTo(List.of("/basedOn")))
                    .body("errors.code", equalTo(List.of("superseded")))
                    .body("detail", equalTo("Phiên bản được công bố gần nhất là 1, không phải " + basedOn + "."));
        }
    }

    @Test
    void whereNothingIsNewNothingIsReleased() {
        programme.release(0).then().statusCode(201);

        programme.release(1).then().statusCode(409).body("errors.code", equalTo(List.of("unchanged")));

        anybody().get(programme.path()).then().body("items.number", equalTo(List.of(1)));
    }

    @Test
    void anEmptyProgrammeIsNoneYet() {
        new Programmes()
                .release(0)
                .then()
                .statusCode(409)
                .body("errors.code", equalTo(List.of("unchanged")))
                .body("detail", equalTo("Không có gì mới so với phiên bản 0."));
    }

    @RepeatedTest(5)
    void ofThoseWhoReleaseAtOnceOneDoes() throws Exception {
        List<Response> answers = race(4, () -> programme.release(0));

        assertEquals(
                List.of(201, 409, 409, 409),
                answers.stream().map(Response::statusCode).sorted().toList());
        anybody().get(programme.path()).then().body("items.number", equalTo(List.of(1)));
    }

    @Test
    void aRepeatReleasesNothing() {
        String key = UUID.randomUUID().toString();
        Response one = programme.release(key, Map.of("basedOn", 0));
        Response two = programme.release(key, Map.of("basedOn", 0));

        one.then().statusCode(201);
        two.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertEquals(one.asString(), two.asString());
    }

    @Test
    void withoutAKeyNothingIsReleased() {
        manager()
                .contentType(ContentType.JSON)
                .body(Map.of("basedOn", 0))
                .post(programme.path())
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-required"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        programme
                .release(UUID.randomUUID().toString(), Map.of("basedOn", -1, "note", Map.of("en", " ")))
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer }.sort()", equalTo(List.of("/basedOn", "/note/en", "/note/vi")));
    }

    @Test
    void theDraftIsWhatWouldBeReleased() {
        manager()
                .get(programme.path() + "/draft")
                .then()
                .statusCode(200)
                .body("basedOn", equalTo(0))
                .body("sessions", equalTo(1))
                .body("changes.kind", equalTo(List.of("new")))
                .body("conflicts", equalTo(List.of()));
        programme.release(0).then().statusCode(201);
        programme.move(first, museum, 9, 9);
        JsonPath draft = manager().get(programme.path() + "/draft").jsonPath();
        assertEquals(1, draft.getInt("basedOn"));
        assertEquals(List.of("moved"), draft.getList("changes.kind"));

        programme
                .release(1)
                .then()
                .statusCode(201)
                .body("contentHash", equalTo(draft.getString("contentHash")))
                .body("changes", equalTo(draft.getList("counts")));
    }

    @Test
    void aReleaseWaitsForWhoeverIsWriting() throws Exception {
        try (var connection = Rows.connect();
                var executor = Executors.newSingleThreadExecutor()) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .executeUpdate(
                            "update session set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour' where id = '"
                                    + first + "'");
            Future<Response> release = executor.submit(() -> programme.release(0));
            while (Rows.read("select count(*) from pg_locks where not granted and relation = 'session'::regclass")
                            .equals(List.of("0"))
                    && !release.isDone()) {
                Thread.onSpinWait();
            }
            connection.commit();

            release.get().then().statusCode(201);
        }
        anybody()
                .get(programme.path() + "/1/sessions")
                .then()
                .body("items.startsAt", equalTo(List.of(programme.at(8, 10, 0).toString())));
    }

    @Test
    void sessionsOfACancelledEventAreCancelled() {
        programme.release(0).then().statusCode(201);
        Rows.change("update event set publication = 'CANCELLED' where id = ?", event);

        programme.release(1).then().statusCode(201);

        anybody().get(programme.path() + "/2/changes").then().body("items.kind", equalTo(List.of("cancelled")));
        anybody().get(programme.path() + "/2/sessions").then().body("items.status", equalTo(List.of("cancelled")));
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        for (String path : List.of("/1", "/1/sessions", "/1/changes", "/99999")) {
            anybody()
                    .get(programme.path() + path)
                    .then()
                    .statusCode(404)
                    .body("errors.parameter", equalTo(List.of("number")));
        }
        anybody().get(programme.path()).then().body("items", equalTo(List.of())).body("next", nullValue());
    }

    private void moveEdition(String states) {
        for (String state : states.isEmpty() ? new String[0] : states.split(" ")) {
            manager()
                    .contentType(ContentType.JSON)
                    .body(Map.of("state", state))
                    .post("/v1/festival-editions/" + programme.year() + "/transitions")
                    .then()
                    .statusCode(200);
        }
    }

    static <T> List<T> race(int threads, Callable<T> action) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> results = IntStream.range(0, threads)
                    .mapToObj(i -> executor.submit(() -> {
                        start.await();
                        return action.call();
                    }))
                    .toList();
            List<T> values = new ArrayList<>();
            for (Future<T> result : results) {
                values.add(result.get());
            }
            return values;
        }
    }
}
