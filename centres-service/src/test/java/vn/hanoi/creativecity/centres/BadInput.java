package vn.hanoi.creativecity.centres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerTokens;

/**
 * A bad request, sent by somebody who may write everything: whatever comes in, the answer is a problem that names the
 * place, in the language that was asked for, and nothing is written.
 */
public final class BadInput {

    private BadInput() {}

    /** @param expected the problem in words, as {@link Refusal#text} has it */
    public static RawRequest.Answer check(RawRequest request, String expected) {
        RawRequest allowed =
                request.header("Authorization", "Bearer " + mayWrite().token());
        List<String> before = everything();
        RawRequest.Answer answer = allowed.send();
        JsonNode vietnamese = problem(answer, "vi", expected);
        JsonNode english = problem(allowed.header("Accept-Language", "en").send(), "en", expected);
        for (String text : List.of("title", "detail")) {
            assertFalse(vietnamese.path(text).asText().isBlank(), text);
            assertNotEquals(vietnamese.path(text), english.path(text), text);
        }
        assertEquals(before, everything(), "nothing is written");
        return answer;
    }

    /** What the server refuses before there is a request that anybody could explain. */
    static void checkStatus(RawRequest request, int expected) {
        List<String> before = everything();
        assertEquals(
                expected,
                request.header("Authorization", "Bearer " + mayWrite().token())
                        .send()
                        .status());
        assertEquals(before, everything(), "nothing is written");
    }

    /** Made anew each time: it lasts a minute. */
    private static InnerTokens mayWrite() {
        return InnerTokens.viewer("binh").roles("admin", "centre_editor");
    }

    /** A centre that could be harmed; gives its path. */
    static String draft() {
        Map<String, Object> centre = Map.of("kind", "creative_space", "name", Map.of("vi", "Không được hỏng"));
        return Api.post(Api.staff(), "/v1/centres", centre).header("Location");
    }

    private static JsonNode problem(RawRequest.Answer answer, String language, String expected) {
        assertEquals(
                "application/problem+json",
                answer.headers().get("content-type"),
                () -> answer.status() + " " + new String(answer.body(), UTF_8));
        assertEquals(expected, Refusal.read(answer.json()).text());
        assertEquals(answer.json().path("status").asInt(), answer.status());
        assertEquals(language, answer.headers().get("content-language"));
        return answer.json();
    }

    private static List<String> everything() {
        return Database.rows("""
                select (select concat_ws(' ', count(*), sum(version), max(updated_at)) from centre),
                    (select concat_ws(' ', count(*), sum(version), max(updated_at)) from organisation),
                    (select concat_ws(' ', count(*), sum(version), max(updated_at)) from plan),
                    (select concat_ws(' ', count(*), sum(version), max(updated_at)) from plan_target),
                    (select concat_ws(' ', count(*), sum(version), max(updated_at), sum(disbursed_amount)) from agreement),
                    (select concat_ws(' ', count(*), sum(version), max(updated_at)) from indicator),
                    (select concat_ws(' ', count(*), sum(version), max(updated_at)) from observation),
                    (select count(*) from contribution), (select count(*) from observation_revision),
                    (select count(*) from slug), (select count(*) from transition),
                    (select count(*) from idempotency_key)""");
    }
}
