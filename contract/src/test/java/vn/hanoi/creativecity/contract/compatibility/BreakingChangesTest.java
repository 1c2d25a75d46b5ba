package vn.hanoi.creativecity.contract.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule: what breaks a client, and the change next to it that does not. */
class BreakingChangesTest {

    private static final String PUBLIC = "[]";
    private static final String EDITOR = "[{\"person\": [\"centre_editor\"]}]";
    private static final String EDITOR_OR_ADMIN = "[{\"person\": [\"admin\"]}, {\"person\": [\"centre_editor\"]}]";

    @Test
    void aRemovedOperationBreaks() {
        var list = operation("get", "list", PUBLIC, "");
        assertEquals(List.of("GET /v1/centres was removed"), between(list, ""));
        assertEquals(List.of(), between("", list));
    }

    @Test
    void aRenamedOperationBreaksGeneratedClients() {
        assertEquals(
                List.of(
                        "GET /v1/centres: its operationId changed from list to listAll, which renames the method of generated clients"),
                between(operation("get", "list", PUBLIC, ""), operation("get", "listAll", PUBLIC, "")));
    }

    @Test
    void aNarrowedSecurityBreaks() {
        var narrower = List.of("GET /v1/centres: it admits fewer callers");
        assertEquals(narrower, between(secured(PUBLIC), secured(EDITOR)));
        assertEquals(narrower, between(secured(EDITOR_OR_ADMIN), secured(EDITOR)));
        assertEquals(narrower, between(secured(EDITOR), secured("[{\"person\": [\"centre_editor\", \"admin\"]}]")));
        assertEquals(narrower, between(secured(EDITOR), secured("[{\"key\": [\"centre_editor\"]}]")));
        assertEquals(List.of(), between(secured(EDITOR), secured(EDITOR_OR_ADMIN)));
        assertEquals(List.of(), between(secured(EDITOR), secured(PUBLIC)));
        assertEquals(List.of(), between(secured(PUBLIC), secured("[{}, {\"person\": []}]")));
    }

    @Test
    void aCredentialThatBecomesNecessaryBreaksAndOneMoreThatMayBeShownDoesNot() {
        var narrower = List.of("GET /v1/centres: it admits fewer callers");
        var anybody = "[{}, {\"person\": []}, {\"apiKey\": [\"centres:read\"]}]";
        var somebody = "[{\"person\": []}, {\"apiKey\": [\"centres:read\"]}]";
        var editorOrKey = "[{\"person\": [\"centre_editor\"]}, {\"apiKey\": [\"centres:write\"]}]";
        assertEquals(narrower, between(secured(PUBLIC), secured(somebody)));
        assertEquals(narrower, between(secured(anybody), secured(somebody)));
        assertEquals(narrower, between(secured(somebody), secured("[{\"person\": []}]")));
        assertEquals(narrower, between(secured(somebody), secured(editorOrKey)));
        assertEquals(narrower, between(secured(editorOrKey), secured(EDITOR)));
        assertEquals(List.of(), between(secured(PUBLIC), secured(anybody)));
        assertEquals(List.of(), between(secured(anybody), secured(PUBLIC)));
        assertEquals(List.of(), between(secured(somebody), secured(anybody)));
        assertEquals(List.of(), between(secured(EDITOR), secured(editorOrKey)));
    }

    @Test
    void aParameterThatBecomesRequiredBreaks() {
        var optional = parameters(parameter("kind", false, "{}"));
        var required = parameters(parameter("kind", true, "{}"));
        assertEquals(
                List.of("GET /v1/centres: the query parameter kind is new and required"),
                between(parameters(""), required));
        assertEquals(List.of("GET /v1/centres: the query parameter kind became required"), between(optional, required));
        assertEquals(List.of(), between(parameters(""), optional));
        assertEquals(List.of(), between(required, optional));
    }

    @Test
    void aRemovedParameterBreaksSinceUnknownOnesAreRefused() {
        assertEquals(
                List.of("GET /v1/centres: the query parameter kind was removed, and unknown parameters are refused"),
                between(parameters(parameter("kind", false, "{}")), parameters("")));
    }

