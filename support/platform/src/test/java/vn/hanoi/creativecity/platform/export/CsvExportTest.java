package vn.hanoi.creativecity.platform.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class CsvExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SPRINGS = "/v1/exports/springs?format=csv";

    private final Survey survey;
    private final Api nobody = Api.anonymous();
    private final Api partner =
            Api.of(InnerTokens.viewer("lan").roles("partner").organisations("sovico"));
    private final Api staff = Api.of(InnerTokens.viewer("an").roles("admin"));

    CsvExportTest(Survey survey) {
        this.survey = survey;
    }

    @Test
    void theColumnsAreTheMembersThatTheReaderMaySee() {
        assertEquals(
                "id,version,name.vi,name.en,geometry.type,geometry.coordinates,flow,uses", header(nobody.get(SPRINGS)));
        assertEquals(
                "id,version,name.vi,name.en,geometry.type,geometry.coordinates,flow,uses,keeper.name",
                header(partner.get(SPRINGS)));
        assertEquals(
                "id,version,name.vi,name.en,geometry.type,geometry.coordinates,flow,uses,keeper.name,keeper.age,depthM",
                header(staff.get(SPRINGS)));
    }

    @Test
    void aRowIsADocument() throws SQLException {
        UUID spring = survey.find("Suối \"Mơ\", Lạng Sơn\r\nnước trong", "{public,staff}");
        survey.change(spring, "flow = -2.50, longitude = null");
        survey.told(spring);

        Map<String, String> row = row(staff.get(SPRINGS), spring);

        assertEquals(
                Map.ofEntries(
                        Map.entry("id", spring.toString()),
                        Map.entry("version", "1"),
                        Map.entry("name.vi", "Suối \"Mơ\", Lạng Sơn\r\nnước trong"),
                        Map.entry("name.en", ""),
                        Map.entry("geometry.type", ""),
                        Map.entry("geometry.coordinates", ""),
                        Map.entry("flow", "-2.50"),
                        Map.entry("uses", "[\"tắm\",\"ngắm\"]"),
                        Map.entry("keeper.name", "Bà Tư"),
                        Map.entry("keeper.age", "60"),
                        Map.entry("depthM", "7")),
                row);
    }

    @Test
    void theTableHasAllThatTheLinesHave() throws SQLException, IOException {
        survey.find("Suối Tiên", "{public,staff}");
        survey.told(survey.find("Suối Mơ", "{public,staff}"));

        List<NamedCsvRecord> rows = rows(staff.get(SPRINGS));
        List<String> lines = staff.get("/v1/exports/springs").text().lines().toList();

        assertEquals(lines.size() - 1, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode document = JSON.readTree(lines.get(i));
            assertEquals(document.path("id").asText(), rows.get(i).getField("id"));
            String name = rows.get(i).getField("name.vi");
            assertEquals(document.at("/name/vi").asText(), name.startsWith("'") ? name.substring(1) : name);
            assertEquals(document.path("uses").toString(), rows.get(i).getField("uses"));
        }
    }

    @Test
    void linesEndAsInRfc4180AndNoMarkStandsInFront() {
        String text = nobody.get(SPRINGS).text();

        assertEquals("id", text.substring(0, 2));
        assertEquals(true, text.endsWith("\r\n"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=cmd|' /C calc'!A0, '=cmd|' /C calc'!A0",
                "+84 24 3825 5555, '+84 24 3825 5555",
                "-1+2, '-1+2",
                "@SUM(A1), '@SUM(A1)",
                "\"\t=1\", \"'\t=1\"",
                "＝1+1, '＝1+1",
                "'Mơ, ''Mơ",
                "-12.5, -12.5",
                "Suối -1, Suối -1"
            })
    void aTextThatASpreadsheetWouldCalculateHasAnApostropheInFront(String text, String cell) throws SQLException {
        UUID spring = survey.find(text, "{public,staff}");
        survey.told(spring);

        assertEquals(cell, row(nobody.get(SPRINGS), spring).get("name.vi"));
    }

    private static String header(Answer answer) {
        assertEquals(200, answer.status());
        return answer.text().lines().findFirst().orElseThrow();
    }

    private static Map<String, String> row(Answer answer, UUID id) {
        return rows(answer).stream()
                .filter(row -> row.getField("id").equals(id.toString()))
                .findFirst()
                .orElseThrow()
                .getFieldsAsMap();
    }

    private static List<NamedCsvRecord> rows(Answer answer) {
        assertEquals(200, answer.status());
        return CsvReader.builder().ofNamedCsvRecord(answer.text()).stream().toList();
    }
}
