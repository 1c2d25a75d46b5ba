package vn.hanoi.creativecity.ideas.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.hanoi.creativecity.ideas.call.Calls.CLOSES;
import static vn.hanoi.creativecity.ideas.call.Calls.OPENS;
import static vn.hanoi.creativecity.ideas.call.Calls.PATH;
import static vn.hanoi.creativecity.ideas.call.Calls.anybody;
import static vn.hanoi.creativecity.ideas.call.Calls.award;
import static vn.hanoi.creativecity.ideas.call.Calls.criterion;
import static vn.hanoi.creativecity.ideas.call.Calls.draft;
import static vn.hanoi.creativecity.ideas.call.Calls.extend;
import static vn.hanoi.creativecity.ideas.call.Calls.manager;
import static vn.hanoi.creativecity.ideas.call.Calls.move;
import static vn.hanoi.creativecity.ideas.call.Calls.patch;
import static vn.hanoi.creativecity.ideas.call.Calls.reviewPolicy;
import static vn.hanoi.creativecity.ideas.call.Calls.tag;
import static vn.hanoi.creativecity.ideas.call.Calls.votingPolicy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What people relied on when they took part does not change any more, by a request or behind the service's back. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class FixedPartsTest {

    private static final Instant LOCKED = Instant.parse("2026-07-05T03:00:00Z");

    @Inject
    TestClock clock;

    @Inject
    CallRepository calls;

    @AfterEach
    void letTheClockRun() {
        clock.followTheSystem();
    }

    /** A published call with everything that can be fixed; gives its slug. */
    private static String call() {
        String slug = draftWithAll();
        move(slug, "published").then().statusCode(200);
        return slug;
    }

    private static String draftWithAll() {
        return draft(
                "answerForm", Map.of("type", "object", "properties", Map.of("idea", Map.of("title", "Idea"))),
                "criteria", List.of(criterion("a"), criterion("b", "required", false)),
                "reviewPolicy", reviewPolicy("a", "votes", "seed"),
                "votingPolicy", votingPolicy(),
                "awards", List.of(award("gold")));
    }

    private void lock(String slug, Consumer<Call> lock) {
        QuarkusTransaction.requiringNew().run(() -> lock.accept(calls.requireForChange(slug)));
    }

    private void lockCriteria(String slug) {
        lock(slug, call -> call.lockCriteria(LOCKED));
    }

    private void lockVoting(String slug) {
        lock(slug, call -> call.lockVoting(LOCKED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"answerForm\": null}                                                     | /answerForm fixed_since_publication",
                "{\"answerForm\": {\"title\": \"Form\"}}                                      | /answerForm fixed_since_publication",
                "{\"awards\": []}                                                           | /awards fixed_since_publication",
                "{\"awards\": [{\"code\": \"gold\", \"name\": {\"vi\": \"Gold\"}, \"places\": 2}]} | /awards fixed_since_publication",
                "{\"closesAt\": \"2026-06-29T10:00:00Z\"}                                     | /closesAt fixed_since_publication",
                "{\"closesAt\": \"2026-06-30T10:00:00.000001Z\", \"votingPolicy\": null, \"reviewPolicy\": {\"tieBreak\": [\"seed\"]}} | /closesAt fixed_since_publication",
                "{\"closesAt\": \"2026-06-29T10:00:00Z\", \"answerForm\": null}                | /answerForm fixed_since_publication /closesAt fixed_since_publication"
            })
    void fromPublicationOnTheFormAndTheEndAreFixed(String change, String expected) {
        clock.itIs(OPENS.minusSeconds(1));
        String call = call();

        assertEquals("409 " + expected, answer(patch(call, tag(call), change)));
        assertEquals("200", answer(patch(draftWithAll(), "*", change)), "of a draft");
    }

    @Test
    void aPatchThatNamesWhatIsFixedAsItIsPasses() {
        clock.itIs(OPENS);
        String call = call();
        lockCriteria(call);
        lockVoting(call);

        assertEquals("200", answer(patch(call, tag(call), """
                {"opensAt": "2026-03-01T08:00:00+07:00", "closesAt": "2026-06-30T10:00:00.000Z",
                 "answerForm": {"properties": {"idea": {"title": "Idea"}}}, "reviewPolicy": {"minimumReviews": 3},
                 "votingPolicy": {"countsHidden": true}, "planItem": "P4"}""")));
    }

    @Test
    void theOpeningIsFixedFromTheInstantAtWhichItOpens() {
        String call = call();
        String change = "{\"opensAt\": \"2026-03-02T00:00:00Z\"}";
        clock.itIs(OPENS);
        assertEquals("409 /opensAt fixed_since_opening", answer(patch(call, tag(call), change)));

        clock.itIs(OPENS.minusNanos(1));
        assertEquals("200", answer(patch(call, tag(call), change)));
        assertEquals("2026-03-02T00:00:00Z", read(call).get("opensAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "completed"})
    void whatIsFixedStaysSoWhenTheCallIsOver(String state) {
        String call = call();
        move(call, state).then().statusCode(200);

        assertEquals(
                "409 /answerForm fixed_since_publication", answer(patch(call, tag(call), "{\"answerForm\": null}")));
    }

    @Test
    void untilTheFirstReviewAndTheFirstBallotTheRulesMayChange() {
        String call = call();

        assertEquals("200", answer(patch(call, tag(call), """
                {"criteria": null, "reviewPolicy": null, "votingPolicy": {"closesAt": "2026-08-01T00:00:00Z"}}""")));
        assertEquals(List.of(), read(call).getList("criteria"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"criteria\": []}                                                  | 422 /criteria required /reviewPolicy/tieBreak/0 unknown_reference",
                "{\"criteria\": null, \"reviewPolicy\": null}                          | 409 /criteria locked /reviewPolicy locked",
                "{\"reviewPolicy\": {\"anonymised\": false}}                           | 409 /reviewPolicy locked",
                "{\"reviewPolicy\": {\"tieBreak\": [\"b\", \"seed\"]}}                   | 409 /reviewPolicy locked",
                "{\"reviewPolicy\": {\"minimumReviews\": 1}}                           | 409 /reviewPolicy locked",
                "{\"votingPolicy\": {\"countsHidden\": false}}                         | 200"
            })
    void fromTheFirstReviewOnCriteriaAndReviewPolicyAreLocked(String change, String expected) {
        String call = call();
        lockCriteria(call);

        assertEquals(expected, answer(patch(call, tag(call), change)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"votingPolicy\": {\"closesAt\": \"2026-07-30T10:00:00Z\"}}                      | 409 /votingPolicy locked",
                "{\"votingPolicy\": {\"countsHidden\": false}}                                    | 409 /votingPolicy locked",
                "{\"votingPolicy\": null, \"reviewPolicy\": {\"tieBreak\": [\"seed\"]}}             | 409 /votingPolicy locked",
                "{\"reviewPolicy\": {\"minimumReviews\": 1}}                                      | 200"
            })
    void fromTheFirstBallotOnTheVotingPolicyIsLocked(String change, String expected) {
        String call = call();
        lockVoting(call);

        assertEquals(expected, answer(patch(call, tag(call), change)));
    }

    @Test
    void theRefusalSaysWhyInBothLanguages() {
        String call = call();
        lockCriteria(call);
        String change = "{\"reviewPolicy\": {\"minimumReviews\": 1}}";

        assertEquals(
                "Đã có bản đánh giá được nộp (lúc 2026-07-05T03:00:00Z) nên không đổi được.",
                patch(call, tag(call), change).jsonPath().getString("detail"));
        assertEquals(
                "A review has been submitted (at 2026-07-05T03:00:00Z), so this cannot change.",
                manager()
                        .contentType("application/merge-patch+json")
                        .header("If-Match", tag(call))
                        .header("Accept-Language", "en")
                        .body(change)
                        .patch(PATH + "/" + call)
                        .jsonPath()
                        .getString("detail"));
    }

    @Test
    void aLockKeepsItsFirstInstant() {
        String call = call();
        lockCriteria(call);
        lockVoting(call);
        lock(call, locked -> locked.lockCriteria(LOCKED.plusSeconds(60)));
        lock(call, locked -> locked.lockVoting(LOCKED.plusSeconds(60)));

        assertEquals(LOCKED.toString(), read(call).get("criteriaLockedAt"));
        assertEquals(LOCKED.toString(), read(call).get("votingLockedAt"));
    }

    /** Neither that somebody has reviewed nor that somebody has voted is anybody else's to know. */
    @Test
    void staffAloneLearnOfALock() {
        clock.itIs(CLOSES);
        String call = call();
        Response seen = anybody().get(PATH + "/" + call);
        String tag = tag(call);

        lockCriteria(call);
        assertNotEquals(tag, tag(call));
        assertEquals("412 null stale", answer(patch(call, tag, "{\"planItem\": \"P4\"}")));
        String reviewed = tag(call);
        lockVoting(call);
        assertNotEquals(reviewed, tag(call));

        Response again = anybody().get(PATH + "/" + call);
        assertEquals(seen.asString(), again.asString());
        assertEquals(seen.header("ETag"), again.header("ETag"));
    }

    /** Either the change came first and the lock holds what it made, or the lock did and the change was refused. */
    @Test
    void aChangeAndALockAtOnceAgree() throws Exception {
        for (int round = 0; round < 10; round++) {
            String call = call();
            String tag = tag(call);
            AtomicInteger turn = new AtomicInteger();

            List<String> answers = Race.of(2, () -> {
                if (turn.getAndIncrement() == 0) {
                    QuarkusTransaction.requiringNew()
                            .run(() -> calls.requireForChange(call).lockCriteria(LOCKED));
                    return "locked";
                }
                return answer(patch(call, tag, "{\"reviewPolicy\": {\"minimumReviews\": 1}}"));
            });

            List<String> changes = new ArrayList<>(answers);
            changes.remove("locked");
            int minimum = read(call).getInt("reviewPolicy.minimumReviews");
            assertEquals(changes.equals(List.of("200")) ? 1 : 3, minimum, answers::toString);
            assertEquals(LOCKED.toString(), read(call).get("criteriaLockedAt"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "criteria = '[]', review_policy = null                           | locked_criteria_stay",
                "criteria = jsonb_set(criteria, '{0,weight}', '\"2\"')             | locked_criteria_stay",
                "review_policy = jsonb_set(review_policy, '{anonymised}', 'false') | locked_criteria_stay",
                "criteria_locked_at = null                                       | locked_criteria_stay",
                "criteria_locked_at = now()                                      | locked_criteria_stay",
                "voting_closes_at = voting_closes_at + interval '1 s'            | locked_voting_stays",
                "voting_counts_hidden = false                                    | locked_voting_stays",
                "voters = 'ROBOTS'                                               | locked_voting_stays",
                "votes_per_person = 2                                            | locked_voting_stays",
                "voting_locked_at = null                                         | locked_voting_stays",
                "answer_form = null                                              | a_published_form_stays",
                "seed = sha256('mine')                                           | a_seed_stays",
                "seed = null                                                     | a_seed_stays",
                "awards = '[]'                                                   | published_awards_stay",
                "state = 'DRAFT'                                                 | only_a_draft_has_no_seed",
                "closes_at = closes_at - interval '1 s'                          | a_published_end_moves_by_extension",
                "plan_item = 'P5'                                                | 1 changed"
            })
    void theDatabaseKeepsItToo(String change, String expected) throws SQLException {
        String call = call();
        lockCriteria(call);
        lockVoting(call);

        assertEquals(expected, Database.outcome("update call set " + change + " where slug = ?", call));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "criteria = '[]'                                | criteria_have_a_policy",
                "review_policy = null                           | criteria_have_a_policy",
                "voting_opens_at = closes_at - interval '1 us'  | a_vote_opens_when_the_call_has_closed",
                "voting_closes_at = voting_opens_at             | a_vote_closes_after_it_opens",
                "voters = null                                  | a_vote_has_all_its_rules",
                "answer_form = '[]'                             | a_form_is_an_object",
                "answer_form = '{\"a\": 1, \"a\": 2}'              | a_form_is_an_object",
                "criteria = '[]', review_policy = null, criteria_locked_at = now() | only_criteria_can_be_locked",
                "seed = sha256('mine')                          | only_a_draft_has_no_seed",
                "state = 'PUBLISHED'                            | only_a_draft_has_no_seed",
                "state = 'PUBLISHED', seed = 'short'            | a_seed_has_32_bytes"
            })
    void whatCannotBeIsInNoRow(String change, String expected) throws SQLException {
        assertEquals(expected, Database.outcome("update call set " + change + " where slug = ?", draftWithAll()));
    }

    @Test
    void anExtensionIsNeitherRewrittenNorTakenBack() throws SQLException {
        String call = call();
        clock.itIs(OPENS);
        patch(call, tag(call), "{\"votingPolicy\": null, \"reviewPolicy\": {\"tieBreak\": [\"seed\"]}}")
                .then()
                .statusCode(200);
        extend(call, CLOSES.plusSeconds(60).toString()).then().statusCode(201);
        String kept = "An extension is neither changed nor deleted: another one follows it.";

        assertEquals(kept, Database.outcome("update call_extension set reason_vi = 'x'"));
        assertEquals(kept, Database.outcome("delete from call_extension"));
        assertEquals(kept, Database.outcome("truncate call_extension"));
        assertEquals(
                "a_published_end_moves_by_extension",
                Database.outcome("update call set closes_at = closes_at + interval '1 s' where slug = ?", call));
    }

    private static String answer(Response response) {
        List<Map<String, String>> errors = response.statusCode() < 400 ? null : response.path("errors");
        StringBuilder answer = new StringBuilder(String.valueOf(response.statusCode()));
        if (errors != null) {
            errors.forEach(error ->
                    answer.append(' ').append(error.get("pointer")).append(' ').append(error.get("code")));
        }
        return answer.toString();
    }

    private static JsonPath read(String slug) {
        return manager().get(PATH + "/" + slug).then().statusCode(200).extract().jsonPath();
    }
}
