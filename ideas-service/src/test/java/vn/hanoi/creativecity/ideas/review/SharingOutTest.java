package vn.hanoi.creativecity.ideas.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.review.Juries.ASSIGNMENTS;
import static vn.hanoi.creativecity.ideas.review.Juries.call;
import static vn.hanoi.creativecity.ideas.review.Juries.newJurors;
import static vn.hanoi.creativecity.ideas.review.Juries.post;
import static vn.hanoi.creativecity.ideas.review.Juries.read;
import static vn.hanoi.creativecity.ideas.review.Juries.recuse;
import static vn.hanoi.creativecity.ideas.review.Juries.submitted;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** All submissions of a call, shared out among its jury. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SharingOutTest {

    @ParameterizedTest
    @CsvSource({"7, 10, 3", "3, 5, 3", "2, 1, 1", "5, 4, 2"})
    void eachSubmissionHasAsManyJurorsAsAskedForAndAllHaveAboutAsMuchToDo(
            int jurors, int submissions, int perSubmission) {
        String call = call();
        for (int i = 0; i < submissions; i++) {
            submitted(call);
        }

        Response answer = share(call, newJurors(jurors), perSubmission);

        assertEquals(201, answer.statusCode(), answer::asString);
        JsonNode jury = json(answer);
        assertEquals(submissions, jury.path("submissions").asInt());
        assertEquals(submissions * perSubmission, jury.path("assignments").asInt());
        List<Integer> loads = loads(jury);
        assertTrue(
                loads.stream().mapToInt(i -> i).max().getAsInt()
                                - loads.stream().mapToInt(i -> i).min().getAsInt()
                        <= 1,
                loads.toString());
        assertEquals(List.of(Integer.toString(perSubmission)), Database.rows("""
                        select distinct count(distinct juror) from review_assignment a join call c on c.id = a.call_id
                        where c.slug = ? group by submission_id""", call));
        assertEquals(
                submissions * perSubmission,
                read("admin", ASSIGNMENTS + "?count=true&call=" + call)
                        .path("total")
                        .asInt());
    }

    @Test
    void whoHasPartInASubmissionIsNeverGivenIt() {
        String call = call();
        List<String> jurors = newJurors(4);
        List<String> own = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String code = submitted(call);
            own.add(code);
            Database.change("update submission set owner = ? where code = ?", jurors.get(i), code);
        }

        JsonNode jury = json(share(call, jurors, 3));

        assertEquals(9, jury.path("assignments").asInt());
        assertEquals(0, Database.count("""
                        select count(*) from review_assignment a join submission s on s.id = a.submission_id
                        where s.owner = a.juror and s.code = any(string_to_array(?, ','))""", String.join(",", own)));
        assertEquals("422 /perSubmission too_few_jurors", refusal(share(call, jurors, 4)));
    }

    @Test
    void onceMoreItAddsOnlyWhatIsMissing() {
        String call = call();
        submitted(call);
        submitted(call);
        List<String> jurors = newJurors(3);
        assertEquals(4, json(share(call, jurors, 2)).path("assignments").asInt());
        assertEquals(0, json(share(call, jurors, 2)).path("assignments").asInt());

        String first =
                read("admin", ASSIGNMENTS + "?call=" + call).at("/items/0/id").asText();
        recuse("admin", first, "Người nhà");

        JsonNode again = json(share(call, jurors, 2));
        assertEquals(1, again.path("assignments").asInt());
        assertEquals(4, loads(again).stream().mapToInt(i -> i).sum());
    }

    /** The same codes and jurors are shared out the same way, in whatever order the jurors are named. */
    @Test
    void theSameIsSharedOutTheSameWay() {
        String call = call();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            codes.add(submitted(call));
        }
        List<String> jurors = newJurors(4);
        share(call, jurors, 2);
        List<String> first = pairs(call);
        Database.change("delete from review_assignment where call_id = (select id from call where slug = ?)", call);

        share(call, jurors.reversed(), 2);

        assertEquals(12, first.size());
        assertEquals(first, pairs(call));
    }

    @Test
    void aJurorIsNamedOnce() {
        String call = call();
        submitted(call);
        String juror = newJurors(1).getFirst();

        assertEquals("422 /jurors/1/subject repeated", refusal(share(call, List.of(juror, juror), 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "juror", "partner", "ideas:submit"})
    void staffAloneShareOut(String who) {
        String call = call();

        assertEquals(
                403,
                post(who, "/v1/calls/" + call + "/jury", body(newJurors(1), 1)).statusCode());
    }

    @Test
    void aJurorWithAnAddressIsToldOncePerCall() {
        String call = call();
        submitted(call);
        submitted(call);
        String mail = "giam.khao." + unique() + "@example.org";
        String juror = newJurors(1).getFirst();

        post(
                "admin",
                "/v1/calls/" + call + "/jury",
                Map.of(
                        "jurors",
                        List.of(Map.of("subject", juror, "name", "Giám khảo Một", "mail", mail)),
                        "perSubmission",
                        1));

        assertEquals(List.of("1"), Database.rows("select count(*) from notification where address = ?", mail));
        assertEquals(List.of("2"), Database.rows("select count(*) from review_assignment where juror_mail = ?", mail));
        for (String code : Submissions.values(read200("admin", Submissions.PATH + "?call=" + call), "code")) {
            assertEquals(0, Database.count("select count(*) from notification where text like '%' || ? || '%'", code));
        }
    }

    private static Response read200(String who, String path) {
        return Juries.get(who, path);
    }

    private static List<String> pairs(String call) {
        return Database.rows("""
                select s.code, a.juror from review_assignment a join submission s on s.id = a.submission_id
                    join call c on c.id = a.call_id where c.slug = ? order by 1, 2""", call);
    }

    private static Response share(String call, List<String> jurors, int perSubmission) {
        return post("idea_manager", "/v1/calls/" + call + "/jury", body(jurors, perSubmission));
    }

    private static Map<String, Object> body(List<String> jurors, int perSubmission) {
        return Map.of(
                "jurors",
                jurors.stream().map(juror -> Map.of("subject", juror)).toList(),
                "perSubmission",
                perSubmission);
    }

    private static List<Integer> loads(JsonNode jury) {
        return StreamSupport.stream(jury.path("loads").spliterator(), false)
                .map(load -> load.path("assignments").asInt())
                .toList();
    }
}
