package vn.hanoi.creativecity.centres.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.OwnDatabase;
import vn.hanoi.creativecity.centres.changes.Listed;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Each export has what the lists show its reader, of every collection. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class CentresExportTest {

    private static final String EXPORTS = "/v1/exports";

    @Test
    void nobodyGetsWhatTheListsShowEverybody() {
        checkAsBy(InnerTokens.anonymous());
    }

    @Test
    void sovicoGetsWhatTheListsShowIt() {
        checkAsBy(InnerTokens.viewer("sovico").roles("partner").organisations("sovico"));
    }

    @Test
    void staffGetWhatTheListsShowThem() {
        checkAsBy(InnerTokens.viewer("an").roles("admin"));
    }

    @Test
    void theContractNamesTheCollectionsThatThereAre() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(Path.of("target/openapi/openapi.json").toFile());
        List<String> named = new ArrayList<>();
        document.at("/paths/~1v1~1exports~1{collection}/get/parameters")
                .forEach(parameter -> parameter.at("/schema/enum").forEach(name -> {
                    if (parameter.path("name").asText().equals("collection")) {
                        named.add(name.asText());
                    }
                }));

        assertEquals(own(), named);
    }

    @Test
    void theListSaysWhatIsThereInWhichFormats() {
        Map<String, String> formats = new TreeMap<>();
        Api.json(Api.nobody().get(EXPORTS)).path("items").forEach(item -> {
            assertEquals(
                    EXPORTS + "/" + item.path("collection").asText(),
                    item.path("href").asText());
            formats.put(item.path("collection").asText(), item.path("formats").toString());
        });

        assertEquals(17, formats.size());
        assertEquals("[\"ndjson\",\"csv\",\"geojson\"]", formats.get("centres"));
        assertEquals("[\"ndjson\",\"csv\"]", formats.get("observations"));
        assertEquals("[\"ndjson\",\"csv\"]", formats.get("calls"));
    }

    @Test
    void everyTableHasARowForEachDocument() {
        for (String collection : own()) {
            long lines = Api.staff()
                    .get(EXPORTS + "/" + collection)
                    .asString()
                    .lines()
                    .count();
            String table =
                    Api.staff().get(EXPORTS + "/" + collection + "?format=csv").asString();

            assertEquals(
                    lines - 1,
                    CsvReader.builder().ofNamedCsvRecord(table).stream().count(),
                    collection);
        }
    }

    @Test
    void whatOnlyPartnersSeeOfAnAgreementHasNoColumnForOthers() {
        String open = header(InnerTokens.anonymous());
        String full = header(InnerTokens.viewer("an").roles("admin"));

        assertEquals(false, open.contains("committed"), open);
        assertEquals(true, full.contains("committed"), full);
    }

    private static String header(InnerTokens viewer) {
        return Api.by(viewer)
                .get(EXPORTS + "/agreements?format=csv")
                .asString()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static void checkAsBy(InnerTokens viewer) {
        String last = Api.json(Api.post(
                        Api.admin(),
                        "/v1/organisations",
                        Map.of("kind", "community", "name", Map.of("vi", "Nhóm " + UUID.randomUUID()))))
                .path("id")
                .asText();
        Follower.fromTheBeginning(viewer, "/v1/changes/centres").readUntil(last);
        Map<String, JsonNode> exported = new TreeMap<>();
        for (String collection : own()) {
            exported.putAll(
                    Follower.afterAnExport(viewer, EXPORTS + "/" + collection).copy());
        }
        Map<String, JsonNode> listed = Listed.to(viewer);

        assertEquals(listed.keySet(), exported.keySet());
        assertEquals(listed, exported);
    }

    /** What this service exports itself. */
    private static List<String> own() {
        List<String> own = new ArrayList<>();
        Api.json(Api.nobody().get(EXPORTS))
                .path("items")
                .forEach(item -> own.add(item.path("collection").asText()));
        own.removeAll(List.of("calls", "festival-editions", "support-programmes"));
        return own;
    }
}
