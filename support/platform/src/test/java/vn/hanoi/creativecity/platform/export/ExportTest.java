package vn.hanoi.creativecity.platform.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class ExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SPRINGS = "/v1/exports/springs";

    private final Survey survey;
    private final Api nobody = Api.anonymous();
    private final Api partner =
            Api.of(InnerTokens.viewer("lan").roles("partner").organisations("sovico"));
    private final Api staff = Api.of(InnerTokens.viewer("an").roles("admin"));

    ExportTest(Survey survey) {
        this.survey = survey;
    }

    @Test
    void everybodyGetsWhatTheySeeAndNoMore() throws SQLException {
        UUID open = survey.find("Suối Mơ", "{public,staff}");
        UUID ofPartners = survey.find("Suối Ngọc", "{sovico,staff}");
        UUID ofStaff = survey.find("Suối Vàng", "{staff}");
        survey.told(ofStaff);

        assertEquals(List.of(document(open, "Suối Mơ", "")), seen(nobody, open, ofPartners, ofStaff));
        assertEquals(
                List.of(
                        document(open, "Suối Mơ", ",\"keeper\":{\"name\":\"Bà Tư\"}"),
                        document(ofPartners, "Suối Ngọc", ",\"keeper\":{\"name\":\"Bà Tư\"}")),
                seen(partner, open, ofPartners, ofStaff));
        String ofKeepers = ",\"keeper\":{\"name\":\"Bà Tư\",\"age\":60},\"depthM\":7";
        assertEquals(
                List.of(
                        document(open, "Suối Mơ", ofKeepers),
                        document(ofPartners, "Suối Ngọc", ofKeepers),
                        document(ofStaff, "Suối Vàng", ofKeepers)),
                seen(staff, open, ofPartners, ofStaff));
    }

    @Test
    void theLastLineTellsThatItIsWholeAndWhereItGoesOn() throws SQLException {
        survey.told(survey.find("Suối Mơ", "{public,staff}"));

        Answer answer = nobody.get(SPRINGS);
        JsonNode end = json(lines(answer).getLast());

        assertEquals(true, answer.text().endsWith("}\n"));
        assertEquals(lines(answer).size() - 1, end.path("count").asInt());
        assertEquals(false, lines(answer).getFirst().contains("cursor"));
        assertEquals(
                "/v1/changes/forest?collection=springs&cursor="
                        + end.path("cursor").asText(),
                end.path("next").asText());
        assertEquals(200, nobody.get(end.path("next").asText()).status());
    }

    @Test
    void theHeadSaysWhatComesAndWhereItGoesOn() {
        Answer answer = nobody.get(SPRINGS);
        JsonNode end = json(lines(answer).getLast());

        assertEquals("application/x-ndjson", answer.header("Content-Type"));
        assertEquals("attachment; filename=\"springs.ndjson\"", answer.header("Content-Disposition"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals(null, answer.header("ETag"));
        assertEquals("Accept, Authorization, X-API-Key", answer.header("Vary"));
        assertEquals(end.path("cursor").asText(), answer.header("Change-Cursor"));
        assertEquals(
                List.of(
                        "<" + end.path("next").asText() + ">; rel=\"next\"",
                        "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\""),
                answer.headers().allValues("Link"));
    }

    @Test
    void theLicenceIsThatOfWhatEverybodySees() {
        assertEquals(1, partner.get(SPRINGS).headers().allValues("Link").size());
        assertEquals(1, staff.get(SPRINGS).headers().allValues("Link").size());
    }

    @Test
    void headShowsTheHeadAlone() throws SQLException {
        survey.told(survey.find("Suối Mơ", "{public,staff}"));

        Answer answer = nobody.send("HEAD", SPRINGS + "?format=csv", "");

        assertEquals(200, answer.status());
        assertEquals("", answer.text());
        assertEquals("text/csv; charset=utf-8; header=present", answer.header("Content-Type"));
        assertEquals("attachment; filename=\"springs.csv\"", answer.header("Content-Disposition"));
        assertEquals(
                200,
                nobody.get("/v1/changes/forest?collection=springs&cursor=" + answer.header("Change-Cursor"))
                        .status());
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, '', application/x-ndjson",
        "text/csv, '', text/csv; charset=utf-8; header=present",
        "application/geo+json, '', application/geo+json",
        "'text/html, application/xml;q=0.9, */*;q=0.8', '', application/x-ndjson",
        "'text/csv;q=0.5, application/geo+json', '', application/geo+json",
        "text/csv, ?format=geojson, application/geo+json",
        "application/json, ?format=csv, text/csv; charset=utf-8; header=present"
    })
    void theReaderChoosesTheFormat(String accept, String query, String type) {
        assertEquals(type, nobody.with("Accept", accept).get(SPRINGS + query).header("Content-Type"));
    }

    @Test
    void aFormatThatIsNotThereIsSaid() {
        String problem = "406 not-acceptable header Accept unsupported";
        assertEquals(
                problem, nobody.with("Accept", "application/json").get(SPRINGS).problem());
        assertEquals(
                problem,
                nobody.with("Accept", "application/geo+json")
                        .get("/v1/exports/trees")
                        .problem());
        assertEquals(
                "406 not-acceptable parameter format unsupported",
                nobody.get("/v1/exports/trees?format=geojson").problem());
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertEquals("404 not-found", nobody.get("/v1/exports/stones").problem());
        assertEquals(
                "400 invalid-parameter parameter format unknown_value, parameter since unknown_parameter",
                nobody.get(SPRINGS + "?format=xml&since=2026").problem());
        assertEquals("401 unauthorized", Api.withoutToken().get(SPRINGS).problem());
    }

    private static String document(UUID id, String name, String more) {
        return """
                {"id":"%s","version":0,"name":{"vi":"%s"},"geometry":{"type":"Point","coordinates":[105.8,21.0]},"flow":"1.5","uses":["tắm","ngắm"]%s}""".formatted(id, name, more);
    }

    /** Those among the springs that are in the viewer's export, as they stand there. */
    private static List<String> seen(Api viewer, UUID... ids) {
        return lines(viewer.get(SPRINGS)).stream()
                .filter(line -> Arrays.stream(ids).anyMatch(id -> line.contains(id.toString())))
                .toList();
    }

    private static List<String> lines(Answer answer) {
        assertEquals(200, answer.status());
        return answer.text().lines().toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException unreadable) {
            throw new AssertionError(line, unreadable);
        }
    }
}
