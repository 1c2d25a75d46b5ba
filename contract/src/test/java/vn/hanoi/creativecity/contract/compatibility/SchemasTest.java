package vn.hanoi.creativecity.contract.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.contract.compatibility.Schemas.Direction.REQUEST;
import static vn.hanoi.creativecity.contract.compatibility.Schemas.Direction.RESPONSE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same change of a schema means one thing for who sends it and another for who reads it. */
class SchemasTest {

    @Test
    void aRemovedPropertyBreaksBothWays() {
        var before = "{'type': 'object', 'properties': {'name': {}, 'kind': {}}}";
        var now = "{'type': 'object', 'properties': {'name': {}}}";
        assertBreaks(REQUEST, "property kind was removed", before, now);
        assertBreaks(RESPONSE, "property kind was removed", before, now);
        assertKeeps(REQUEST, now, before);
        assertKeeps(RESPONSE, now, before);
    }

    @Test
    void aPropertyForFewerCallersBreaksBothWays() {
        var before = "{'properties': {'name': {}}}";
        var now = "{'properties': {'name': {'x-visible-to': ['staff']}}}";
        assertBreaks(REQUEST, "property name is for fewer callers now: [\"staff\"]", before, now);
        assertBreaks(RESPONSE, "property name is for fewer callers now: [\"staff\"]", before, now);
        assertKeeps(REQUEST, now, before);
        assertKeeps(RESPONSE, now, before);
    }

    @Test
    void aNewRequiredPropertyBreaksARequestOnly() {
        var before = "{'properties': {'name': {}}, 'required': ['name']}";
        var now = "{'properties': {'name': {}, 'kind': {}}, 'required': ['name', 'kind']}";
        assertBreaks(REQUEST, "property kind became required", before, now);
        assertKeeps(RESPONSE, before, now);
    }

    @Test
    void aPropertyThatMayBeMissingBreaksAnAnswerOnly() {
        var before = "{'properties': {'name': {}}, 'required': ['name']}";
        var now = "{'properties': {'name': {}}}";
        assertBreaks(RESPONSE, "property name may be missing now", before, now);
        assertKeeps(REQUEST, before, now);
    }

    @Test
    void anotherTypeBreaksBothWays() {
        assertBreaks(REQUEST, "changed its type from string to integer", "{'type': 'string'}", "{'type': 'integer'}");
        assertBreaks(RESPONSE, "changed its type from string to integer", "{'type': 'string'}", "{'type': 'integer'}");
    }

    @Test
    void aWiderTypeBreaksAnAnswerOnly() {
        assertBreaks(
                RESPONSE,
                "changed its type from string to null or string",
                "{'type': 'string'}",
                "{'type': ['string', 'null']}");
        assertKeeps(REQUEST, "{'type': 'string'}", "{'type': ['string', 'null']}");
        assertBreaks(RESPONSE, "changed its type from integer to number", "{'type': 'integer'}", "{'type': 'number'}");
        assertKeeps(REQUEST, "{'type': 'integer'}", "{'type': 'number'}");
        assertBreaks(RESPONSE, "changed its type from string to any", "{'type': 'string'}", "{}");
        assertKeeps(REQUEST, "{'type': 'string'}", "{}");
    }

    @Test
    void aNarrowerTypeBreaksARequestOnly() {
        assertBreaks(
                REQUEST,
                "changed its type from null or string to string",
                "{'type': ['string', 'null']}",
                "{'type': 'string'}");
        assertKeeps(RESPONSE, "{'type': ['string', 'null']}", "{'type': 'string'}");
        assertBreaks(REQUEST, "changed its type from any to string", "{}", "{'type': 'string'}");
        assertKeeps(RESPONSE, "{}", "{'type': 'string'}");
    }

    @Test
    void aRemovedEnumValueBreaksARequestOnly() {
        var before = "{'enum': ['museum', 'walking_space']}";
        var now = "{'enum': ['museum']}";
        assertBreaks(REQUEST, "does not take the value walking_space any more", before, now);
        assertKeeps(RESPONSE, before, now);
    }

    @Test
    void aNewEnumValueBreaksNobodySinceEnumsAreOpen() {
        assertKeeps(REQUEST, "{'enum': ['museum']}", "{'enum': ['museum', 'library']}");
        assertKeeps(RESPONSE, "{'enum': ['museum']}", "{'enum': ['museum', 'library']}");
    }

    @Test
    void aListOfValuesWhereAnyWasGoodBreaksARequest() {
        assertBreaks(REQUEST, "takes only listed values now", "{}", "{'enum': ['museum']}");
        assertKeeps(RESPONSE, "{}", "{'enum': ['museum']}");
    }

