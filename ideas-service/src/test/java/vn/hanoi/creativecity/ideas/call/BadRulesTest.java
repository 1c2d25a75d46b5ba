package vn.hanoi.creativecity.ideas.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.call.Calls.CLOSES;
import static vn.hanoi.creativecity.ideas.call.Calls.award;
import static vn.hanoi.creativecity.ideas.call.Calls.criterion;
import static vn.hanoi.creativecity.ideas.call.Calls.reviewPolicy;
import static vn.hanoi.creativecity.ideas.call.Calls.votingPolicy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;
import vn.hanoi.creativecity.testing.Raw;

/** Whatever is wrong with the rules of a call, the answer points at the place. Each row: what is wrong, the members, the answer. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class BadRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Vertx vertx;

    static Stream<Arguments> forms() {
        return Stream.of(
                row("no object", "422 /answerForm wrong_type", "answerForm", List.of()),
                row("a text", "422 /answerForm wrong_type", "answerForm", "form"),
                row(
                        "no schema of an object",
                        "422 /answerForm/type unknown_value /answerForm/properties required",
                        "answerForm",
                        Map.of("type", "string")),
                row(
                        "an unknown keyword",
                        "422 /answerForm/properties/idea/contains unknown_field",
                        "answerForm",
                        form("contains", Map.of())),
                row(
                        "something remote",
                        "422 /answerForm/properties/idea/$ref format",
                        "answerForm",
                        form("$ref", "https://example.vn/schema.json")),
                row(
                        "a back-reference",
                        "422 /answerForm/properties/idea/pattern format",
                        "answerForm",
                        form("pattern", "(a)\\1")),
                row(
                        "a NUL",
                        "400 /answerForm/properties/idea/description unusable_text",
                        "answerForm",
                        form("description", "a\0b")),
                row(
                        "more than 64 KB",
                        "422 /answerForm too_large",
                        "answerForm",
                        form("examples", List.of("a".repeat(66_000)))));
    }

    static Stream<Arguments> criteria() {
        return Stream.of(
                row("no code", "422 /criteria/0/code required", judged(criterion("a", "code", null))),
                row("a code in capitals", "422 /criteria/0/code format", judged(criterion("A"))),
                row("no name", "422 /criteria/0/name required", judged(criterion("a", "name", null))),
                row(
                        "no Vietnamese",
                        "422 /criteria/0/name/vi required",
                        judged(criterion("a", "name", Map.of("en", "A")))),
                row(
                        "a number for a weight",
                        "400 /criteria/0/weight wrong_type",
                        judged(criterion("a", "weight", 1.5))),
                row("no decimal", "422 /criteria/0/weight format", judged(criterion("a", "weight", "1e3"))),
                row("a negative weight", "422 /criteria/0/weight format", judged(criterion("a", "weight", "-1"))),
                row("no weight", "422 /criteria/0/weight out_of_range", judged(criterion("a", "weight", "0.0"))),
                row("no scale", "422 /criteria/0/scale required", judged(criterion("a", "scale", null))),
                row(
                        "half a scale",
                        "422 /criteria/0/scale/step required",
                        judged(criterion("a", "scale", Map.of("minimum", "0", "maximum", "1")))),
                row(
                        "a scale that does not rise",
                        "422 /criteria/0/scale/maximum out_of_range",
                        judged(criterion("a", "scale", scale("5", "5.0", "1")))),
                row(
                        "a step of nothing",
                        "422 /criteria/0/scale/step out_of_range",
                        judged(criterion("a", "scale", scale("0", "5", "0")))),
                row(
                        "a step that misses the end",
                        "422 /criteria/0/scale/step no_whole_number_of_steps",
                        judged(criterion("a", "scale", scale("1", "10", "0.4")))),
                row("a word of the chain", "422 /criteria/0/code reserved", judged(criterion("votes"), criterion("b"))),
                row("a code twice", "422 /criteria/1/code repeated", judged(criterion("a"), criterion("a"))),
                row("none that is required", "422 /criteria none_required", judged(criterion("a", "required", false))),
                row("null", "422 /criteria/0 required", judged((Object) null)),
                row(
                        "too many",
                        "422 /criteria length",
                        judged(IntStream.range(0, 21)
                                .mapToObj(i -> criterion("a" + i))
                                .toArray())),
                row("no policy", "422 /reviewPolicy required", "criteria", List.of(criterion("a"))),
                row("no criteria", "422 /criteria required", "reviewPolicy", reviewPolicy("seed")));
    }

    static Stream<Arguments> reviewPolicies() {
        return Stream.of(
                row("nobody", "422 /reviewPolicy/minimumReviews out_of_range", policy("minimumReviews", 0)),
                row("a crowd", "422 /reviewPolicy/minimumReviews out_of_range", policy("minimumReviews", 21)),
                row("half a juror", "400 /reviewPolicy/minimumReviews wrong_type", policy("minimumReviews", 1.5)),
                row("not said", "422 /reviewPolicy/anonymised required", policy("anonymised", null)),
                row("another mean", "400 /reviewPolicy/aggregation unknown_value", policy("aggregation", "mode")),
                row("no chain", "422 /reviewPolicy/tieBreak required", policy("tieBreak", null)),
                row("an empty chain", "422 /reviewPolicy/tieBreak length", policy("tieBreak", List.of())),
                row("no seed", "422 /reviewPolicy/tieBreak/0 not_the_seed", policy("tieBreak", List.of("a"))),
                row(
                        "the seed not at the end",
                        "422 /reviewPolicy/tieBreak/1 not_the_seed",
                        policy("tieBreak", List.of("seed", "a"))),
                row(
                        "the seed twice",
                        "422 /reviewPolicy/tieBreak/1 repeated",
                        policy("tieBreak", List.of("seed", "seed"))),
                row(
                        "what is no criterion",
                        "422 /reviewPolicy/tieBreak/0 unknown_reference",
                        policy("tieBreak", List.of("b", "seed"))),
                row(
                        "votes without a vote",
                        "422 /reviewPolicy/tieBreak/1 unknown_reference",
                        policy("tieBreak", List.of("a", "votes", "seed"))),
                row("no code", "422 /reviewPolicy/tieBreak/0 format", policy("tieBreak", List.of("Ý nghĩa", "seed"))));
    }

    static Stream<Arguments> votes() {
        return Stream.of(
                row("never", "422 /votingPolicy/opensAt required", "votingPolicy", votingPolicy("opensAt", null)),
                row("for ever", "422 /votingPolicy/closesAt required", "votingPolicy", votingPolicy("closesAt", null)),
                row(
                        "backwards",
                        "422 /votingPolicy/closesAt closes_before_it_opens",
                        "votingPolicy",
                        votingPolicy("closesAt", CLOSES.toString())),
                row(
                        "while submissions are taken",
                        "422 /votingPolicy/opensAt before_the_call_closes",
                        "votingPolicy",
                        votingPolicy("opensAt", CLOSES.minusNanos(1_000).toString())),
                row(
                        "in the next century",
                        "422 /votingPolicy/closesAt out_of_range",
                        "votingPolicy",
                        votingPolicy("closesAt", "2100-01-01T00:00:00Z")),
                row(
                        "by robots",
                        "400 /votingPolicy/voters unknown_value",
                        "votingPolicy",
                        votingPolicy("voters", "robots")),
                row(
                        "several times",
                        "422 /votingPolicy/votesPerPerson out_of_range",
                        "votingPolicy",
                        votingPolicy("votesPerPerson", 2)));
    }

    static Stream<Arguments> attachmentsAndAwards() {
        return Stream.of(
                row("no file", "422 /attachmentsPolicy/maximumCount out_of_range", attachments(0, 1, "pdf")),
                row("files without end", "422 /attachmentsPolicy/maximumCount out_of_range", attachments(21, 1, "pdf")),
                row("an empty file", "422 /attachmentsPolicy/maximumBytes out_of_range", attachments(1, 0, "pdf")),
                row(
                        "more than 100 MiB",
                        "422 /attachmentsPolicy/maximumBytes out_of_range",
                        attachments(1, 104_857_601, "pdf")),
                row(
                        "more than an integer",
                        "400 /attachmentsPolicy/maximumBytes out_of_range",
                        attachments(1, 10_000_000_000L, "pdf")),
                row("no kind", "422 /attachmentsPolicy/kinds length", attachments(1, 1)),
                row(
                        "what runs scripts",
                        "400 /attachmentsPolicy/kinds/1 unknown_value",
                        attachments(1, 1, "pdf", "svg")),
                row("macros", "400 /attachmentsPolicy/kinds/0 unknown_value", attachments(1, 1, "docm")),
                row("no award's name", "422 /awards/0/name required", "awards", List.of(award("a", "name", null))),
                row("an award twice", "422 /awards/1/code repeated", "awards", List.of(award("a"), award("a"))),
                row("nobody wins", "422 /awards/0/places out_of_range", "awards", List.of(award("a", "places", 0))),
                row(
                        "worth nothing",
                        "422 /awards/0/value/amount out_of_range",
                        "awards",
                        List.of(award("a", "value", vnd("0")))),
                row(
                        "a debt",
                        "422 /awards/0/value/amount out_of_range",
                        "awards",
                        List.of(award("a", "value", vnd("-5")))),
                row(
                        "hào",
                        "400 /awards/0/value/amount unusable_value",
                        "awards",
                        List.of(award("a", "value", vnd("0.5")))),
                row(
                        "a number for money",
                        "400 /awards/0/value/amount wrong_type",
                        "awards",
                        List.of(award("a", "value", Map.of("amount", 5, "currency", "VND")))),
                row("too many", "422 /awards length", "awards", Collections.nCopies(21, award("a"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"forms", "criteria", "reviewPolicies", "votes", "attachmentsAndAwards"})
    void aCallIsNotMadeOfIt(String what, String expected, Map<String, Object> members) throws Exception {
        assertEquals(expected, answer("POST", Calls.PATH, "application/json", body(members)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"forms", "criteria", "reviewPolicies", "votes", "attachmentsAndAwards"})
    void norIsOneChangedByIt(String what, String expected, Map<String, Object> members) throws Exception {
        String path = Calls.PATH + "/" + Calls.draft();

        assertEquals(expected, answer("PATCH", path, "application/merge-patch+json", members));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceInTheLanguageThatIsAskedFor() throws Exception {
        Map<String, Object> body = Calls.body(
                "answerForm", form("colour", 1),
                "criteria", List.of(criterion("seed", "weight", "0")),
                "reviewPolicy", reviewPolicy("votes"),
                "votingPolicy", votingPolicy("opensAt", "2026-06-01T00:00:00Z"),
                "awards", List.of(award("a", "value", vnd("0"))));

        Raw request = Raw.send("idea_manager", "POST", Calls.PATH, "application/json", JSON.writeValueAsBytes(body));
        Raw.Answer answer = request.with("Accept-Language", "en").answer(vertx);

        assertEquals(
                "422 /answerForm/properties/idea/colour unknown_field /criteria/0/code reserved /criteria/0/weight out_of_range"
                        + " /reviewPolicy/tieBreak/0 not_the_seed /votingPolicy/opensAt before_the_call_closes"
                        + " /awards/0/value/amount out_of_range",
                answer.toString());
        assertEquals(
                List.of(
                        "There is no such field here.",
                        "votes and seed mean something else in tieBreak.",
                        "Must be more than 0.",
                        "It must end with seed.",
                        "The vote must not open before submissions have ended (closesAt).",
                        "Must be more than 0."),
                messages(answer));
        assertEquals(
                List.of(
                        "Không có trường này ở đây.",
                        "votes và seed có nghĩa riêng trong tieBreak.",
                        "Phải lớn hơn 0.",
                        "Phải kết thúc bằng seed.",
                        "Bình chọn không được mở trước khi hết hạn nộp (closesAt).",
                        "Phải lớn hơn 0."),
                messages(request.answer(vertx)));
    }

    private static List<String> messages(Raw.Answer answer) {
        return answer.problem()
                .path("errors")
                .valueStream()
                .map(error -> error.path("message").asText())
                .toList();
    }

    private static Map<String, Object> body(Map<String, Object> members) {
        Map<String, Object> body = Calls.body();
        body.putAll(members);
        return body;
    }

    private static Map<String, Object> form(String keyword, Object value) {
        return Map.of("type", "object", "properties", Map.of("idea", Map.of("title", "Ý tưởng", keyword, value)));
    }

    private static Map<String, Object> judged(Object... criteria) {
        return Map.of("criteria", new ArrayList<>(Arrays.asList(criteria)), "reviewPolicy", reviewPolicy("seed"));
    }

    private static Map<String, Object> policy(String name, Object value) {
        Map<String, Object> policy = new HashMap<>(reviewPolicy("seed"));
        policy.put(name, value);
        return Map.of("criteria", List.of(criterion("a")), "reviewPolicy", policy);
    }

    private static Map<String, Object> scale(String minimum, String maximum, String step) {
        return Map.of("minimum", minimum, "maximum", maximum, "step", step);
    }

    private static Map<String, Object> attachments(int count, long bytes, String... kinds) {
        return Map.of(
                "attachmentsPolicy", Map.of("maximumCount", count, "maximumBytes", bytes, "kinds", List.of(kinds)));
    }

    private static Map<String, Object> vnd(String amount) {
        return Map.of("amount", amount, "currency", "VND");
    }

    private static Arguments row(String what, String expected, Map<String, Object> members) {
        return Arguments.of(what, expected, members);
    }

    private static Arguments row(String what, String expected, String member, Object value) {
        return row(what, expected, Map.of(member, value));
    }

    private String answer(String method, String path, String type, Object body) throws Exception {
        return Raw.send("idea_manager", method, path, type, JSON.writeValueAsBytes(body))
                .with("If-Match", "\"0.staff\"")
                .answer(vertx)
                .toString();
    }
}