    @Test
    void aParameterOfThePathCountsForEveryOperation() {
        var own = "\"parameters\": [%s],".formatted(parameter("kind", false, "{}")) + secured(PUBLIC);
        assertEquals(List.of(), between(own, parameters(parameter("kind", false, "{}"))));
        assertEquals(
                List.of("GET /v1/centres: the query parameter kind was removed, and unknown parameters are refused"),
                between(own, secured(PUBLIC)));
    }

    @Test
    void aParameterThatTakesLessBreaks() {
        assertEquals(
                List.of("GET /v1/centres: the query parameter limit changed its maximum from 200 to 100"),
                between(
                        parameters(parameter("limit", false, "{\"type\": \"integer\", \"maximum\": 200}")),
                        parameters(parameter("limit", false, "{\"type\": \"integer\", \"maximum\": 100}"))));
    }

    @Test
    void aBodyThatBecomesRequiredBreaks() {
        var optional = operation("get", "list", PUBLIC, "\"requestBody\": {\"content\": {}},");
        var required = operation("get", "list", PUBLIC, "\"requestBody\": {\"required\": true, \"content\": {}},");
        assertEquals(List.of("GET /v1/centres: a body became required"), between(optional, required));
        assertEquals(List.of("GET /v1/centres: a body became required"), between(secured(PUBLIC), required));
        assertEquals(List.of("GET /v1/centres: it takes no body any more"), between(required, secured(PUBLIC)));
        assertEquals(List.of(), between(required, optional));
    }

    @Test
    void aMediaTypeThatIsNotTakenAnyMoreBreaks() {
        var both = operation(
                "get", "list", PUBLIC, "\"requestBody\": {\"content\": {\"text/csv\": {}, \"application/json\": {}}},");
        var one = operation("get", "list", PUBLIC, "\"requestBody\": {\"content\": {\"application/json\": {}}},");
        assertEquals(List.of("GET /v1/centres: it takes no text/csv any more"), between(both, one));
        assertEquals(List.of(), between(one, both));
    }

    @Test
    void aSuccessThatDoesNotComeAnyMoreBreaks() {
        var both = responses("\"200\": {}, \"404\": {}");
        assertEquals(List.of("GET /v1/centres: the answer 200 was removed"), between(both, responses("\"404\": {}")));
        assertEquals(List.of(), between(both, responses("\"200\": {}")));
    }

    @Test
    void aMediaTypeOfAnAnswerIsKept() {
        var both = responses("\"200\": {\"content\": {\"text/csv\": {}, \"application/json\": {}}}");
        var one = responses("\"200\": {\"content\": {\"application/json\": {}}}");
        assertEquals(List.of("GET /v1/centres: the answer 200 does not come as text/csv any more"), between(both, one));
        assertEquals(List.of(), between(one, both));
    }

    @Test
    void aHeaderOfAnAnswerIsKept() {
        var tagged = responses("\"200\": {\"headers\": {\"ETag\": {\"schema\": {\"type\": \"string\"}}}}");
        var counted = responses("\"200\": {\"headers\": {\"ETag\": {\"schema\": {\"type\": \"integer\"}}}}");
        assertEquals(
                List.of("GET /v1/centres: the answer 200 has no header ETag any more"),
                between(tagged, responses("\"200\": {}")));
        assertEquals(
                List.of("GET /v1/centres: the answer 200, the header ETag changed its type from string to integer"),
                between(tagged, counted));
        assertEquals(List.of(), between(responses("\"200\": {}"), tagged));
    }

    @Test
    void anotherDefaultOrAnotherWayToWriteAParameterBreaks() {
        var twenty = parameters(parameter("limit", false, "{\"default\": 20}"));
        assertEquals(
                List.of("GET /v1/centres: the query parameter limit has another default"),
                between(twenty, parameters(parameter("limit", false, "{\"default\": 10}"))));
        var commas = parameters("{\"name\": \"kind\", \"in\": \"query\", \"explode\": false, \"schema\": {}}");
        var repeated = parameters("{\"name\": \"kind\", \"in\": \"query\", \"explode\": true, \"schema\": {}}");
        assertEquals(
                List.of("GET /v1/centres: the query parameter kind is written in another way (explode)"),
                between(commas, repeated));
        assertEquals(List.of(), between(twenty, twenty));
    }