    @Test
    void anotherFormatBreaksBothWays() {
        var day = "{'format': 'date'}";
        var instant = "{'format': 'date-time'}";
        assertBreaks(REQUEST, "changed its format from date to date-time", day, instant);
        assertBreaks(RESPONSE, "changed its format from date to date-time", day, instant);
        assertBreaks(REQUEST, "changed its format from none to date", "{}", day);
        assertKeeps(RESPONSE, "{}", day);
        assertBreaks(RESPONSE, "changed its format from date to none", day, "{}");
        assertKeeps(REQUEST, day, "{}");
    }

    @Test
    void aTighterLimitBreaksARequestOnly() {
        assertTighter("changed its maxLength from 200 to 100", "{'maxLength': 200}", "{'maxLength': 100}");
        assertTighter("changed its maxItems from none to 5", "{}", "{'maxItems': 5}");
        assertTighter("changed its maximum from 200 to 100.5", "{'maximum': 200}", "{'maximum': 100.5}");
        assertTighter("changed its minimum from 0 to 1", "{'minimum': 0}", "{'minimum': 1}");
        assertTighter("changed its minLength from none to 1", "{}", "{'minLength': 1}");
        assertTighter("changed its pattern from none to [a-z]+", "{}", "{'pattern': '[a-z]+'}");
        assertTighter("must not repeat items any more", "{}", "{'uniqueItems': true}");
        assertTighter("takes no additional properties any more", "{}", "{'additionalProperties': false}");
    }

    @Test
    void aLimitThatLimitsNothingIsNone() {
        assertKeeps(REQUEST, "{}", "{'minItems': 0}");
    }

    @Test
    void changesAreFoundInsideListsAndMaps() {
        assertBreaks(
                RESPONSE,
                ", item, property name was removed",
                "{'items': {'properties': {'name': {}}}}",
                "{'items': {'properties': {}}}");
        assertBreaks(
                RESPONSE,
                ", value changed its type from string to integer",
                "{'additionalProperties': {'type': 'string'}}",
                "{'additionalProperties': {'type': 'integer'}}");
    }

    @Test
    void changesAreFoundBehindReferences() {
        assertBreaks(
                RESPONSE,
                "property name changed its type from string to integer",
                "{'$ref': '#/components/schemas/Old'}",
                "{'$ref': '#/components/schemas/New'}");
    }

    @Test
    void aReferenceMaySayTheSameAsAnInlineSchema() {
        assertKeeps(RESPONSE, "{'$ref': '#/components/schemas/Old'}", "{'properties': {'name': {'type': 'string'}}}");
        assertKeeps(
                RESPONSE,
                "{'allOf': [{'$ref': '#/components/schemas/Old'}], 'properties': {'kind': {}}}",
                "{'properties': {'name': {'type': 'string'}, 'kind': {}}}");
    }

    @Test
    void aSchemaMayContainItself() {
        assertKeeps(RESPONSE, "{'$ref': '#/components/schemas/Tree'}", "{'$ref': '#/components/schemas/Tree'}");
    }

    @Test
    void fewerAlternativesBreakARequestAndMoreBreakAnAnswer() {
        var one = "{'oneOf': [{'type': 'string'}]}";
        var two = "{'oneOf': [{'type': 'string'}, {'type': 'integer'}]}";
        assertBreaks(REQUEST, "takes fewer alternatives", two, one);
        assertKeeps(REQUEST, one, two);
        assertBreaks(RESPONSE, "has an alternative that clients do not know", one, two);
        assertKeeps(RESPONSE, two, one);
        assertBreaks(RESPONSE, "has an alternative that clients do not know", "{'type': 'string'}", two);
        assertKeeps(REQUEST, "{'type': 'string'}", two);
    }

    private static void assertTighter(String change, String before, String now) {
        assertBreaks(REQUEST, change, before, now);
        assertKeeps(RESPONSE, before, now);
        assertKeeps(REQUEST, now, before);
    }

    private static void assertBreaks(Schemas.Direction direction, String change, String before, String now) {
        var separator = change.startsWith("property") ? ", " : change.startsWith(",") ? "" : " ";
        assertEquals(List.of("it" + separator + change), changes(direction, before, now));
    }

    private static void assertKeeps(Schemas.Direction direction, String before, String now) {
        assertEquals(List.of(), changes(direction, before, now));
    }

    private static List<String> changes(Schemas.Direction direction, String before, String now) {
        var found = new ArrayList<String>();
        var contract = new Contract(json("""
            {'components': {'schemas': {
              'Old': {'properties': {'name': {'type': 'string'}}},
              'New': {'properties': {'name': {'type': 'integer'}}},
              'Tree': {'properties': {'children': {'items': {'$ref': '#/components/schemas/Tree'}}}}}}}"""));
        new Schemas(direction, contract, contract, found).compare("it", json(before), json(now));
        return found;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
