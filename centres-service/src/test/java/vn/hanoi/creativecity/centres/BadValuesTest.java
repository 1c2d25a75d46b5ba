package vn.hanoi.creativecity.centres;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON whose values are others than the contract says, or such as no database can hold. */
@QuarkusTest
class BadValuesTest {

    private static final String CENTRE = "{\"kind\": \"creative_space\", \"name\": {\"vi\": \"Hỏng\"}, ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an unknown field              | "colour": 1                        | pointer /colour unknown_field
            an unknown field inside       | "address": {"fr": "x"}             | pointer /address/fr unknown_field
            an unknown field in a list    | "agencies": [{"id": 1}]            | pointer /agencies/0/id unknown_field
            a field that is only read     | "version": 1                       | pointer /version unknown_field
            a number for a text           | "source": 1                        | pointer /source wrong_type
            a truth for a text            | "summary": {"vi": true}            | pointer /summary/vi wrong_type
            an object for a text          | "source": {}                       | pointer /source wrong_type
            a text for a number           | "lengthM": "5"                     | pointer /lengthM wrong_type
            an empty text for a number    | "lengthM": ""                      | pointer /lengthM wrong_type
            a fraction for a whole number | "lengthM": 1.5                     | pointer /lengthM wrong_type
            too great a number            | "lengthM": 99999999999             | pointer /lengthM out_of_range
            a number beyond all           | "lengthM": 1e400                   | pointer /lengthM wrong_type
            a text for an object          | "address": "x"                     | pointer /address wrong_type
            an empty text for an object   | "address": ""                      | pointer /address wrong_type
            an array for an object        | "models": []                       | pointer /models wrong_type
            an object for an array        | "agencies": {}                     | pointer /agencies wrong_type
            a text for an array           | "disciplines": "design"            | pointer /disciplines wrong_type
            an unknown value              | "geometryAccuracy": "vague"        | pointer /geometryAccuracy unknown_value
            an empty value                | "geometryAccuracy": ""             | pointer /geometryAccuracy unknown_value
            an unknown value in a list    | "disciplines": ["design", "war"]   | pointer /disciplines/1 unknown_value
            a number for a value          | "geometryAccuracy": 0              | pointer /geometryAccuracy unknown_value
            a value in capitals           | "models": {"operation": "PUBLIC"}  | pointer /models/operation unknown_value
            a day that is none            | "openedOn": "2025-02-30"           | pointer /openedOn wrong_type
            a day with a time             | "openedOn": "2025-01-01T10:00:00"  | pointer /openedOn wrong_type
            a day in pieces               | "openedOn": [2025, 1, 1]           | pointer /openedOn wrong_type
            a day counted from 1970       | "openedOn": 20000                  | pointer /openedOn wrong_type
            a day after all calendars     | "openedOn": "+999999999-12-31"     | pointer /openedOn wrong_type
            a day in the year 0           | "openedOn": "0000-01-01"           | pointer /openedOn wrong_type
            NUL                           | "source": "a\\u0000b"              | pointer /source unusable_text
            a control character           | "source": "a\\u001bb"              | pointer /source unusable_text
            half a character              | "source": "a\\ud800b"              | pointer /source unusable_text
            the other half                | "summary": {"vi": "\\udfff"}       | pointer /summary/vi unusable_text
            half a character in a list    | "assumed": ["a", "\\udfff"]        | pointer /assumed/1 unusable_text
            half a character in a key     | "\\ud800": 1                       | pointer /name invalid_json
            NUL in a key                  | "\\u0000": 1                       | pointer /\uFFFD unknown_field
            """)
    void whatCannotBeReadIsPointedAt(String what, String member, String place) {
        BadInput.check(create(CENTRE + member + "}"), "400 malformed-request: " + place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing in a list of objects  | "agencies": [null]                 | pointer /agencies/0 required
            nothing in a list of texts    | "assumed": [null]                  | pointer /assumed/0 required
            nothing in a list of values   | "disciplines": [null, "film"]      | pointer /disciplines/0 required
            a blank text                  | "summary": {"vi": " \\n"}          | pointer /summary/vi length
            a text in English alone       | "summary": {"en": "x"}             | pointer /summary/vi required
            an empty text                 | "source": ""                       | pointer /source length
            a length of nothing           | "lengthM": 0                       | pointer /lengthM out_of_range
            a length around the Earth     | "lengthM": 40000000                | pointer /lengthM out_of_range
            an item that the plan has not | "planItem": "P17"                  | pointer /planItem format
            a unit that is no code        | "unit": "9877"                     | pointer /unit format
            no field                      | "assumed": ["Any thing"]           | pointer /assumed/0 format
            a phase zero                  | "phases": [{"number": 0, "name": {"vi": "x"}}] | pointer /phases/0/number out_of_range
            an agency without a role      | "agencies": [{"organisation": "sovico"}]       | pointer /agencies/0/role required
            """)
    void whatBreaksARuleIsPointedAt(String what, String member, String place) {
        BadInput.check(create(CENTRE + member + "}"), "422 invalid-content: " + place);
    }

    @Test
    void everyPlaceIsNamedAtOnce() {
        BadInput.check(
                create("{\"lengthM\": 0}"),
                "422 invalid-content: pointer /kind required, pointer /lengthM out_of_range, pointer /name required");
    }

    @Test
    void aListHasAnEnd() {
        String names = IntStream.range(0, 51).mapToObj(i -> "\"a" + i + "\"").collect(Collectors.joining(","));
        BadInput.check(
                create(CENTRE + "\"assumed\": [" + names + "]}"), "422 invalid-content: pointer /assumed length");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an unknown state | {"lifecycle": "dreamt"}                              | 400 malformed-request: pointer /lifecycle unknown_value
            a day that is none | {"lifecycle": "approved", "effectiveOn": "0000-01-01"} | 400 malformed-request: pointer /effectiveOn wrong_type
            an empty reason  | {"lifecycle": "approved", "reason": ""}              | 422 invalid-content: pointer /reason length
            NUL in a reason  | {"lifecycle": "approved", "reason": "\\u0000"}       | 400 malformed-request: pointer /reason unusable_text
            no state         | {}                                                   | 422 invalid-content: pointer  exactly_one
            no move          | {"publication": "draft"}                             | 409 transition-not-allowed
            """)
    void aMove(String what, String body, String problem) {
        RawRequest move = RawRequest.of("POST " + BadInput.draft() + "/transitions");
        BadInput.check(move.body("application/json", body), problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no name      | {"kind": "company"}                                  | 422 invalid-content: pointer /name required
            unknown kind | {"kind": "club", "name": {"vi": "x"}}                | 400 malformed-request: pointer /kind unknown_value
            bad slug     | {"kind": "company", "name": {"vi": "x"}, "slug": "X"} | 422 invalid-content: pointer /slug format
            """)
    void anOrganisation(String what, String body, String problem) {
        BadInput.check(RawRequest.of("POST /v1/organisations").body("application/json", body), problem);
    }

    private static RawRequest create(String body) {
        return RawRequest.of("POST /v1/centres").body("application/json", body);
    }
}