    @Test
    void whatIsForFewerCallersBreaks() {
        var all = parameters("{\"name\": \"kind\", \"in\": \"query\", \"schema\": {}}");
        var some = parameters(
                "{\"name\": \"kind\", \"in\": \"query\", \"x-visible-to\": [\"staff\", \"partner\"], \"schema\": {}}");
        var few = parameters("{\"name\": \"kind\", \"in\": \"query\", \"x-visible-to\": [\"staff\"], \"schema\": {}}");
        assertEquals(
                List.of("GET /v1/centres: the query parameter kind is for fewer callers now: [\"staff\",\"partner\"]"),
                between(all, some));
        assertEquals(
                List.of("GET /v1/centres: the query parameter kind is for fewer callers now: [\"staff\"]"),
                between(some, few));
        assertEquals(List.of(), between(few, some));
        assertEquals(List.of(), between(some, all));
    }

    @Test
    void aSmallerBodyBreaks() {
        var large = operation("post", "upload", PUBLIC, "\"x-body-limit\": 1000,");
        assertEquals(
                List.of("POST /v1/centres: it takes fewer bytes of a body"),
                between(large, operation("post", "upload", PUBLIC, "\"x-body-limit\": 999,")));
        assertEquals(
                List.of("POST /v1/centres: it takes fewer bytes of a body"),
                between(large, operation("post", "upload", PUBLIC, "")));
        assertEquals(List.of(), between(operation("post", "upload", PUBLIC, ""), large));
    }

    @Test
    void aRemovedSchemaBreaksGeneratedClients() throws JsonProcessingException {
        var released =
                new ObjectMapper().readTree("{\"components\": {\"schemas\": {\"Result1\": {}, \"Centre\": {}}}}");
        var current = new ObjectMapper().readTree("{\"components\": {\"schemas\": {\"Centre\": {}, \"Plan\": {}}}}");
        assertEquals(
                List.of("The schema Result1 was removed, which takes a type from generated clients"),
                BreakingChanges.between(released, current));
        assertEquals(List.of(), BreakingChanges.between(current, current));
    }

    @Test
    void whatIsToldMustStillBeToldWithAllThatItHad() throws JsonProcessingException {
        var told = webhook("webhook-id", "\"enum\": [\"a\"]}, \"url\": {\"type\": \"string\"");
        assertEquals(
                List.of("The webhook change was removed"),
                BreakingChanges.between(told, new ObjectMapper().readTree("{}")));
        assertEquals(
                List.of(
                        "The webhook change: the header parameter webhook-id does not come any more",
                        "The webhook change, property url was removed"),
                BreakingChanges.between(told, webhook("webhook-number", "\"enum\": [\"a\"]")));
        assertEquals(
                List.of(),
                BreakingChanges.between(
                        told,
                        webhook(
                                "webhook-id",
                                "\"enum\": [\"a\", \"b\"]}, \"url\": {\"type\": \"string\"}, \"at\": {")));
    }

    private static JsonNode webhook(String header, String properties) throws JsonProcessingException {
        return new ObjectMapper().readTree("""
                {"webhooks": {"change": {"post": {
                  "parameters": [{"name": "%s", "in": "header", "required": true, "schema": {"type": "string"}}],
                  "requestBody": {"content": {"application/json": {"schema":
                    {"type": "object", "properties": {"type": {"type": "string", %s}}}}}}}}}}""".formatted(header, properties));
    }

    private static List<String> between(String releasedItem, String currentItem) {
        return BreakingChanges.between(contract(releasedItem), contract(currentItem));
    }

    private static JsonNode contract(String item) {
        try {
            return new ObjectMapper().readTree("{\"paths\": {\"/v1/centres\": {%s}}}".formatted(item));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(item, e);
        }
    }

    private static String operation(String method, String id, String security, String more) {
        return "\"%s\": {%s \"operationId\": \"%s\", \"security\": %s}".formatted(method, more, id, security);
    }

    private static String secured(String security) {
        return operation("get", "list", security, "");
    }

    private static String parameters(String parameters) {
        return operation("get", "list", PUBLIC, "\"parameters\": [%s],".formatted(parameters));
    }

    private static String parameter(String name, boolean required, String schema) {
        return "{\"name\": \"%s\", \"in\": \"query\", \"required\": %s, \"schema\": %s}"
                .formatted(name, required, schema);
    }

    private static String responses(String responses) {
        return operation("get", "list", PUBLIC, "\"responses\": {%s},".formatted(responses));
    }
}
