package vn.hanoi.creativecity.ideas.call;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.call.Calls.CLOSES;
import static vn.hanoi.creativecity.ideas.call.Calls.OPENS;
import static vn.hanoi.creativecity.ideas.call.Calls.PATH;
import static vn.hanoi.creativecity.ideas.call.Calls.anybody;
import static vn.hanoi.creativecity.ideas.call.Calls.criterion;
import static vn.hanoi.creativecity.ideas.call.Calls.draft;
import static vn.hanoi.creativecity.ideas.call.Calls.extend;
import static vn.hanoi.creativecity.ideas.call.Calls.extension;
import static vn.hanoi.creativecity.ideas.call.Calls.manager;
import static vn.hanoi.creativecity.ideas.call.Calls.move;
import static vn.hanoi.creativecity.ideas.call.Calls.published;
import static vn.hanoi.creativecity.ideas.call.Calls.reviewPolicy;
import static vn.hanoi.creativecity.ideas.call.Calls.tag;
import static vn.hanoi.creativecity.ideas.call.Calls.unique;
import static vn.hanoi.creativecity.ideas.call.Calls.votingPolicy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;
import vn.hanoi.creativecity.testing.Raw;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CallExtensionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant LATER = Instant.parse("2026-09-30T10:00:00Z");

    @Inject
    TestClock clock;

    @Inject
    CallRepository calls;

    @Inject
    Vertx vertx;

    @AfterEach
    void letTheClockRun() {
        clock.followTheSystem();
    }

    @Test
    void anExtensionGivesTheCallALaterEndAndIsKeptWithItsReason() {
        String call = published();
        Instant now = CLOSES.minusSeconds(1);
        clock.itIs(now);

        Response made = manager()
                .contentType(ContentType.JSON)
                .body(extension(LATER.toString(), "document", "215/TB"))
                .post(PATH + "/{call}/extensions", call);

        JsonPath shown = made.then().statusCode(201).extract().jsonPath();
        assertEquals(
                Map.of(
                        "id", shown.getString("id"),
                        "call", read(call).getString("id"),
                        "number", 1,
                        "previousClosesAt", CLOSES.toString(),
                        "closesAt", LATER.toString(),
                        "reopens", false,
                        "reason", Map.of("vi", "Nhiều nhóm xin thêm thời gian", "en", "Many teams asked for more time"),
                        "document", "215/TB",
                        "actor", "manager",
                        "createdAt", now.toString()),
                shown.getMap(""));
        assertEquals(LATER.toString(), read(call).get("closesAt"));
        assertEquals(now.toString(), read(call).get("updatedAt"));
        assertEquals(
                PATH + "/" + call + "/extensions/" + shown.get("id"),
                made.header("Location").replaceAll("^https?://[^/]+", ""));
        Response again = manager().get(made.header("Location"));
        assertEquals(shown.getMap(""), again.jsonPath().getMap(""));
        assertEquals(made.header("ETag"), again.header("ETag"));
        manager()
                .header("If-None-Match", made.header("ETag"))
                .get(made.header("Location"))
                .then()
                .statusCode(304);
    }

    @Test
    void everybodySeesTheExtensionsOfACallAndNotWhoRecordedThem() {
        String call = published();
        clock.itIs(OPENS);
        for (int day = 1; day <= 3; day++) {
            extend(call, "2026-07-0" + day + "T10:00:00Z").then().statusCode(201);
        }

        JsonPath page = anybody()
                .get(PATH + "/" + call + "/extensions?limit=2&count=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath next = anybody()
                .urlEncodingEnabled(false)
                .get(page.getString("next"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(List.of(1, 2), page.getList("items.number"));
        assertEquals(3, page.getInt("total"));
        assertEquals(List.of(3), next.getList("items.number"));
        assertEquals(List.of("2026-07-02T10:00:00Z"), next.getList("items.previousClosesAt"));
        assertEquals(null, page.getString("items[0].actor"));
        anybody()
                .get(PATH + "/" + call + "/extensions/" + page.get("items[0].id"))
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("actor", nullValue());
    }

    @Test
    void aCallThatHasClosedIsOpenAgain() {
        String call = published();
        clock.itIs(CLOSES);
        assertEquals("closed", read(call).get("phase"));
        String before = tag(call);

        extend(call, LATER.toString()).then().statusCode(201).body("reopens", equalTo(true));

        assertEquals("open", read(call).get("phase"));
        manager().header("If-None-Match", before).get(PATH + "/" + call).then().statusCode(200);
        clock.itIs(LATER.minusNanos(1));
        assertEquals("open", read(call).get("phase"));
        clock.itIs(LATER);
        assertEquals("closed", read(call).get("phase"));
    }

    /** Each row: what is wrong, when, the body, the answer. */
    static Stream<Arguments> badExtensions() {
        return Stream.of(
                row("no end", OPENS, extension(CLOSES.toString(), "closesAt", null), "422 /closesAt required"),
                row("no reason", OPENS, extension(LATER.toString(), "reason", null), "422 /reason required"),
                row(
                        "no English",
                        OPENS,
                        extension(LATER.toString(), "reason", Map.of("vi", "Lý do")),
                        "422 /reason/en required"),
                row(
                        "no Vietnamese",
                        OPENS,
                        extension(LATER.toString(), "reason", Map.of("en", "Reason")),
                        "422 /reason/vi required"),
                row(
                        "a blank reason",
                        OPENS,
                        extension(LATER.toString(), "reason", Map.of("vi", " ", "en", "Reason")),
                        "422 /reason/vi length"),
                row("the same end", OPENS, extension(CLOSES.toString()), "422 /closesAt not_later"),
                row("an earlier end", OPENS, extension("2026-06-30T09:59:59.999999Z"), "422 /closesAt not_later"),
                row("an end that is now", LATER, extension(LATER.toString()), "422 /closesAt in_the_past"),
                row(
                        "an end in the next century",
                        OPENS,
                        extension("2100-01-01T00:00:00Z"),
                        "422 /closesAt out_of_range"),
                row(
                        "several",
                        LATER,
                        extension("2026-06-01T00:00:00Z", "reason", Map.of("vi", "Lý do")),
                        "422 /closesAt not_later /closesAt in_the_past /reason/en required"),
                row(
                        "an unknown field",
                        OPENS,
                        extension(LATER.toString(), "reopens", true),
                        "400 /reopens unknown_field"),
                row("a date", OPENS, extension("2026-09-30"), "400 /closesAt wrong_type"),
                row("an empty document", OPENS, extension(LATER.toString(), "document", ""), "422 /document length"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badExtensions")
    void aCallIsNotExtendedByIt(String what, Instant now, Map<String, Object> body, String expected) throws Exception {
        String call = published();
        clock.itIs(now);

        String answer = Raw.send(
                        "idea_manager",
                        "POST",
                        PATH + "/" + call + "/extensions",
                        "application/json",
                        JSON.writeValueAsBytes(body))
                .answer(vertx)
                .toString();

        assertEquals(expected, answer);
        assertEquals(CLOSES.toString(), read(call).get("closesAt"));
        assertEquals(List.of(), extensions(call));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "cancelled", "completed"})
    void onlyAPublishedCallIsExtended(String state) {
        clock.itIs(CLOSES);
        String call = draft();
        if (!state.equals("draft")) {
            move(call, "published").then().statusCode(200);
            move(call, state).then().statusCode(200);
        }

        extend(call, LATER.toString())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("detail", equalTo("Chỉ gia hạn được đợt kêu gọi đang công bố."))
                .body("errors.code", equalTo(List.of("not_published")));
        assertEquals(CLOSES.toString(), read(call).get("closesAt"));
    }

    @Test
    void aCallIsNotExtendedBeyondTheBeginningOfItsVote() {
        clock.itIs(OPENS);
        String call = published("votingPolicy", votingPolicy("opensAt", "2026-07-10T00:00:00Z"));

        extend(call, "2026-07-10T00:00:00.000001Z")
                .then()
                .statusCode(409)
                .body("errors.pointer", equalTo(List.of("/closesAt")))
                .body("errors.code", equalTo(List.of("after_the_vote_opens")));

        extend(call, "2026-07-10T00:00:00Z").then().statusCode(201);
        assertEquals("2026-07-10T00:00:00Z", read(call).get("closesAt"));
    }

    @Test
    void aCallIsNotOpenedAgainAfterItsFirstReview() {
        String call = published("criteria", List.of(criterion("a")), "reviewPolicy", reviewPolicy("seed"));
        clock.itIs(CLOSES);
        QuarkusTransaction.requiringNew().run(() -> calls.requireForChange(call).lockCriteria(CLOSES));

        extend(call, LATER.toString())
                .then()
                .statusCode(409)
                .body("detail", equalTo("Đã có bản đánh giá được nộp nên không thể mở lại việc nộp bài."))
                .body("errors.code", equalTo(List.of("locked")));
        assertEquals("in_evaluation", read(call).get("phase"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody", "resident", "juror", "mentor", "finance", "partner", "centre_editor", "event_manager"})
    void theOthersMayNotExtend(String role) {
        String call = published();
        var viewer = role.equals("nobody")
                ? anybody()
                : InnerTokens.viewer("someone").roles(role).request();

        viewer.contentType(ContentType.JSON)
                .body(extension(LATER.toString()))
                .post(PATH + "/" + call + "/extensions")
                .then()
                .statusCode(403);
        assertEquals(List.of(), extensions(call));
    }

    @Test
    void theExtensionsOfADraftAndThoseOfAnotherCallDoNotExist() {
        clock.itIs(OPENS);
        String draft = draft();
        String call = published();
        String id = extend(published(), LATER.toString())
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        anybody()
                .get(PATH + "/" + draft + "/extensions")
                .then()
                .statusCode(404)
                .body("errors.parameter", equalTo(List.of("call")));
        manager().get(PATH + "/" + draft + "/extensions").then().statusCode(200).body("items", equalTo(List.of()));
        for (String reference : List.of(id, "1", unique())) {
            anybody()
                    .get(PATH + "/" + call + "/extensions/" + reference)
                    .then()
                    .statusCode(404)
                    .body("detail", equalTo("Không có lần gia hạn “" + reference + "”."))
                    .body("errors.parameter", equalTo(List.of("extension")));
        }
    }

    @Test
    void anExtensionIsRepeatedWithoutHarm() {
        String call = published();
        clock.itIs(OPENS);
        String key = unique();

        for (String replayed : new String[] {null, "true"}) {
            manager()
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(extension(LATER.toString()))
                    .post(PATH + "/{call}/extensions", call)
                    .then()
                    .statusCode(201)
                    .header("Idempotent-Replayed", equalTo(replayed))
                    .body("number", equalTo(1));
        }
        assertEquals(1, extensions(call).size());
    }

    @Test
    void ofExtensionsAtOnceEachBeginsWhereTheOneBeforeEnded() throws Exception {
        String call = published();
        clock.itIs(OPENS);
        AtomicInteger day = new AtomicInteger();

        List<Response> answers = Race.of(8, () -> extend(call, "2026-07-1" + day.getAndIncrement() + "T00:00:00Z"));

        List<Map<String, Object>> made = extensions(call);
        assertEquals(
                made.size(),
                answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(
                8 - made.size(),
                answers.stream().filter(answer -> answer.statusCode() == 422).count());
        String end = CLOSES.toString();
        for (Map<String, Object> extension : made) {
            assertEquals(end, extension.get("previousClosesAt"));
            end = (String) extension.get("closesAt");
        }
        assertEquals("2026-07-17T00:00:00Z", end);
        assertEquals(end, read(call).get("closesAt"));
    }

    @Test
    void theAuditKnowsTheExtensionAndWhatItDidToTheCall() {
        clock.itIs(OPENS);
        String call = published();
        String id = read(call).getString("id");
        JsonPath extension = extend(call, LATER.toString()).jsonPath();

        JsonPath ofTheCall = audit(id);
        assertEquals("extended", ofTheCall.get("items[0].action"));
        assertEquals(CLOSES.toString(), ofTheCall.get("items[0].before.closesAt"));
        assertEquals(LATER.toString(), ofTheCall.get("items[0].after.closesAt"));
        JsonPath ofTheExtension = audit(extension.getString("id"));
        assertEquals(List.of("created"), ofTheExtension.getList("items.action"));
        assertEquals(List.of("call-extensions"), ofTheExtension.getList("items.collection"));
        Map<String, Object> kept = new LinkedHashMap<>(extension.getMap(""));
        kept.put("actor", "[redacted]");
        assertEquals(kept, ofTheExtension.getMap("items[0].after"));
    }

    private static JsonPath audit(String id) {
        return InnerTokens.viewer("an")
                .roles("admin")
                .request()
                .get("/v1/audit/ideas?resource=" + id)
                .jsonPath();
    }

    private static List<Map<String, Object>> extensions(String call) {
        return manager()
                .get(PATH + "/" + call + "/extensions")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static JsonPath read(String slug) {
        return manager().get(PATH + "/" + slug).then().statusCode(200).extract().jsonPath();
    }

    private static Arguments row(String what, Instant now, Map<String, Object> body, String expected) {
        return Arguments.of(what, now, body, expected);
    }
}
