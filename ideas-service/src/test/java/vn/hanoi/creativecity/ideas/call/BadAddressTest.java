package vn.hanoi.creativecity.ideas.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;
import vn.hanoi.creativecity.testing.Raw;

/** Whatever is wrong with an address, the answer names the parameter. Each row: what is wrong, the address, the answer. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class BadAddressTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Vertx vertx;

    static Stream<Arguments> parameters() {
        return Stream.of(
                row("unknown", "?colour=red", "400 ?colour unknown_parameter"),
                row("twice", "?limit=1&limit=2", "400 ?limit repeated_parameter"),
                row("no number", "?limit=ten", "400 ?limit wrong_type"),
                row("too small", "?limit=0", "400 ?limit out_of_range"),
                row("too large", "?limit=201", "400 ?limit out_of_range"),
                row("larger than a number can be", "?limit=99999999999", "400 ?limit wrong_type"),
                row("no boolean", "?count=yes", "400 ?count wrong_type"),
                row("a value that is not known", "?kind=idea_call,raffle", "400 ?kind unknown_value"),
                row("a value in capitals", "?phase=OPEN", "400 ?phase unknown_value"),
                row("a phase of the vote in capitals", "?votingPhase=OPEN", "400 ?votingPhase unknown_value"),
                row("a phase that a vote has not", "?votingPhase=in_evaluation", "400 ?votingPhase unknown_value"),
                row("an empty value", "?state=", "400 ?state empty"),
                row("an order that is not known", "?sort=colour", "400 ?sort unknown_value"),
                row("relevance to nothing", "?sort=relevance", "400 ?sort unknown_value"),
                row("no slug", "?centre=Bao%20tang", "400 ?centre format"),
                row("a search for nothing", "?q=", "400 ?q empty"),
                row("a search too long", "?q=" + "a".repeat(101), "400 ?q length"),
                row("a NUL", "?q=a%00b", "400 ?q unusable_text"),
                row("no UTF-8", "?q=%C3%28", "400 ?q unusable_text"),
                row("half a surrogate pair", "?q=%ED%A0%BC", "400 ?q unusable_text"),
                row("a NUL in a name", "?a%00b=1", "400 ? unknown_parameter"),
                row("no cursor", "?cursor=next", "400 ?cursor malformed_cursor"),
                row("a NUL for a cursor", "?cursor=%00", "400 ?cursor unusable_text"),
                row("a cursor too long", "?cursor=" + "a".repeat(2001), "400 ?cursor length"));
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                row("no call", "/no-such-call", "404 ?call unknown_reference"),
                row("an id of nothing", "/0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70", "404 ?call unknown_reference"),
                row("an id of another kind", "/09877", "404 ?call unknown_reference"),
                row("the extensions of none", "/no-such-call/extensions", "404 ?call unknown_reference"),
                row("an order of extensions", "/no-such-call/extensions?sort=number", "400 ?sort unknown_parameter"),
                row("an extension of none", "/no-such-call/extensions/1", "404 ?call unknown_reference"),
                row("a NUL for an extension", "/no-such-call/extensions/%00", "404 ?extension unusable_text"),
                row("the history of none", "/no-such-call/transitions", "404 ?call unknown_reference"),
                row("a NUL", "/a%00b", "404 ?call unusable_text"),
                row("no UTF-8", "/%C3%28", "404 ?call unusable_text"),
                row("3,000 letters", "/" + "a".repeat(3000), "404 ?call unknown_reference"),
                row("a parameter for one call", "/no-such-call?fields=name", "400 ?fields unknown_parameter"),
                row("nothing there", "/a/b", "404"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"parameters", "paths"})
    void theAnswerNamesTheParameter(String what, String address, String expected) throws Exception {
        assertEquals(expected, answer(address));
    }

    @ParameterizedTest
    @CsvSource({
        "opensAt, soon",
        "opensAt, 2026-03-01",
        "opensAt, +999999999-12-31T23:59:59Z",
        "opensAt, 2026-03-01 01:00:00+18",
        "closesAt, -0044-03-15T00:00:00Z",
        "relevance, much"
    })
    void aCursorThatSomebodyWroteByHandIsRefused(String sort, String key) throws Exception {
        List<String> parts = cursorOf(sort);

        assertEquals("400 ?cursor malformed_cursor", withCursor(sort, List.of(parts.get(0), key, parts.get(2))));
        assertEquals("400 ?cursor malformed_cursor", withCursor(sort, List.of(parts.get(0), parts.get(1), "7")));
        assertEquals("400 ?cursor malformed_cursor", withCursor(sort, List.of(parts.get(0), parts.get(1))));
    }

    @Test
    void aCursorOfAnotherListIsRefused() throws Exception {
        List<String> parts = cursorOf("opensAt");

        assertEquals("400 ?cursor cursor_of_another_list", withCursor("closesAt", parts));
    }

    /** Where the first of the demonstration's calls ends in this order, taken apart. */
    private static List<String> cursorOf(String sort) throws Exception {
        String next = Calls.manager()
                .get(Calls.PATH + "?q=sang&limit=1&sort=" + sort)
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        byte[] cursor = Base64.getUrlDecoder().decode(next.replaceAll(".*cursor=", ""));
        return List.of(JSON.readValue(cursor, String[].class));
    }

    private String withCursor(String sort, List<String> parts) throws Exception {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
        return answer("?q=sang&limit=1&sort=" + sort + "&cursor=" + cursor);
    }

    private String answer(String address) throws Exception {
        return Raw.get("idea_manager", Calls.PATH + address).answer(vertx).toString();
    }

    private static Arguments row(String what, String address, String expected) {
        return Arguments.of(what, address, expected);
    }
}
