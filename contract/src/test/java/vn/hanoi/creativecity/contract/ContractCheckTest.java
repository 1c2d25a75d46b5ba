package vn.hanoi.creativecity.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.contract.Sample.PAGE;
import static vn.hanoi.creativecity.contract.Sample.list;
import static vn.hanoi.creativecity.contract.Sample.module;
import static vn.hanoi.creativecity.contract.Sample.schema;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractCheckTest {

    private static final String CENTRES = list("/v1/centres", "listCentres", "Page");
    private static final String NO_RELEASE =
            "No release yet (contract/released/openapi.json does not exist): no client to break.\n";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @BeforeEach
    void fourModules() throws IOException {
        write(module("centres-service", CENTRES, schema("Page", PAGE)));
        write(module("events-service", list("/v1/editions", "listEditions", "Page"), schema("Page", PAGE)));
        write(module("ideas-service", list("/v1/calls", "listCalls", "Page"), schema("Page", PAGE)));
        write(module("gateway", "", ""));
    }

    @Test
    void theCommittedContractOfTheModulesIsGood() {
        assertTrue(check(true));
        assertEquals("Wrote contract/openapi.json: 3 paths.\n" + NO_RELEASE, output());
        assertTrue(check(false));
        assertEquals("contract/openapi.json is what the modules generate.\n" + NO_RELEASE, output());
    }

    @Test
    void theFileIsReadableTextThatEndsWithALine() throws IOException {
        check(true);
        var text = Files.readString(directory.resolve("openapi.json"));
        assertTrue(
                text.startsWith(
                        "{\n  \"openapi\": \"3.1.0\",\n  \"info\": {\n    \"title\": \"Hà Nội Creative City API\",\n"),
                text);
        assertTrue(text.endsWith("}\n") && !text.contains("\r"), text);
    }

    @Test
    void aStaleContractSaysWhatDiffersAndWhatToDo() throws IOException {
        check(true);
        output();
        write(module("ideas-service", list("/v1/calls", "listAllCalls", "Page"), schema("Page", PAGE)));
        assertFalse(check(false));
        assertEquals("""
            contract/openapi.json is stale: the modules generate something else.
              /paths/~1v1~1calls/get/operationId: committed "listCalls", generated "listAllCalls"
            If the change is meant, run ./check --fix and commit contract/openapi.json with it.
            """ + NO_RELEASE, output());
    }

    @Test
    void aMissingContractSaysWhatToDo() {
        assertFalse(check(false));
        assertEquals(
                "There is no contract/openapi.json. Run ./check --fix to write it, and commit it.\n" + NO_RELEASE,
                output());
    }

    @Test
    void anEditedLayoutIsStaleToo() throws IOException {
        check(true);
        output();
        var committed = directory.resolve("openapi.json");
        Files.writeString(committed, Files.readString(committed).replace("\n", "\n "));
        assertFalse(check(false));
        assertEquals("""
            contract/openapi.json is stale: the modules generate something else.
              Only the layout of the file differs.
            If the change is meant, run ./check --fix and commit contract/openapi.json with it.
            """ + NO_RELEASE, output());
    }

    @Test
    void disagreeingModulesLeaveTheCommittedContractAlone() throws IOException {
        check(true);
        output();
        var before = Files.readString(directory.resolve("openapi.json"));
        write(module("ideas-service", list("/v1/calls", "listCalls", "Page"), schema("Page", "{}")));
        assertFalse(check(true));
        assertEquals("""
            The modules do not make one contract:
              - centres-service and ideas-service disagree about "Page" in schemas. They differ first at \
            /components/schemas/Page/properties: centres-service has \
            {"items":{"type":"array","maxItems":200},"next":{"type":"string"}}, ideas-service has nothing. \
            Make them equal, or give one of them a name of its own (for a schema: @Schema(name = …)).
            """, output());
        assertEquals(before, Files.readString(directory.resolve("openapi.json")));
    }

    @Test
    void aModuleWithoutADocumentIsNamed() throws IOException {
        Files.delete(directory.resolve("gateway-openapi.json"));
        assertFalse(check(false));
        assertEquals("""
            The modules do not make one contract:
              - The module gateway gave no OpenAPI document. Build it together with the contract: \
            ./mvnw -pl contract -am verify
            """, output());
    }

    @Test
    void aReleasedContractIsKept() throws IOException {
        release();
        assertTrue(check(false));
        assertEquals("""
            contract/openapi.json is what the modules generate.
            No change breaks a client of the released contract.
            """, output());
        write(module("ideas-service", "", ""));
        assertFalse(check(true));
        assertEquals("""
            Wrote contract/openapi.json: 2 paths.
            These changes break clients of the released contract (contract/released/openapi.json):
              - GET /v1/calls was removed
            Within a major version the API only grows: add the new beside the old and mark the old deprecated. \
            What must break all the same has its line with a reason in contract/released/allowed.txt.
            """, output());
    }

    @Test
    void aBreakThatIsMeantIsNamedWithItsReason() throws IOException {
        release();
        write(module("ideas-service", "", ""));
        allow("# Why each of them\n\nGET /v1/calls was removed | Nobody ever called it.\n");
        assertTrue(check(true));
        assertEquals("""
            Wrote contract/openapi.json: 2 paths.
            Breaks clients and is meant: GET /v1/calls was removed (Nobody ever called it.)
            No change breaks a client of the released contract.
            """, output());
    }

    @Test
    void whatIsAllowedNeedsAReasonAndABreak() throws IOException {
        release();
        allow("GET /v1/calls was removed\nGET /v1/centres was removed | Long ago.\n");
        assertFalse(check(false));
        assertEquals("""
            contract/openapi.json is what the modules generate.
            contract/released/allowed.txt gives no reason, after " | ", for: GET /v1/calls was removed
            contract/released/allowed.txt allows what breaks nobody any more; take it away: GET /v1/centres was removed
            No change breaks a client of the released contract.
            """, output());
    }

    private void release() throws IOException {
        check(true);
        Files.createDirectories(directory.resolve("released"));
        Files.copy(directory.resolve("openapi.json"), directory.resolve("released/openapi.json"));
        output();
    }

    private void allow(String lines) throws IOException {
        Files.writeString(directory.resolve("released/allowed.txt"), lines);
    }

    private boolean check(boolean rewrite) {
        return new ContractCheck(directory, new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(directory, rewrite);
    }

    private String output() {
        var text = printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        printed.reset();
        return text;
    }

    private void write(ModuleDocument document) throws IOException {
        Files.writeString(directory.resolve(document.module() + "-openapi.json"), Json.write(document.root()));
    }
}
