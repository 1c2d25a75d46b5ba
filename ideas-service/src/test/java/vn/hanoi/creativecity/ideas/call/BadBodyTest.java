package vn.hanoi.creativecity.ideas.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.testing.Raw.bytes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;
import vn.hanoi.creativecity.testing.Raw;

/** Whatever is wrong with a body, the answer points at the place. Each row: what is wrong, the body, the answer. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class BadBodyTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Vertx vertx;

    static Stream<Arguments> bodiesThatAreNoJson() {
        return Stream.of(
                row("cut short", "{\"kind\": ", "400 /kind invalid_json"),
                row("no JSON at all", "kind=idea_call", "400  invalid_json"),
                row("a comment", "/* a call */ {}", "400  invalid_json"),
                row("single quotes", "{'kind': 'idea_call'}", "400  invalid_json"),
                row("something after the end", "{} {}", "400  invalid_json"),
                row("a field twice", "{\"kind\": \"idea_call\", \"kind\": \"idea_call\"}", "400 /kind duplicate_field"),
                row("not a number", "{\"kind\": NaN}", "400 /kind invalid_json"),
                row("a list", "[]", "400  wrong_type"),
                row("a text", "\"a call\"", "400  wrong_type"),
                row("null", "null", "422  required"),
                row("nothing", "", "422  required"),
                row("100,000 lists inside each other", "{\"name\": " + "[".repeat(100_000), "400 /name wrong_type"),
                row("a number of 100,000 digits", "{\"kind\": " + "9".repeat(100_000) + "}", "400  invalid_json"));
    }

    static Stream<Arguments> charactersThatCannotBeKept() {
        return Stream.of(
                row("a NUL", call("name", Map.of("vi", "a\0b")), "400 /name/vi unusable_text"),
                row("another control", call("name", Map.of("vi", "a\u001bb")), "400 /name/vi unusable_text"),
                row("half a surrogate pair", "{\"name\": {\"vi\": \"a\\ud83cb\"}}", "400 /name/vi unusable_text"),
                row("half a pair in a field's name", "{\"\\ud83c\": 1}", "400  invalid_json"),
                row("a NUL in a field's name", "{\"a\\u0000\": 1}", "400 /a\uFFFD unknown_field"),
                row("no UTF-8", bytes("{\"kind\": \"", 0xC3, 0x28, "\"}"), "400 /kind invalid_json"),
                row("UTF-8 in too many bytes", bytes("{\"kind\": \"", 0xC0, 0xAF, "\"}"), "400 /kind invalid_json"),
                row("no UTF-32", bytes(0, 0, 0, (int) '{', 0, 0x7F, 0, 0), "400  invalid_json"));
    }

    static Stream<Arguments> fieldsOfAnotherType() {
        return Stream.of(
                row("a number for a text", call("name", Map.of("vi", 5)), "400 /name/vi wrong_type"),
                row("true for a text", call("planItem", true), "400 /planItem wrong_type"),
                row("an object for a text", call("planItem", Map.of("vi", "P4")), "400 /planItem wrong_type"),
                row("a text for an object", call("name", "Ý tưởng"), "400 /name wrong_type"),
                row("a list for an object", call("name", List.of()), "400 /name wrong_type"),
                row("a text for a list", call("disciplines", "design"), "400 /disciplines wrong_type"),
                row("a list in a list", call("disciplines", List.of(List.of())), "400 /disciplines/0 wrong_type"),
                row("a value that is not known", call("kind", "raffle"), "400 /kind unknown_value"),
                row("a value in capitals", call("kind", "IDEA_CALL"), "400 /kind unknown_value"),
                row("an empty value", call("kind", ""), "400 /kind unknown_value"),
                row("a number for a value", call("kind", 0), "400 /kind unknown_value"),
                row("a number for an instant", call("opensAt", 1_772_326_800), "400 /opensAt wrong_type"),
                row("a fraction for an instant", call("opensAt", 1_772_326_800.5), "400 /opensAt wrong_type"),
                row("digits for an instant", call("opensAt", "1772326800"), "400 /opensAt wrong_type"),
                row("a date for an instant", call("opensAt", "2026-03-01"), "400 /opensAt wrong_type"),
                row("an instant without a zone", call("opensAt", "2026-03-01T08:00:00"), "400 /opensAt wrong_type"),
                row("nothing for an instant", call("opensAt", ""), "400 /opensAt wrong_type"),
                row("a list for an instant", call("opensAt", List.of(2026, 3, 1)), "400 /opensAt wrong_type"),
                row("30 February", call("opensAt", "2026-02-30T00:00:00Z"), "400 /opensAt wrong_type"),
                row("a year of nine digits", call("opensAt", "+999999999-01-01T00:00:00Z"), "400 /opensAt wrong_type"),
                row("a number too large", "{\"opensAt\": 1e999999999}", "400 /opensAt wrong_type"));
    }

    static Stream<Arguments> fieldsThatDoNotExist() {
        return Stream.of(
                row("unknown", call("colour", "red"), "400 /colour unknown_field"),
                row("unknown inside", call("name", Map.of("vi", "A", "fr", "B")), "400 /name/fr unknown_field"),
                row("with a slash", call("a/b~c", 1), "400 /a~1b~0c unknown_field"),
                row("made by the service", call("version", 7), "400 /version unknown_field"),
                row("changed by moves alone", call("state", "published"), "400 /state unknown_field"));
    }

    static Stream<Arguments> fieldsThatBreakRules() {
        return Stream.of(
                row("no kind", call("kind", null), "422 /kind required"),
                row("no name", call("name", null), "422 /name required"),
                row("no Vietnamese", call("name", Map.of("en", "Idea")), "422 /name/vi required"),
                row("a blank name", call("name", Map.of("vi", " ")), "422 /name/vi length"),
                row("a name too long", call("name", Map.of("vi", "a".repeat(201))), "422 /name/vi length"),
                row("a slug in capitals", call("slug", "Y-Tuong"), "422 /slug format"),
                row("a slug too long", call("slug", "a".repeat(101)), "422 /slug length"),
                row("a slug of 100,000 words", call("slug", "a" + "-a".repeat(100_000)), "422 /slug length"),
                row("a centre's name for its slug", call("centre", "Bảo tàng"), "422 /centre format"),
                row("an item that the plan lacks", call("planItem", "P17"), "422 /planItem format"),
                row("a source without words", call("source", ""), "422 /source length"),
                row("what cannot be a field", call("assumed", List.of("name", "No!")), "422 /assumed/1 format"),
                row("too many", call("assumed", Collections.nCopies(51, "name")), "422 /assumed length"),
                row(
                        "closes as it opens",
                        call("closesAt", Calls.OPENS.toString()),
                        "422 /closesAt closes_before_it_opens"),
                row(
                        "opens after it closes",
                        call("opensAt", "2026-07-01T00:00:00Z"),
                        "422 /closesAt closes_before_it_opens"),
                row("in the next century", call("closesAt", "2100-01-01T00:00:00Z"), "422 /closesAt out_of_range"),
                row("in the last century", call("opensAt", "1999-12-31T23:59:59Z"), "422 /opensAt out_of_range"),
                row(
                        "several",
                        call("kind", null, "name", Map.of("vi", ""), "planItem", "T4"),
                        "422 /kind required /name/vi length /planItem format"));
    }

    static Stream<Arguments> patches() {
        return Stream.of(
                row("a list", "[]", "400  wrong_type"),
                row("nothing", "", "400  wrong_type"),
                row("cut short", "{\"planItem\": ", "400 /planItem invalid_json"),
                row("an unknown field", "{\"colour\": \"red\"}", "400 /colour unknown_field"),
                row("a number for a text", "{\"name\": {\"en\": 1}}", "400 /name/en wrong_type"),
                row("a number too large", "{\"opensAt\": 1e999999999}", "400 /opensAt wrong_type"),
                row("a NUL", "{\"source\": \"a\\u0000b\"}", "400 /source unusable_text"),
                row("100,000 objects inside each other", "{\"name\":".repeat(100_000), "400  invalid_json"),
                row("takes away what must be there", "{\"name\": null}", "422 /name required"),
                row(
                        "closes too early",
                        "{\"closesAt\": \"2026-02-01T00:00:00Z\"}",
                        "422 /closesAt closes_before_it_opens"));
    }

    static Stream<Arguments> moves() {
        return Stream.of(
                row("no state", "{}", "422 /state required"),
                row("a state that is not known", "{\"state\": \"open\"}", "400 /state unknown_value"),
                row("an unknown field", "{\"to\": \"published\"}", "400 /to unknown_field"),
                row("an empty reason", "{\"state\": \"published\", \"reason\": \"\"}", "422 /reason length"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "bodiesThatAreNoJson",
        "charactersThatCannotBeKept",
        "fieldsOfAnotherType",
        "fieldsThatDoNotExist",
        "fieldsThatBreakRules"
    })
    void aCallIsNotMadeOfIt(String what, byte[] body, String expected) throws Exception {
        assertEquals(expected, answer("POST", Calls.PATH, "application/json", body));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patches")
    void aCallIsNotChangedByIt(String what, byte[] body, String expected) throws Exception {
        assertEquals(expected, answer("PATCH", draft(), "application/merge-patch+json", body));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    void aCallIsNotMovedByIt(String what, byte[] body, String expected) throws Exception {
        assertEquals(expected, answer("POST", draft() + "/transitions", "application/json", body));
    }

    private static Arguments row(String what, byte[] body, String expected) {
        return Arguments.of(what, body, expected);
    }

    private static Arguments row(String what, String body, String expected) {
        return row(what, body.getBytes(StandardCharsets.UTF_8), expected);
    }

    /** A sound call with these changes: name, value, name, value. */
    private static String call(Object... changes) {
        try {
            return JSON.writeValueAsString(Calls.body(changes));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String draft() {
        return Calls.PATH + "/" + Calls.draft();
    }

    private String answer(String method, String path, String type, byte[] body) throws Exception {
        return Raw.send("idea_manager", method, path, type, body)
                .with("If-Match", "\"0.staff\"")
                .answer(vertx)
                .toString();
    }
}
