package vn.hanoi.creativecity.ideas.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.result.Results.awards;
import static vn.hanoi.creativecity.ideas.result.Results.closedAndWorkedOut;
import static vn.hanoi.creativecity.ideas.result.Results.decided;
import static vn.hanoi.creativecity.ideas.result.Results.decision;
import static vn.hanoi.creativecity.ideas.result.Results.decisions;
import static vn.hanoi.creativecity.ideas.result.Results.path;
import static vn.hanoi.creativecity.ideas.result.Results.publish;
import static vn.hanoi.creativecity.ideas.result.Results.shortlist;
import static vn.hanoi.creativecity.ideas.result.Results.tryDecide;
import static vn.hanoi.creativecity.ideas.result.Results.tryPublish;
import static vn.hanoi.creativecity.ideas.result.Results.tryWorkOut;
import static vn.hanoi.creativecity.ideas.review.Juries.AFTERWARDS;
import static vn.hanoi.creativecity.ideas.review.Juries.ASSIGNMENTS;
import static vn.hanoi.creativecity.ideas.review.Juries.REVIEWS;
import static vn.hanoi.creativecity.ideas.review.Juries.get;
import static vn.hanoi.creativecity.ideas.review.Juries.newJuror;
import static vn.hanoi.creativecity.ideas.review.Juries.post;
import static vn.hanoi.creativecity.ideas.review.Juries.read;
import static vn.hanoi.creativecity.ideas.review.Juries.recuse;
import static vn.hanoi.creativecity.ideas.review.Juries.reviewed;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.ideas.call.Race;
import vn.hanoi.creativecity.ideas.review.Juries;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What is decided on the ground of a result, and what its publication does. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class DeterminationTest {

    private static final Map<String, String> WHY =
            Map.of("vi", "Hội đồng chọn khác", "en", "The council chose otherwise");

    private final String owner = unique();
    private String call;
    private String first;
    private String second;
    private String third;
    private JsonNode result;

    /** Three submissions, ranked in this order and all shortlisted, for one first prize and one second prize. */
    @BeforeEach
    void workOutAResult() {
        call = Juries.call("awards", List.of(award("first_prize"), award("second_prize")), "showsSubmissions", true);
        first = submission("9");
        second = submission("8");
        third = submission("7");
        shortlist(first, second, third);
        result = closedAndWorkedOut(call);
    }

    private static Map<String, Object> award(String code) {
        return Map.of("code", code, "name", Map.of("vi", "Giải " + code), "places", 1);
    }

    private String submission(String mark) {
        String code = Submissions.submitted(owner, call);
        reviewed(newJuror(), code, "meaning", mark);
        return code;
    }

    private Map<String, Object> byTheRanking(Object... changes) {
        List<Object> all = new ArrayList<>(List.of("awards", awards("first_prize", first, "second_prize", second)));
        all.addAll(List.of(changes));
        return decision(result, all.toArray());
    }

    @Test
    void untilItIsPublishedItExistsForStaffAlone() {
        String id = decided(call, byTheRanking());

        for (String who : List.of("nobody", "resident", owner, newJuror(), "partner", "ideas:read", "ideas:submit")) {
            assertEquals("404 ?determination unknown_reference", refusal(get(who, decisions(call) + "/" + id)), who);
            assertEquals(
                    0, read(who, decisions(call) + "?count=true").path("total").asInt(), who);
            assertEquals(403, post(who, decisions(call), byTheRanking()).statusCode(), who);
            assertEquals(
                    403,
                    post(who, decisions(call) + "/" + id + "/transitions", Map.of("state", "published"))
                            .statusCode(),
                    who);
        }
        assertEquals(403, get("idea_manager", "/v1/audit/ideas?resource=" + id).statusCode());
        assertEquals(
                List.of("created"),
                read("admin", "/v1/audit/ideas?resource=" + id).path("items").findValuesAsText("action"));
        assertEquals("shortlisted", state(first));
        assertEquals(List.of(id), values(get("idea_manager", decisions(call)), "id"));
    }

    @Test
    void publishedItShowsDecisionResultAndLotAndMovesTheSubmissions() {
        String id = decided(call, byTheRanking("document", "102/QĐ-UBND"));

        publish(call, id);

        for (String who : List.of("nobody", "resident", "ideas:read")) {
            assertEquals(
                    "published",
                    read(who, decisions(call) + "/" + id).path("state").asText());
            assertEquals(List.of(id), values(get(who, decisions(call)), "id"));
            JsonNode seen = read(who, path(call) + "/" + result.path("id").asText());
            assertEquals(64, seen.path("seed").asText().length());
            assertEquals(false, seen.has("actor"));
            assertEquals(200, get(who, Submissions.PATH + "/" + first).statusCode());
            assertEquals(404, get(who, Submissions.PATH + "/" + third).statusCode());
        }
        assertEquals(List.of("accepted", "accepted", "rejected"), List.of(state(first), state(second), state(third)));
        assertEquals(
                List.of("submitted", "under_review", "shortlisted", "rejected"),
                read(owner, Submissions.PATH + "/" + third + "/transitions")
                        .path("items")
                        .findValuesAsText("to"));
        assertEquals(
                "published", read("admin", "/v1/calls/" + call).path("state").asText());
    }

    @Test
    void whoHandedSomethingInThenReadsWhatJurorsWroteForThem() {
        assertEquals(List.of(), values(get(owner, REVIEWS), "id"));

        publish(call, decided(call, byTheRanking()));

        JsonNode reviews = read(owner, REVIEWS + "?submission=" + third).path("items");
        assertEquals(1, reviews.size());
        assertEquals("Rất thuyết phục", reviews.at("/0/submitterComment").asText());
        for (String hidden : List.of("juror", "assignment", "staffComment", "recommendation")) {
            assertEquals(false, reviews.get(0).has(hidden), hidden);
        }
        assertEquals(
                200, get(owner, REVIEWS + "/" + reviews.at("/0/id").asText()).statusCode());
        assertEquals(List.of(), values(get(unique(), REVIEWS + "?call=" + call), "id"));
        assertEquals(
                404, get(unique(), REVIEWS + "/" + reviews.at("/0/id").asText()).statusCode());
    }

    @Test
    void theyAreToldByMail() {
        String mail = "nguoi.nop." + unique() + "@example.org";
        Database.change(
                "update submission set contributors = jsonb_set(contributors, '{0,mail}', to_jsonb(?::text)) where code = ?",
                mail,
                first);
        String id = decided(call, byTheRanking());
        assertEquals(0, Database.count("select count(*) from notification where address = ?", mail));

        publish(call, id);

        List<String> mails = Database.rows("select subject || text from notification where address = ?", mail);
        assertEquals(1, mails.size());
        assertTrue(
                mails.getFirst().contains("has been accepted")
                        && mails.getFirst().contains(first),
                mails.getFirst());
    }

    @Test
    void underEmbargoNobodyPublishesIt() {
        String id = decided(
                call,
                byTheRanking("publishAt", AFTERWARDS.plus(Duration.ofDays(1)).toString()));

        assertEquals("409 /state under_embargo", refusal(tryPublish(call, id)));
        assertEquals("shortlisted", state(first));
        assertEquals(
                404,
                get("resident", path(call) + "/" + result.path("id").asText()).statusCode());

        Response later = Submissions.as("admin")
                .header("Test-Time", AFTERWARDS.plus(Duration.ofDays(1)).toString())
                .contentType("application/json")
                .body(Map.of("state", "published"))
                .post(decisions(call) + "/" + id + "/transitions");
        assertEquals(200, later.statusCode(), later::asString);
    }

    @Test
    void whoDoesNotFollowTheRankingSaysWhy() {
        assertEquals(
                "422 /reason required",
                refusal(tryDecide(
                        call, decision(result, "awards", awards("first_prize", second, "second_prize", first)))));
        assertEquals("422 /reason required", refusal(tryDecide(call, decision(result))));
        assertEquals(
                "422 /reason required",
                refusal(tryDecide(call, decision(result, "awards", awards("first_prize", first)))));
        assertEquals("422 /reason not_applicable", refusal(tryDecide(call, byTheRanking("reason", WHY))));

        String id = decided(
                call, decision(result, "awards", awards("first_prize", third, "second_prize", ""), "reason", WHY));
        publish(call, id);

        assertEquals(
                "The council chose otherwise",
                read("nobody", decisions(call) + "/" + id).at("/reason/en").asText());
        assertEquals("accepted", state(third));
        assertEquals("rejected", state(first));
    }

    @Test
    void whatCannotBeDecidedIsNamed() {
        assertEquals(
                "422 /awards/0/award unknown_reference /awards/1/submissions too_many /awards/1/submissions/1 unknown_reference /awards/2/award repeated /accepted/1 repeated",
                refusal(tryDecide(
                        call,
                        decision(
                                result,
                                "awards",
                                awards(
                                        "third_prize",
                                        first,
                                        "first_prize",
                                        first + " HN-2222-2222",
                                        "first_prize",
                                        second),
                                "accepted",
                                List.of(third, third)))));
        assertEquals(
                "422 /result unknown_reference",
                refusal(tryDecide(
                        call,
                        Map.of(
                                "result",
                                "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                                "publishAt",
                                "2027-01-01T00:00:00Z"))));
        JsonNode superseding = json(tryWorkOut(call, Map.of("reason", "Vì")));
        assertEquals("409 /result superseded", refusal(tryDecide(call, byTheRanking())));
        assertEquals(
                201,
                tryDecide(call, decision(superseding, "awards", awards("first_prize", first, "second_prize", second)))
                        .statusCode());
    }

    @Test
    void oneStandsAtATimeAndIsCancelledToDecideAnew() {
        String id = decided(call, byTheRanking());
        assertEquals("409  taken", refusal(tryDecide(call, byTheRanking())));
        assertEquals("409  decided", refusal(tryWorkOut(call, Map.of("reason", "Vì"))));

        assertEquals(
                200,
                post(
                                "admin",
                                decisions(call) + "/" + id + "/transitions",
                                Map.of("state", "cancelled", "reason", "Sai"))
                        .statusCode());

        assertEquals(404, get("resident", decisions(call) + "/" + id).statusCode());
        assertEquals("/problems/transition-not-allowed", tryPublish(call, id).path("type"));
        String again = decided(call, byTheRanking("accepted", List.of(third)));
        publish(call, again);
        assertEquals("accepted", state(third));
        assertEquals(List.of(again), values(get("resident", decisions(call)), "id"));
    }

    /** Many find out late; what counts their review is neither decided by nor published. */
    @Test
    void aResultThatCountsAJurorWithAConflictIsNoGround() {
        recuseTheJurorOf(third);
        assertEquals("409 /result reviews_changed", refusal(tryDecide(call, byTheRanking())));

        JsonNode superseding = json(tryWorkOut(call, Map.of("reason", "Giám khảo có xung đột lợi ích")));
        String id =
                decided(call, decision(superseding, "awards", awards("first_prize", first, "second_prize", second)));
        recuseTheJurorOf(second);
        assertEquals("409 /state reviews_changed", refusal(tryPublish(call, id)));
        assertEquals("shortlisted", state(first));
        assertEquals(404, get("nobody", decisions(call) + "/" + id).statusCode());

        post("admin", decisions(call) + "/" + id + "/transitions", Map.of("state", "cancelled", "reason", "Tính lại"));
        JsonNode last = json(tryWorkOut(call, Map.of("reason", "Giám khảo có xung đột lợi ích")));
        publish(call, decided(call, decision(last, "awards", awards("first_prize", first))));
        assertEquals("accepted", state(first));
    }

    private static void recuseTheJurorOf(String code) {
        String assignment = read("admin", ASSIGNMENTS + "?submission=" + code)
                .at("/items/0/id")
                .asText();
        assertEquals(200, recuse("admin", assignment, "Người nhà").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"under_review", "withdrawn", "disqualified", "rejected"})
    void whoWasChosenMustBeShortlisted(String state) {
        String id = decided(call, byTheRanking());
        Database.change("update submission set state = upper(?) where code = ?", state, second);

        assertEquals("409 /state not_shortlisted", refusal(tryPublish(call, id)));

        assertEquals("shortlisted", state(first));
        assertEquals(404, get("resident", decisions(call) + "/" + id).statusCode());
    }

    @Test
    void whoIsNotChosenAndHasLeftStaysAsTheyAre() {
        String id = decided(call, byTheRanking());
        Database.change("update submission set state = 'WITHDRAWN' where code = ?", third);

        publish(call, id);

        assertEquals("withdrawn", state(third));
    }

    @Test
    void askedForItCompletesTheCall() {
        publish(call, decided(call, byTheRanking("completesCall", true, "document", "102/QĐ-UBND")));

        assertEquals(
                "completed", read("nobody", "/v1/calls/" + call).path("state").asText());
        JsonNode moves = read("nobody", "/v1/calls/" + call + "/transitions").path("items");
        assertEquals("102/QĐ-UBND", moves.at("/1/document").asText());
        assertEquals(
                "moved",
                read(
                                "admin",
                                "/v1/audit/ideas?resource="
                                        + read("admin", "/v1/calls/" + call)
                                                .path("id")
                                                .asText())
                        .at("/items/0/action")
                        .asText());
    }

    @Test
    void whatIsPublishedIsNeverChanged() {
        String id = decided(call, byTheRanking());
        publish(call, id);

        assertEquals("/problems/transition-not-allowed", tryPublish(call, id).path("type"));
        assertEquals("409  published", refusal(tryWorkOut(call, Map.of("reason", "Vì"))));
        assertEquals("409  published", refusal(tryDecide(call, byTheRanking())));
        for (String change : List.of(
                "update determination set state = 'CANCELLED', published_at = null where id = ?::uuid",
                "delete from determination where id = ?::uuid")) {
            assertTrue(assertThrows(IllegalStateException.class, () -> Database.change(change, id))
                    .getCause()
                    .getMessage()
                    .contains("is not changed"));
        }
    }

    @Test
    void publishedByManyAtOnceItIsPublishedOnce() throws Exception {
        String id = decided(call, byTheRanking());

        Map<Integer, Long> answers = Race.of(6, () -> tryPublish(call, id).statusCode()).stream()
                .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));

        assertEquals(Map.of(200, 1L, 409, 5L), answers);
        assertEquals(
                4,
                read(owner, Submissions.PATH + "/" + first + "/transitions")
                        .path("items")
                        .size());
    }

    /** While one withdraws, the decision is published for all or for none. */
    @Test
    void whileAWinnerWithdrawsItIsPublishedWholeOrNotAtAll() throws Exception {
        String id = decided(call, byTheRanking());
        AtomicInteger turn = new AtomicInteger();

        List<Integer> statuses = Race.of(
                2,
                () -> turn.getAndIncrement() == 0
                        ? tryPublish(call, id).statusCode()
                        : post(owner, Submissions.PATH + "/" + first + "/transitions", Map.of("state", "withdrawn"))
                                        .statusCode()
                                + 1000);

        boolean published = statuses.contains(200);
        assertTrue(statuses.contains(1200), statuses.toString());
        assertEquals("withdrawn", state(first));
        assertEquals(published ? "accepted" : "shortlisted", state(second));
        assertEquals(published ? "rejected" : "shortlisted", state(third));
        assertEquals(
                published ? 200 : 404, get("nobody", decisions(call) + "/" + id).statusCode());
    }

    static Stream<Arguments> everyPairByStaff() {
        List<String> states = List.of("decided", "published", "cancelled");
        return Stream.of("admin", "idea_manager")
                .flatMap(staff ->
                        states.stream().flatMap(from -> states.stream().map(to -> Arguments.of(staff, from, to))));
    }

    /** Every state, asked for of every state, by everybody. */
    @ParameterizedTest(name = "{0}: {1} to {2}")
    @MethodSource("everyPairByStaff")
    void eachMoveIsMadeByStaffAlone(String staff, String from, String to) {
        boolean allowed = from.equals("decided") && !to.equals("decided");
        String id = decided(call, byTheRanking());
        if (!from.equals("decided")) {
            assertEquals(200, move("admin", id, from).statusCode());
        }

        for (String who : List.of(
                "nobody",
                "resident",
                owner,
                newJuror(),
                "mentor",
                "finance",
                "partner",
                "centre_editor",
                "event_manager",
                "ideas:read",
                "ideas:submit")) {
            assertEquals(403, move(who, id, to).statusCode(), who);
        }
        assertEquals(
                from, read("admin", decisions(call) + "/" + id).path("state").asText());
        assertEquals(allowed ? 200 : 409, move(staff, id, to).statusCode());
        assertEquals(
                allowed ? to : from,
                read("admin", decisions(call) + "/" + id).path("state").asText());
    }

    private Response move(String who, String id, String to) {
        return post(who, decisions(call) + "/" + id + "/transitions", Map.of("state", to));
    }

    private static String state(String code) {
        return Database.rows("select lower(state) from submission where code = ?", code)
                .getFirst();
    }
}
