package vn.hanoi.creativecity.ideas.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.review.Juries.REVIEWS;
import static vn.hanoi.creativecity.ideas.review.Juries.accepted;
import static vn.hanoi.creativecity.ideas.review.Juries.begun;
import static vn.hanoi.creativecity.ideas.review.Juries.call;
import static vn.hanoi.creativecity.ideas.review.Juries.close;
import static vn.hanoi.creativecity.ideas.review.Juries.newJuror;
import static vn.hanoi.creativecity.ideas.review.Juries.post;
import static vn.hanoi.creativecity.ideas.review.Juries.read;
import static vn.hanoi.creativecity.ideas.review.Juries.reviewed;
import static vn.hanoi.creativecity.ideas.review.Juries.submitted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Every state of a review and of an evaluation, asked for of every state, by everybody. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ReviewStatesTest {

    private static final List<String> WITHOUT_JURORS = List.of(
            "nobody", "resident", "mentor", "finance", "partner", "centre_editor", "event_manager", "ideas:submit");

    private final String juror = newJuror();

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"draft, draft, 409", "draft, submitted, 200", "submitted, draft, 409", "submitted, submitted, 409"})
    void aReviewIsMovedByItsJurorAlone(String from, String to, int expected) {
        String code = submitted(call());
        String review = from.equals("draft")
                ? begun(juror, accepted(juror, code), "meaning", "7")
                : reviewed(juror, code, "meaning", "7");
        String colleague = newJuror();
        accepted(colleague, code);

        for (String who : WITHOUT_JURORS) {
            assertEquals(403, move(who, review, to), who);
        }
        assertEquals(404, move(colleague, review, to));
        // A draft is its juror's alone: for staff it does not exist.
        int toStaff = from.equals("draft") ? 404 : 403;
        for (String staff : List.of("admin", "idea_manager")) {
            assertEquals(toStaff, move(staff, review, to), staff);
        }
        assertEquals(from, state(review));
        assertEquals(expected, move(juror, review, to));
        assertEquals(expected == 200 ? to : from, state(review));
    }

    static Stream<Arguments> everyPairByStaff() {
        return Stream.of("admin", "idea_manager")
                .flatMap(staff -> Stream.of("open", "closed")
                        .flatMap(from -> Stream.of("open", "closed").map(to -> Arguments.of(staff, from, to))));
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @MethodSource("everyPairByStaff")
    void anEvaluationIsMovedByStaffAlone(String staff, String from, String to) {
        String call = call();
        reviewed(juror, submitted(call), "meaning", "7");
        if (from.equals("closed")) {
            close(call);
        }
        boolean allowed = from.equals("open") && to.equals("closed");
        String path = "/v1/calls/" + call + "/evaluation";

        for (String who :
                Stream.concat(WITHOUT_JURORS.stream(), Stream.of(juror)).toList()) {
            assertEquals(
                    403, post(who, path + "/transitions", Map.of("state", to)).statusCode(), who);
        }
        assertEquals(from, read("admin", path).path("state").asText());
        assertEquals(
                allowed ? 200 : 409,
                post(staff, path + "/transitions", Map.of("state", to)).statusCode());
        assertEquals(allowed ? to : from, read("admin", path).path("state").asText());
    }

    private static int move(String who, String review, String to) {
        return post(who, REVIEWS + "/" + review + "/transitions", Map.of("state", to))
                .statusCode();
    }

    private String state(String review) {
        return read(juror, REVIEWS + "/" + review).path("state").asText();
    }
}
