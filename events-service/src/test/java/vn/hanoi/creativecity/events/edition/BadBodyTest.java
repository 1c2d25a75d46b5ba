package vn.hanoi.creativecity.events.edition;

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
                row("cut short", "{\"year\": ", "400 /year invalid_json"),
                row("no JSON at all", "year=2030", "400  invalid_json"),
                row("something after the end", "{} {}", "400  invalid_json"),
                row("a field twice", "{\"year\": 2030, \"year\": 2031}", "400 /year duplicate_field"),
                row("a list", "[]", "400  wrong_type"),
                row("a number", "2030", "400  wrong_type"),
                row("null", "null", "422  required"),
                row("nothing", "", "422  required"),
                row("100,000 lists inside each other", "{\"theme\": " + "[".repeat(100_000), "400 /theme wrong_type"),
                row("a number of 100,000 digits", "{\"year\": " + "9".repeat(100_000) + "}", "400  invalid_json"));
    }

    static Stream<Arguments> charactersThatCannotBeKept() {
        return Stream.of(
                row("a NUL", edition("theme", Map.of("vi", "a\0b")), "400 /theme/vi unusable_text"),
                row("another control", edition("source", "a\u001bb"), "400 /source unusable_text"),
                row("half a surrogate pair", "{\"theme\": {\"vi\": \"a\\ud83cb\"}}", "400 /theme/vi unusable_text"),
                row("a NUL in a field's name", "{\"a\\u0000\": 1}", "400 /a\uFFFD unknown_field"),
                row("no UTF-8", bytes("{\"source\": \"", 0xC3, 0x28, "\"}"), "400 /source invalid_json"),
                row("no UTF-32", bytes(0, 0, 0, (int) '{', 0, 0x7F, 0, 0), "400  invalid_json"));
    }

    static Stream<Arguments> fieldsOfAnotherType() {
        return Stream.of(
                row("a text for a number", edition("year", "2030"), "400 /year wrong_type"),
                row("a fraction for a number", edition("year", 2030.5), "400 /year wrong_type"),
                row("a whole fraction for a number", edition("year", 2030.0), "400 /year wrong_type"),
                row("true for a number", edition("ordinal", true), "400 /ordinal wrong_type"),
                row("nothing for a number", edition("ordinal", ""), "400 /ordinal wrong_type"),
                row("a list for a number", edition("ordinal", List.of(5)), "400 /ordinal wrong_type"),
                row("more than 32 bits", edition("year", 99_999_999_999L), "400 /year out_of_range"),
                row("more than 64 bits", "{\"year\": 99999999999999999999}", "400 /year out_of_range"),
                row("a number too large", "{\"year\": 1e999999999}", "400 /year wrong_type"),
                row("a text for a text in two languages", edition("theme", "Dòng chảy"), "400 /theme wrong_type"),
                row("a number for a text", edition("note", Map.of("vi", 5)), "400 /note/vi wrong_type"),
                row("a number for a date", edition("startsOn", 20_401), "400 /startsOn wrong_type"),
                row("nothing for a date", edition("startsOn", ""), "400 /startsOn wrong_type"),
                row("a list for a date", edition("startsOn", List.of(2030, 11, 9)), "400 /startsOn wrong_type"),
                row("an instant for a date", edition("startsOn", "2030-11-09T00:00:00Z"), "400 /startsOn wrong_type"),
                row("30 February", edition("startsOn", "2030-02-30"), "400 /startsOn wrong_type"),
                row("a year of nine digits", edition("endsOn", "+999999999-01-01"), "400 /endsOn wrong_type"),
                row("a text for a list", edition("assumed", "theme"), "400 /assumed wrong_type"));
    }

    static Stream<Arguments> fieldsThatDoNotExist() {
        return Stream.of(
                row("unknown", edition("colour", "red"), "400 /colour unknown_field"),
                row("unknown inside", edition("theme", Map.of("vi", "A", "fr", "B")), "400 /theme/fr unknown_field"),
                row("made by the service", edition("slug", "2030"), "400 /slug unknown_field"),
                row("changed by moves alone", edition("state", "running"), "400 /state unknown_field"));
    }

    static Stream<Arguments> fieldsThatBreakRules() {
        return Stream.of(
                row("no year", edition("year", null), "422 /year required"),
                row("no number", edition("ordinal", null), "422 /ordinal required"),
                row("too early", edition("year", 1999), "422 /year out_of_range"),
                row("too late", edition("year", 3000), "422 /year out_of_range"),
                row("number 0", edition("ordinal", 0), "422 /ordinal out_of_range"),
                row("number 1,000", edition("ordinal", 1000), "422 /ordinal out_of_range"),
                row("no Vietnamese", edition("theme", Map.of("en", "Flow")), "422 /theme/vi required"),
                row("a blank theme", edition("theme", Map.of("vi", " ")), "422 /theme/vi length"),
                row("a theme too long", edition("theme", Map.of("vi", "a".repeat(301))), "422 /theme/vi length"),
                row("a source without words", edition("source", ""), "422 /source length"),
                row("what cannot be a field", edition("assumed", List.of("theme", "No!")), "422 /assumed/1 format"),
                row("too many", edition("assumed", Collections.nCopies(51, "theme")), "422 /assumed length"),
                row("begins in another year", edition("startsOn", "2020-12-31"), "422 /startsOn outside_its_year"),
                row(
                        "ends in another year",
                        of(2999, "startsOn", "2999-12-31", "endsOn", "3000-01-01"),
                        "422 /endsOn outside_its_year"),
                row(
                        "ends before it begins",
                        of(2999, "startsOn", "2999-11-09", "endsOn", "2999-11-08"),
                        "422 /endsOn ends_before_it_begins"),
                row("an end without a beginning", of(2999, "endsOn", "2999-11-08"), "422 /startsOn required"));
    }

    static Stream<Arguments> patches() {
        return Stream.of(
                row("a list", "[]", "400  wrong_type"),
                row("nothing", "", "400  wrong_type"),
                row("cut short", "{\"source\": ", "400 /source invalid_json"),
                row("an unknown field", "{\"colour\": \"red\"}", "400 /colour unknown_field"),
                row("a text for a number", "{\"year\": \"2030\"}", "400 /year wrong_type"),
                row("a number too large", "{\"ordinal\": 1e999999999}", "400 /ordinal wrong_type"),
                row("a NUL", "{\"source\": \"a\\u0000b\"}", "400 /source unusable_text"),
                row("takes away what must be there", "{\"year\": null}", "422 /year required"),
                row("leaves its days behind", "{\"startsOn\": \"2020-11-09\"}", "422 /startsOn outside_its_year"));
    }

    static Stream<Arguments> moves() {
        return Stream.of(
                row("no state", "{}", "422 /state required"),
                row("a state that is not known", "{\"state\": \"over\"}", "400 /state unknown_value"),
                row("a state in capitals", "{\"state\": \"RUNNING\"}", "400 /state unknown_value"),
                row("an unknown field", "{\"to\": \"running\"}", "400 /to unknown_field"),
                row("an empty reason", "{\"state\": \"running\", \"reason\": \"\"}", "422 /reason length"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "bodiesThatAreNoJson",
        "charactersThatCannotBeKept",
        "fieldsOfAnotherType",
        "fieldsThatDoNotExist",
        "fieldsThatBreakRules"
    })
    void anEditionIsNotMadeOfIt(String what, byte[] body, String expected) throws Exception {
        assertEquals(expected, answer("POST", Editions.PATH, "application/json", body));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patches")
    void anEditionIsNotChangedByIt(String what, byte[] body, String expected) throws Exception {
        assertEquals(expected, answer("PATCH", announced(), "application/merge-patch+json", body));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    void anEditionIsNotMovedByIt(String what, byte[] body, String expected) throws Exception {
        assertEquals(expected, answer("POST", announced() + "/transitions", "application/json", body));
    }

    private static Arguments row(String what, byte[] body, String expected) {
        return Arguments.of(what, body, expected);
    }

    private static Arguments row(String what, String body, String expected) {
        return row(what, body.getBytes(StandardCharsets.UTF_8), expected);
    }

    /** A sound edition of a new year with these changes: name, value, name, value. */
    private static String edition(Object... changes) {
        return of(Editions.year(), changes);
    }

    private static String of(int year, Object... changes) {
        try {
            return JSON.writeValueAsString(Editions.bodyOf(year, changes));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String announced() {
        return Editions.PATH + "/" + Editions.announced();
    }

    private String answer(String method, String path, String type, byte[] body) throws Exception {
        return Raw.send("event_manager", method, path, type, body)
                .with("If-Match", "\"0\"")
                .answer(vertx)
                .toString();
    }
}
