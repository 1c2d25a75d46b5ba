package vn.hanoi.creativecity.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {

    private static final String CONTRACT = """
            {
              "paths": {"/v1/plans": {"post": {
                "operationId": "createPlan",
                "requestBody": {"content": {"application/json": {"schema": {}}}},
                "responses": {"201": {"content": {"application/json": {"schema": {}}, "text/csv": {"example": "id"}}}}}}},
              "components": {"responses": {
                "NotFound": {"description": "`not-found`: Nothing.", "content": {"application/problem+json": {}}},
                "NotModified": {"description": "Not modified"}}}
            }""";

    @TempDir
    Path folder;

    @Test
    void anExampleStandsBesideTheSchema() throws IOException {
        write("createPlan", """
                {"request": {"application/json": {"code": "102"}},
                 "responses": {"201": {"application/json": {"id": 1}, "text/csv": "id,code"}}}""");
        var contract = withExamples();
        assertEquals(
                "102",
                contract.at("/paths/~1v1~1plans/post/requestBody/content/application~1json/example/code")
                        .asText());
        var created = contract.at("/paths/~1v1~1plans/post/responses/201/content");
        assertEquals(1, created.at("/application~1json/example/id").asInt());
        assertEquals("id", created.at("/text~1csv/example").asText());
    }

    @Test
    void aProblemIsToldOnceAndReferredTo() throws IOException {
        Files.createDirectories(folder.resolve("problems"));
        write("problems/not-found", "{\"title\": \"Not found\", \"status\": 404}");
        var components = withExamples().path("components");
        assertEquals(
                Json.parse("{\"summary\": \"Not found\", \"value\": {\"title\": \"Not found\", \"status\": 404}}"),
                components.at("/examples/not-found"));
        assertEquals(
                "#/components/examples/not-found",
                components
                        .at("/responses/NotFound/content/application~1problem+json/examples/not-found/$ref")
                        .asText());
    }

    @Test
    void anExampleOfNothingIsRefused() throws IOException {
        write("createIdea", "{}");
        write(
                "createPlan",
                "{\"request\": {\"text/plain\": \"x\"}, \"responses\": {\"200\": {\"application/json\": 1}}}");
        var problem = assertThrows(ContractProblem.class, this::withExamples);
        assertEquals(
                List.of(
                        "contract/examples/createIdea.json is of no operation. Delete it.",
                        "contract/examples/createPlan.json has a request as text/plain, which the contract has not. Delete the file.",
                        "contract/examples/createPlan.json has a 200 as application/json, which the contract has not. Delete the file."),
                problem.reasons());
    }

    private ObjectNode withExamples() throws IOException {
        var contract = Json.parse(CONTRACT);
        Examples.addTo(contract, folder);
        return contract;
    }

    private void write(String name, String example) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), example);
    }
}
