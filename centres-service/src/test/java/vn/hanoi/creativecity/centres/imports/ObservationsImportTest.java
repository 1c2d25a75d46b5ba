package vn.hanoi.creativecity.centres.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class ObservationsImportTest {

    private static final String HEADER = "centre,indicator,from,until,value,source,note";

    private String centre;
    private String visitors;

    @BeforeEach
    void makeACentreAndAnIndicator() {
        centre = Partnership.make().centre();
        visitors = Counted.indicator(2);
    }

    @Test
    void eachLineIsAnObservationAndARepeatChangesNothing() {
        String[] file = {
            HEADER,
            line("2024-01-01,2024-02-01,1200.5,Vé điện tử,"),
            line("2024-02-01,,-80,,\"Không kể \"\"ngày lễ\"\",\nvà Tết\""),
        };
        assertEquals("applied 2: 2 created, 0 changed, 0 unchanged, 0 wrong", applied(file));
        assertEquals(List.of("-80.00", "1200.50"), Api.values(all(), "value"));
        JsonNode last = Api.json(all()).at("/items/0");
        assertEquals("Không kể \"ngày lễ\",\nvà Tết", last.path("note").asText());
        assertEquals("2024-02-02", last.path("until").asText());

        List<String> before = Tables.contents();
        assertEquals("applied 2: 0 created, 0 changed, 2 unchanged, 0 wrong", applied(file));
        assertEquals(before, Tables.contents(), "no version, no revision, no audit");
    }

    @Test
    void anotherValueIsARevision() {
        applied(HEADER, line("2024-01-01,,100,Sổ,Ghi tay"), line("2024-01-02,,7,,"));
        Sent sent = Sent.by(
                Api.by(InnerTokens.viewer("hoa").name("Hoa").client("docs").roles("admin")),
                "observations",
                "centre,indicator,from,value,note",
                centre + "," + visitors + ",2024-01-01,110,",
                centre + "," + visitors + ",2024-01-02,7.00,");
        assertEquals("applied 2: 0 created, 1 changed, 1 unchanged, 0 wrong", sent.result());

        JsonNode revised = Api.json(all()).at("/items/1");
        assertEquals(
                "110.00 1 Sổ",
                String.join(
                        " ",
                        revised.path("value").asText(),
                        revised.path("version").asText(),
                        revised.path("source").asText()));
        assertEquals(false, revised.has("note"), "the file has the column, and says that there is none");
        String id = revised.path("id").asText();
        assertEquals(
                List.of("100.00 1 binh", "110.00 2 hoa"),
                Database.rows(
                        "select value, number, actor from observation_revision where observation_id = ?::uuid order by number",
                        id));
        JsonNode entry =
                Api.json(Api.admin().get("/v1/audit/centres?resource=" + id)).at("/items/0");
        assertEquals(
                "revised hoa Hoa docs 100.00 110.00",
                String.join(
                        " ",
                        entry.path("action").asText(),
                        entry.path("actor").asText(),
                        entry.path("actorName").asText(),
                        entry.path("client").asText(),
                        entry.at("/before/value").asText(),
                        entry.at("/after/value").asText()));
    }

    @Test
    void theAuditOfAllLinesHasTheTraceOfTheRequestThatBroughtThem() {
        String trace = Partnership.word().replaceAll("[^0-9a-f]", "0");
        String traceId = (trace + "0".repeat(32)).substring(0, 31) + "1";
        Sent sent = Sent.end(Sent.post(
                Api.admin().header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01"),
                "collection=observations",
                Sent.CSV,
                Sent.text(HEADER, line("2024-01-01,,1,,"), line("2024-01-02,,2,,"))));
        assertEquals("applied 2: 2 created, 0 changed, 0 unchanged, 0 wrong", sent.result());
        assertEquals(2, Database.count("select count(*) from audit where trace_id = ?", traceId));
    }

    @Test
    void aCentreIsFoundByItsSlugItsIdOrAnIdentifier() {
        String word = Partnership.word();
        Partnership.created(Api.patch(
                Api.admin(),
                "/v1/centres/" + centre,
                "*",
                "{\"identifiers\": [{\"scheme\": \"wikidata\", \"value\": \"" + word + "\"}]}"));
        String id =
                Api.json(Api.admin().get("/v1/centres/" + centre)).path("id").asText();
        Sent sent = Sent.ndjson(
                "observations",
                object("wikidata:" + word, "2024-01-01"),
                object(id, "2024-01-02"),
                object(centre, "2024-01-03"),
                object("wikidata:khong-co", "2024-01-04"));
        assertEquals(List.of("4 /centre unknown_reference"), sent.problems());
        assertEquals("refused 4: 3 created, 0 changed, 0 unchanged, 1 wrong", sent.result());
    }

    @Test
    void aFileThatNamesOneTwiceIsRefusedHoweverFarApart() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        IntStream.range(0, 2_500)
                .forEach(i -> lines.add(line(LocalDate.of(2020, 1, 1).plusDays(i) + ",,1,,")));
        lines.set(11, line("2020-01-10,,5,,"));
        lines.set(2_400, line("2020-01-05,,1,,"));
        List<String> before = Tables.contents();
        Sent sent = Sent.csv("observations", lines.toArray(String[]::new));
        assertEquals(List.of("6 repeated", "11 repeated", "12 repeated", "2401 repeated"), sent.problems());
        assertEquals("refused 2500: 2496 created, 0 changed, 0 unchanged, 4 wrong", sent.result());
        assertEquals(before, Tables.contents());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no centre      | khong-co,{indicator},2024-01-01,,5,,   | 3 centre unknown_reference
            none at all    | ,{indicator},2024-01-01,,5,,           | 3 centre required
            no indicator   | {centre},khong_co,2024-01-01,,5,,      | 3 indicator unknown_reference
            no value       | {centre},{indicator},2024-01-01,,,,    | 3 value required
            no number      | {centre},{indicator},2024-01-01,,5e3,, | 3 value format
            half of a half | {centre},{indicator},2024-01-01,,0.125,, | 3 value too_many_decimals
            backwards      | {centre},khong_co,2024-01-02,2024-01-01,5,, | 3 indicator unknown_reference, 3 until ends_before_it_begins
            all at once    | khong-co,{indicator},1/1/2024,,5,,     | 3 centre unknown_reference, 3 from wrong_type
            a formula      | {centre},{indicator},2024-01-01,,5,=1+1, | 3 source formula
            """)
    void oneWrongLineAndNothingIsWritten(String what, String wrong, String problems) {
        List<String> before = Tables.contents();
        Sent sent = Sent.csv(
                "observations",
                HEADER,
                line("2024-01-01,,5,,"),
                wrong.replace("{centre}", centre).replace("{indicator}", visitors),
                line("2024-01-02,,5,,"));
        assertEquals(problems, String.join(", ", sent.problems()));
        assertEquals("refused 3: 2 created, 0 changed, 0 unchanged, 1 wrong", sent.result());
        assertEquals(before, Tables.contents());
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfItAndWritesNothing() {
        applied(HEADER, line("2024-01-01,,1,,"), line("2024-01-02,,2,,"));
        List<String> before = Tables.contents();
        Sent sent = Sent.dryRun(
                "observations", HEADER, line("2024-01-01,,1,,"), line("2024-01-02,,3,,"), line("2024-01-03,,3,,"));
        assertEquals("valid 3: 1 created, 1 changed, 1 unchanged, 0 wrong", sent.result());
        assertEquals(List.of(), sent.problems());
        assertEquals(before, Tables.contents());
        assertEquals(0, Database.count("select count(*) from import_piece"));
        Sent wrong = Sent.dryRun("observations", HEADER, line("2024-01-03,,x,,"));
        assertEquals("refused 1: 0 created, 0 changed, 0 unchanged, 1 wrong", wrong.result());
    }

    @Test
    void theReportTellsOfTheFirstThousandThingsAndCountsAll() {
        String[] lines = new String[1_501];
        lines[0] = HEADER;
        IntStream.range(1, lines.length).forEach(i -> lines[i] = line("2024-01-01,,x,,"));
        Sent sent = Sent.csv("observations", lines);
        assertEquals("refused 1500: 0 created, 0 changed, 0 unchanged, 1500 wrong", sent.result());
        assertEquals(1_000, sent.problems().size());
        assertEquals("1001 value format", sent.problems().getLast());
        assertTrue(sent.report().at("/problems/0/message/vi").asText().startsWith("Không đúng dạng"));
        assertTrue(sent.report().at("/problems/0/message/en").asText().startsWith("Does not have the form"));
    }

    private static String applied(String... lines) {
        Sent sent = Sent.csv("observations", lines);
        assertEquals(List.of(), sent.problems());
        return sent.result();
    }

    private String line(String rest) {
        return centre + "," + visitors + "," + rest;
    }

    private String object(String reference, String day) {
        return "{\"centre\": \"%s\", \"indicator\": \"%s\", \"from\": \"%s\", \"value\": \"1\"}"
                .formatted(reference, visitors, day);
    }

    private Response all() {
        return Api.admin().get("/v1/centres/" + centre + "/observations");
    }
}
