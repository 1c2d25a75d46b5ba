package vn.hanoi.creativecity.centres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be true of a centre: refused at its place in both languages, when it is recorded and when it is changed. */
@QuarkusTest
class BadCentresTest {

    private static final String CENTRE = "{\"kind\": \"creative_space\", \"name\": {\"vi\": \"Không được\"}, ";
    private static final String IMAGE =
            "\"url\": \"https://images.example.org/a.jpg\", \"alt\": {\"vi\": \"Ảnh\"}, \"licence\": \"CC-BY-4.0\", \"widthPx\": 800, \"heightPx\": 600";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a phase without a number   | "phases": [{"number": 1, "name": {"vi": "A"}}, {"name": {"vi": "B"}}] | pointer /phases/1/number required
            a number twice             | "phases": [{"number": 1, "name": {"vi": "A"}}, {"number": 1, "name": {"vi": "B"}}] | pointer /phases/1/number repeated
            an end before the start    | "phases": [{"number": 1, "name": {"vi": "A"}, "startsOn": "2024-01-02", "endsOn": "2024-01-01"}] | pointer /phases/0/endsOn ends_before_it_begins
            a polygon that crosses     | "geometryAccuracy": "surveyed", "geometry": {"type": "Polygon", "coordinates": [[[105, 21], [106, 22], [106, 21], [105, 22], [105, 21]]]} | pointer /geometry/coordinates invalid_geometry
            no parent of that name     | "parent": "khong-co"                                       | pointer /parent unknown_reference
            an identifier twice        | "identifiers": [{"scheme": "a", "value": "1"}, {"scheme": "a", "value": "1"}] | pointer /identifiers/1 repeated
            no scheme                  | "identifiers": [{"value": "1"}]                            | pointer /identifiers/0/scheme required
            no such scheme             | "identifiers": [{"scheme": "A b", "value": "1"}]           | pointer /identifiers/0/scheme format
            an empty identifier        | "identifiers": [{"scheme": "a", "value": " "}]             | pointer /identifiers/0/value format
            no mail address            | "contact": {"email": "lienhe"}                             | pointer /contact/email format
            no telephone number        | "contact": {"phone": "gọi sau"}                            | pointer /contact/phone format
            no website                 | "contact": {"website": "javascript:alert(1)"}              | pointer /contact/website format
            notes without Vietnamese   | "accessibility": {"notes": {"en": "Lift"}}                 | pointer /accessibility/notes/vi required
            """)
    void areNot(String what, String member, String place) {
        check(member, "422 invalid-content: " + place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "url": "http://images.example.org/a.jpg"  | 422 invalid-content: pointer /images/0/url format
            "url": "https://"                         | 422 invalid-content: pointer /images/0/url format
            "url": "https://a b/c.jpg"                | 422 invalid-content: pointer /images/0/url format
            "url": null                               | 422 invalid-content: pointer /images/0/url required
            "alt": null                               | 422 invalid-content: pointer /images/0/alt required
            "alt": {"en": "Gate"}                     | 422 invalid-content: pointer /images/0/alt/vi required
            "licence": null                           | 422 invalid-content: pointer /images/0/licence required
            "licence": "all rights reserved"          | 422 invalid-content: pointer /images/0/licence format
            "widthPx": 0                              | 422 invalid-content: pointer /images/0/widthPx out_of_range
            "heightPx": 100001                        | 422 invalid-content: pointer /images/0/heightPx out_of_range
            "heightPx": "900"                         | 400 malformed-request: pointer /images/0/heightPx wrong_type
            "size": 3                                 | 400 malformed-request: pointer /images/0/size unknown_field
            """)
    void imagesMustSayWhatTheyAre(String member, String problem) {
        String name = member.substring(0, member.indexOf(':'));
        String rest = IMAGE.replaceAll(name + ": (\\{[^}]*}|\"[^\"]*\"|\\d+)(, )?", "")
                .replaceAll(", $", "");
        check("\"images\": [{" + member + (rest.isEmpty() ? "" : ", ") + rest + "}]", problem);
    }

    @Test
    void severalPlacesAreNamedAtOnce() {
        check(
                """
                "phases": [{"number": 1, "name": {"vi": "A"}, "startsOn": "2024-01-02", "endsOn": "2024-01-01"}],
                "parent": "khong-co", "unit": "99999"\
                """,
                "422 invalid-content: pointer /phases/0/endsOn ends_before_it_begins, pointer /parent unknown_reference,"
                        + " pointer /unit unknown_reference");
    }

    @Test
    void anIdentifierOfAnotherCentre() {
        String taken = UUID.randomUUID().toString();
        Map<String, Object> first = Map.of(
                "kind", "creative_space",
                "name", Map.of("vi", "Có mã trước"),
                "identifiers", List.of(Map.of("scheme", "wikidata", "value", taken)));
        assertEquals(201, Api.post(Api.staff(), "/v1/centres", first).statusCode());

        check(
                "\"identifiers\": [{\"scheme\": \"isil\", \"value\": \"%s\"}, {\"scheme\": \"wikidata\", \"value\": \"%1$s\"}]"
                        .formatted(taken),
                "409 conflict: pointer /identifiers/1 taken");
    }

    private static void check(String member, String problem) {
        BadInput.check(RawRequest.of("POST /v1/centres").body("application/json", CENTRE + member + "}"), problem);
        BadInput.check(
                RawRequest.of("PATCH " + BadInput.draft())
                        .header("If-Match", "*")
                        .body(Api.MERGE_PATCH, "{" + member + "}"),
                problem);
    }
}
