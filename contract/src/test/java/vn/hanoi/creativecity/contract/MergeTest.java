package vn.hanoi.creativecity.contract;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.hanoi.creativecity.contract.Sample.PAGE;
import static vn.hanoi.creativecity.contract.Sample.json;
import static vn.hanoi.creativecity.contract.Sample.list;
import static vn.hanoi.creativecity.contract.Sample.module;
import static vn.hanoi.creativecity.contract.Sample.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final String CENTRES = list("/v1/centres", "listCentres", "Page");
    private static final String EDITIONS = list("/v1/editions", "listEditions", "Page");

    @Test
    void everyOperationNamesTheServiceThatAnswers() {
        var contract = merge(
                module("centres-service", CENTRES, schema("Page", PAGE)),
                module("gateway", list("/problems", "listProblems", "Problem"), schema("Problem", "{}")));
        assertEquals(
                "centres", contract.at("/paths/~1v1~1centres/get/x-service").asText());
        assertEquals("gateway", contract.at("/paths/~1problems/get/x-service").asText());
    }

    @Test
    void theHeadIsTheContractsOwn() {
        var contract = merge(module("centres-service", CENTRES, schema("Page", PAGE)));
        assertEquals(json("{\"title\": \"Sample\", \"version\": \"1\"}"), contract.path("info"));
        assertEquals("openapi,info,servers,tags,paths,components", names(contract));
    }

    @Test
    void pathsAndComponentsComeInAlphabeticalOrder() {
        var contract = merge(
                module(
                        "centres-service",
                        list("/v1/centres/{id}", "readCentre", "Zebra") + "," + CENTRES,
                        schema("Zebra", "{}") + "," + schema("Page", PAGE)),
                module("events-service", EDITIONS, schema("Page", PAGE)));
        assertEquals("/v1/centres,/v1/centres/{id},/v1/editions", names(contract.path("paths")));
        assertEquals("Page,Zebra", names(contract.at("/components/schemas")));
    }

    @Test
    void equalComponentsAreShared() {
        var contract = merge(
                module("centres-service", CENTRES, schema("Page", PAGE)),
                module("events-service", EDITIONS, schema("Page", PAGE)));
        assertEquals(json(PAGE), contract.at("/components/schemas/Page"));
    }

    @Test
    void twoServicesThatDisagreeAboutASchemaNameMakeNoContract() {
        var other = PAGE.replace("200", "100");
        assertProblems(
                """
                centres-service and events-service disagree about "Page" in schemas. They differ first at \
                /components/schemas/Page/properties/items/maxItems: centres-service has 200, events-service has 100. \
                Make them equal, or give one of them a name of its own (for a schema: @Schema(name = …)).""",
                module("centres-service", CENTRES, schema("Page", PAGE)),
                module("events-service", EDITIONS, schema("Page", other)));
    }

    @Test
    void internalPathsAndWhatOnlyTheyUseStayInside() {
        var inside = list("/internal/changes", "listChanges", "Change") + "," + list("/q/info", "info", "Info");
        var contract = merge(module(
                "centres-service",
                CENTRES + "," + inside,
                schema("Page", PAGE)
                        + "," + schema("Change", "{\"items\": {\"$ref\": \"#/components/schemas/Row\"}}")
                        + "," + schema("Row", "{}")
                        + "," + schema("Info", "{}")));
        assertEquals("/v1/centres", names(contract.path("paths")));
        assertEquals("Page", names(contract.at("/components/schemas")));
    }

    @Test
    void internalSchemasMayDisagree() {
        var contract = merge(
                module(
                        "centres-service",
                        CENTRES + "," + list("/internal/changes", "listChanges", "Change"),
                        schema("Page", PAGE) + "," + schema("Change", "{\"type\": \"object\"}")),
                module("events-service", list("/internal/changes", "listChanges", "Change"), schema("Change", "{}")));
        assertEquals("Page", names(contract.at("/components/schemas")));
    }

    @Test
    void anOperationIdIsUniqueInTheWholeContract() {
        assertProblems(
                """
                The operationId listCentres belongs to GET /v1/centres of centres-service and to GET /v1/editions of \
                events-service. Rename one of the methods or their classes.""",
                module("centres-service", CENTRES, schema("Page", PAGE)),
                module("events-service", list("/v1/editions", "listCentres", "Page"), schema("Page", PAGE)));
    }

    @Test
    void anOperationBelongsToOneModule() {
        assertProblems(
                "GET /v1/centres of gateway is answered by centres too. Only one module may: give one of them another path.",
                module("centres-service", CENTRES, schema("Page", PAGE)),
                module("gateway", list("/v1/centres", "composeCentres", "Page"), schema("Page", PAGE)));
    }

    @Test
    void aPathHasOneNameForEachOfItsParameters() {
        assertProblems(
                """
                /v1/centres/{id} and /v1/centres/{slug} are the same path. Name their parameters alike: \
                GET /v1/centres/{slug} of events-service does not.""",
                module("centres-service", list("/v1/centres/{id}", "readCentre", "Page"), schema("Page", PAGE)),
                module("events-service", list("/v1/centres/{slug}", "readBySlug", "Page"), schema("Page", PAGE)));
    }

    @Test
    void modulesMayShareAPathWithDifferentMethods() {
        var post = CENTRES.replace("\"get\"", "\"post\"").replace("listCentres", "createCentre");
        var contract = merge(
                module("events-service", post, schema("Page", PAGE)),
                module("centres-service", CENTRES, schema("Page", PAGE)));
        assertEquals("get,post", names(contract.at("/paths/~1v1~1centres")));
    }

    @Test
    void whatAPathSaysForAllItsOperationsIsKept() {
        var document = module("centres-service", CENTRES, schema("Page", PAGE));
        ((ObjectNode) document.root().at("/paths/~1v1~1centres")).put("summary", "Centres");
        assertEquals("summary,get", names(merge(document).at("/paths/~1v1~1centres")));
    }

    @Test
    void modulesMustSayTheSameForASharedPath() {
        var centres = module("centres-service", CENTRES, schema("Page", PAGE));
        ((ObjectNode) centres.root().at("/paths/~1v1~1centres")).put("summary", "Centres");
        var post = CENTRES.replace("\"get\"", "\"post\"").replace("listCentres", "createCentre");
        var events = module("events-service", post, schema("Page", PAGE));
        ((ObjectNode) events.root().at("/paths/~1v1~1centres")).put("summary", "Places");
        assertProblems(
                "events-service says something else than another module in \"summary\" of /v1/centres. Make them equal.",
                centres,
                events);
    }

    @Test
    void answersComeInTheOrderOfTheirStatus() {
        var answers = CENTRES.replace("\"responses\": {", "\"responses\": {\"404\": {}, \"304\": {}, ");
        var contract = merge(module("centres-service", answers, schema("Page", PAGE)));
        assertEquals("200,304,404", names(contract.at("/paths/~1v1~1centres/get/responses")));
    }

    @Test
    void theSecurityOfAModuleHoldsForItsOperations() {
        var document = module("centres-service", CENTRES.replace("\"security\": [],", ""), schema("Page", PAGE));
        document.root().putArray("security");
        assertEquals(
                "[]", merge(document).at("/paths/~1v1~1centres/get/security").toString());
    }

    @Test
    void anOperationSaysWhoMayCallIt() {
        assertProblems("""
                GET /v1/centres of centres-service does not say who may call it. \
                Annotate it with @Authenticated or @RolesAllowed.""", module("centres-service", CENTRES.replace("\"security\": [],", ""), schema("Page", PAGE)));
    }

    @Test
    void aReferenceToNothingIsAnError() {
        assertProblems(
                "centres-service refers to schemas/Page, which no module publishes. Correct the reference.",
                module("centres-service", CENTRES, ""));
    }

    @Test
    void whatIsPutTogetherMayShowTheSchemasOfOthers() {
        var profile = list("/v1/profile", "readProfile", "Page");
        var contract = merge(module("gateway", profile, ""), module("centres-service", CENTRES, schema("Page", PAGE)));
        assertEquals(json(PAGE), contract.at("/components/schemas/Page"));
    }

    @Test
    void whatIsToldToOthersComesInWithItsSchemas() {
        var document = module("gateway", "", schema("Told", PAGE));
        var told = json("""
                {"post": {"operationId": "tell", "requestBody": {"content": {"application/json":
                  {"schema": {"$ref": "#/components/schemas/Told"}}}}}}""");
        document.root().putObject("webhooks").set("changed", told);
        var contract = merge(document);
        assertEquals(told, contract.at("/webhooks/changed"));
        assertEquals(json(PAGE), contract.at("/components/schemas/Told"));
        assertEquals("openapi,info,servers,tags,paths,webhooks,components", names(contract));
    }

    @Test
    void aWebhookHasAnIdOfItsOwn() {
        var document = module("gateway", CENTRES, schema("Page", PAGE));
        document.root()
                .putObject("webhooks")
                .putObject("changed")
                .putObject("post")
                .put("operationId", "listCentres");
        assertProblems("""
                The operationId listCentres belongs to GET /v1/centres of gateway and to the webhook changed of gateway. \
                Rename one of the methods or their classes.""", document);
    }

    @Test
    void nothingIsLostInSilence() {
        var document = module("centres-service", CENTRES, schema("Page", PAGE));
        document.root().putObject("externalDocs");
        assertProblems("""
                centres-service declares "externalDocs", which the merge would lose. \
                Teach vn.hanoi.creativecity.contract.Merge to keep it.""", document);
    }

    @Test
    void allProblemsAreToldTogether() {
        var document = module("centres-service", CENTRES.replace("listCentres", ""), "");
        var problem = assertThrows(ContractProblem.class, () -> merge(document));
        assertEquals(2, problem.reasons().size(), problem::getMessage);
    }

    @Test
    void onlyTagsThatAreUsedComeIn() {
        var document = module("centres-service", CENTRES, schema("Page", PAGE));
        document.root().putArray("tags").addObject().put("name", "unused");
        document.root().withArray("tags").addObject().put("name", "sample");
        assertEquals(
                json("{\"tags\": [{\"name\": \"sample\"}]}").path("tags"),
                merge(document).path("tags"));
    }

    @Test
    void theSameDocumentsGiveTheSameBytes() {
        var centres = module("centres-service", CENTRES, schema("Page", PAGE));
        var events = module("events-service", EDITIONS, schema("Page", PAGE));
        var once = Json.write(merge(centres, events));
        assertEquals(once, Json.write(merge(centres, events)), "merging leaves its input as it was");
    }

    private static ObjectNode merge(ModuleDocument... modules) {
        return Merge.of(Sample.head(), List.of(modules));
    }

    private static void assertProblems(String expected, ModuleDocument... modules) {
        var problem = assertThrows(ContractProblem.class, () -> merge(modules));
        assertEquals(List.of(expected), problem.reasons());
    }

    private static String names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).collect(joining(","));
    }
}
