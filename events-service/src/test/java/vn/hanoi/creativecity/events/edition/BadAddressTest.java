package vn.hanoi.creativecity.events.edition;

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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                row("twice", "?year=2022&year=2023", "400 ?year repeated_parameter"),
                row("no year", "?year=soon", "400 ?year wrong_type"),
                row("no year among others", "?year=2022,,2023", "400 ?year wrong_type"),
                row("a year before the festival's century", "?year=2022,1999", "400 ?year out_of_range"),
                row("larger than a number can be", "?year=99999999999", "400 ?year wrong_type"),
                row("21 years", "?year=2022" + ",2022".repeat(20), "400 ?year wrong_type"),
                row("no number", "?limit=ten", "400 ?limit wrong_type"),
                row("too small", "?limit=0", "400 ?limit out_of_range"),
                row("too large", "?limit=201", "400 ?limit out_of_range"),
                row("no boolean", "?count=yes", "400 ?count wrong_type"),
                row("a state that is not known", "?state=announced,over", "400 ?state unknown_value"),
                row("a state in capitals", "?state=RUNNING", "400 ?state unknown_value"),
                row("an order that is not known", "?sort=theme", "400 ?sort unknown_value"),
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
                row("a year without an edition", "/2025", "404 ?edition unknown_reference"),
                row("no edition", "/last", "404 ?edition unknown_reference"),
                row("an id of nothing", "/0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70", "404 ?edition unknown_reference"),
                row("a year in other digits", "/%D9%A2%D9%A0%D9%A2%D9%A4", "404 ?edition unknown_reference"),
                row("the history of none", "/2025/transitions", "404 ?edition unknown_reference"),
                row("a NUL", "/2024%00", "404 ?edition unusable_text"),
                row("no UTF-8", "/%C3%28", "404 ?edition unusable_text"),
                row("a parameter for one edition", "/2024?fields=theme", "400 ?fields unknown_parameter"),
                row("nothing there", "/a/b", "404"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"parameters", "paths"})
    void theAnswerNamesTheParameter(String what, String address, String expected) throws Exception {
        assertEquals(expected, answer(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "99999999999", "2024.5", ""})
    void aCursorThatSomebodyWroteByHandIsRefused(String key) throws Exception {
        List<String> parts = cursor();

        assertEquals("400 ?cursor malformed_cursor", withCursor("year", List.of(parts.get(0), key, parts.get(2))));
        assertEquals("400 ?cursor malformed_cursor", withCursor("year", List.of(parts.get(0), parts.get(1), "7")));
        assertEquals("400 ?cursor malformed_cursor", withCursor("year", List.of(parts.get(0), parts.get(1))));
    }

    @Test
    void aCursorOfAnotherListIsRefused() throws Exception {
        assertEquals("400 ?cursor cursor_of_another_list", withCursor("-year", cursor()));
    }

    /** Where the first of the demonstration's editions ends, taken apart. */
    private static List<String> cursor() throws Exception {
        String next = Editions.anybody()
                .get(Editions.PATH + "?limit=1&sort=year")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        byte[] cursor = Base64.getUrlDecoder().decode(next.replaceAll(".*cursor=", ""));
        return List.of(JSON.readValue(cursor, String[].class));
    }

    private String withCursor(String sort, List<String> parts) throws Exception {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
        return answer("?limit=1&sort=" + sort + "&cursor=" + cursor);
    }

    private String answer(String address) throws Exception {
        return Raw.get("event_manager", Editions.PATH + address).answer(vertx).toString();
    }

    private static Arguments row(String what, String address, String expected) {
        return Arguments.of(what, address, expected);
    }
}
