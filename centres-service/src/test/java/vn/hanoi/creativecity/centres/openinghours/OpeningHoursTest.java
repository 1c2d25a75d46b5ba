package vn.hanoi.creativecity.centres.openinghours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.centre.NewCentre;
import vn.hanoi.creativecity.testing.Database;

/** The document: how it is written, read, and refused. */
@QuarkusTest
class OpeningHoursTest {

    private static final String NIGHTS = """
            {"periods": [{"name": {"vi": "Hằng tuần"}, "validFrom": "2022-04-30",
               "weekly": [{"dayOfWeek": "saturday", "opens": "19:00", "closes": "12:00", "closesDaysLater": 1}]}],
             "overrides": [{"name": {"vi": "Tết", "en": "Tết"}, "from": "2027-02-05", "until": "2027-02-09"}],
             "source": "Demonstration", "assumed": ["overrides"]}""";

    private String centre;
    private String path;

    @BeforeEach
    void makeACentre() {
        centre = NewCentre.named("Trung tâm có giờ " + NewCentre.word()).draft();
        path = "/v1/centres/" + centre + "/opening-hours";
    }

    @Test
    void untilTheyAreRecordedThereAreNone() {
        for (String reading : List.of("", "/days", "/status")) {
            assertEquals(Refusal.of(404, "not-found"), Refusal.in(Api.staff().get(path + reading)), reading);
        }
    }

    @Test
    void theyAreReadAsTheyWereWritten() {
        Response created = first(NIGHTS);

        assertEquals(201, created.statusCode(), created::asString);
        assertEquals(path, created.header("Location"));
        assertEquals("\"0\"", created.header("ETag"));
        Response read = Api.staff().get(path);
        assertEquals(created.asString(), read.asString());
        assertEquals("\"0\"", read.header("ETag"));
        ObjectNode expected = (ObjectNode) Api.json(Api.staff().get(path)).deepCopy();
        assertEquals("Asia/Ho_Chi_Minh", expected.path("timeZone").asText());
        assertEquals(
                "[{\"dayOfWeek\":\"saturday\",\"opens\":\"19:00\",\"closes\":\"12:00\",\"closesDaysLater\":1,\"state\":\"open\"}]",
                expected.at("/periods/0/weekly").toString());
        assertEquals(
                "[{\"name\":{\"vi\":\"Tết\",\"en\":\"Tết\"},\"from\":\"2027-02-05\",\"until\":\"2027-02-09\",\"state\":\"closed\",\"hours\":[]}]",
                expected.path("overrides").toString());
        assertEquals(
                "2027-02-05",
                Database.rows(
                                "select timetable #>> '{overrides,0,from}' from opening_hours h join centre c on c.id = h.centre_id where c.slug = ?",
                                centre)
                        .getFirst(),
                "a date in the database is a date");
    }

    @Test
    void whatWasReadCanBeWrittenAgain() {
        JsonNode read = Api.json(first(NIGHTS));
        ObjectNode again = ((ObjectNode) read.deepCopy())
                .remove(List.of("centreId", "timeZone", "version", "createdAt", "updatedAt"));

        Response replaced = put(Api.staff().header("If-Match", "\"0\""), again.toString());

        assertEquals(200, replaced.statusCode(), replaced::asString);
        assertEquals(
                again,
                ((ObjectNode) Api.json(replaced))
                        .remove(List.of("centreId", "timeZone", "version", "createdAt", "updatedAt")));
    }

    @Test
    void theWholeIsReplaced() {
        first(NIGHTS);

        Response replaced = put(Api.staff().header("If-Match", "\"0\""), "{\"periods\": []}");

        assertEquals(200, replaced.statusCode(), replaced::asString);
        assertEquals("\"1\"", replaced.header("ETag"));
        JsonNode read = Api.json(Api.staff().get(path));
        assertEquals(Api.json(replaced), read);
        assertEquals(
                "[] [] [] 1",
                read.path("periods") + " " + read.path("overrides") + " " + read.path("assumed") + " "
                        + read.path("version"));
        assertFalse(read.has("source"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            none  | -   | -   | 428 precondition-required: header If-None-Match required
            none  | "0" | -   | 412 precondition-failed: header If-Match stale
            some  | -   | -   | 428 precondition-required: header If-Match required
            some  | -   | *   | 412 precondition-failed: header If-None-Match stale
            some  | "7" | -   | 412 precondition-failed: header If-Match stale
            """)
    void theyAreWrittenOnlyToWhatWasRead(String there, String ifMatch, String ifNoneMatch, String problem) {
        if (there.equals("some")) {
            first(NIGHTS);
        }
        String before = Api.staff().get(path).asString().replaceAll("\"traceId\":\"\\w*\"", "");
        RequestSpecification writer = Api.staff();
        if (ifMatch != null) {
            writer.header("If-Match", ifMatch);
        }
        if (ifNoneMatch != null) {
            writer.header("If-None-Match", ifNoneMatch);
        }

        assertEquals(problem, Refusal.in(put(writer, "{\"periods\": []}")).text());
        assertEquals(before, Api.staff().get(path).asString().replaceAll("\"traceId\":\"\\w*\"", ""));
    }

    @Test
    void ofFirstWritesAtTheSameMomentOneIsMade() throws Exception {
        Callable<Integer> write = () -> first(NIGHTS).statusCode();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (var status : people.invokeAll(List.of(write, write, write, write))) {
                statuses.add(status.get());
            }
        }
        assertEquals(List.of(201, 412, 412, 412), statuses.stream().sorted().toList());
    }

    @Test
    void eachWriteLeavesOneEntryInTheAudit() {
        JsonNode written = Api.json(first(NIGHTS));
        put(Api.staff().header("If-Match", "\"0\""), "{\"periods\": []}");
        put(Api.staff().header("If-Match", "\"0\""), NIGHTS);
        String id =
                Api.json(Api.staff().get("/v1/centres/" + centre)).path("id").asText();

        JsonNode entries =
                Api.json(Api.admin().get("/v1/audit/centres?resource=" + id)).path("items");

        assertEquals(List.of("changed", "created", "created"), entries.findValuesAsText("action"));
        assertEquals(List.of("opening-hours", "opening-hours", "centres"), entries.findValuesAsText("collection"));
        assertEquals(written, entries.get(1).path("after"));
        assertEquals(written.path("periods"), entries.get(0).at("/before/periods"));
        assertEquals("[]", entries.get(0).at("/after/periods").toString());
    }

    /** Each place that is wrong is named at once, shapes first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing                | {}                                                                 | 422 invalid-content: pointer /periods required
            only read              | {"periods": [], "timeZone": "Asia/Ho_Chi_Minh"}                    | 400 malformed-request: pointer /timeZone unknown_field
            a period of nothing    | {"periods": [{}]}                                                  | 422 invalid-content: pointer /periods/0/name required, pointer /periods/0/validFrom required, pointer /periods/0/weekly required
            a week of nothing      | PERIOD {}                                                          | 422 invalid-content: pointer /periods/0/weekly/0/closes required, pointer /periods/0/weekly/0/dayOfWeek required, pointer /periods/0/weekly/0/opens required
            no clocks              | PERIOD {"dayOfWeek": "monday", "opens": "8:00", "closes": "24:00"} | 422 invalid-content: pointer /periods/0/weekly/0/closes format, pointer /periods/0/weekly/0/opens format
            seconds                | PERIOD {"dayOfWeek": "monday", "opens": "08:00:00", "closes": "09:00"} | 422 invalid-content: pointer /periods/0/weekly/0/opens format
            too long               | PERIOD {"dayOfWeek": "monday", "opens": "08:00", "closes": "09:00", "closesDaysLater": 8} | 422 invalid-content: pointer /periods/0/weekly/0/closesDaysLater out_of_range
            no day                 | PERIOD {"dayOfWeek": "Monday", "opens": "08:00", "closes": "09:00"} | 400 malformed-request: pointer /periods/0/weekly/0/dayOfWeek unknown_value
            no state               | PERIOD {"dayOfWeek": "monday", "opens": "08:00", "closes": "09:00", "state": "busy"} | 400 malformed-request: pointer /periods/0/weekly/0/state unknown_value
            ends first             | PERIOD {"dayOfWeek": "monday", "opens": "22:00", "closes": "02:00"} | 422 invalid-content: pointer /periods/0/weekly/0/closes ends_before_it_begins
            ends at once           | PERIOD {"dayOfWeek": "monday", "opens": "22:00", "closes": "22:00"} | 422 invalid-content: pointer /periods/0/weekly/0/closes ends_before_it_begins
            two of one day         | PERIOD {"dayOfWeek": "monday", "opens": "08:00", "closes": "12:00"}, {"dayOfWeek": "monday", "opens": "11:59", "closes": "13:00"} | 422 invalid-content: pointer /periods/0/weekly/1 overlaps
            into the next day      | PERIOD {"dayOfWeek": "tuesday", "opens": "01:00", "closes": "03:00"}, {"dayOfWeek": "monday", "opens": "22:00", "closes": "02:00", "closesDaysLater": 1} | 422 invalid-content: pointer /periods/0/weekly/1 overlaps
            from Sunday to Monday  | PERIOD {"dayOfWeek": "monday", "opens": "00:00", "closes": "03:00"}, {"dayOfWeek": "sunday", "opens": "22:00", "closes": "00:01", "closesDaysLater": 1} | 422 invalid-content: pointer /periods/0/weekly/1 overlaps
            longer than a week     | PERIOD {"dayOfWeek": "monday", "opens": "08:00", "closes": "08:01", "closesDaysLater": 7} | 422 invalid-content: pointer /periods/0/weekly/0 overlaps
            an override of nothing | OVERRIDE                                                           | 422 invalid-content: pointer /overrides/0/from required, pointer /overrides/0/name required, pointer /overrides/0/until required
            a state and hours      | OVERRIDE "name": {"vi": "X"}, "from": "2027-01-01", "until": "2027-01-01", "state": "open", "hours": [{"opens": "08:00", "closes": "09:00"}] | 422 invalid-content: pointer /overrides/0/state only_without_hours
            hours that come again  | OVERRIDE "name": {"vi": "X"}, "from": "2027-01-01", "until": "2027-01-02", "hours": [{"opens": "08:00", "closes": "08:01", "closesDaysLater": 1}] | 422 invalid-content: pointer /overrides/0/hours/0 overlaps
            days the wrong way     | OVERRIDE "name": {"vi": "X"}, "from": "2027-01-02", "until": "2027-01-01" | 422 invalid-content: pointer /overrides/0/until ends_before_it_begins
            """)
    void whatIsWrongIsPointedAt(String what, String body, String problem) {
        Response vietnamese = first(written(body));
        Response english = put(Api.staff().header("If-None-Match", "*").header("Accept-Language", "en"), written(body));

        assertEquals(problem, Refusal.in(vietnamese).text());
        assertEquals(problem, Refusal.in(english).text());
        assertNotEquals(
                Api.json(vietnamese).at("/errors/0/message"), Api.json(english).at("/errors/0/message"));
        assertEquals(404, Api.staff().get(path).statusCode());
    }

    @Test
    void allThatGetsInEachOthersWayIsNamedAtOnce() {
        String document = """
                {"periods": [
                   {"name": {"vi": "Một"}, "validFrom": "2027-01-01", "validUntil": "2027-03-31", "weekly": []},
                   {"name": {"vi": "Hai"}, "validFrom": "2027-04-01", "weekly": [
                      {"dayOfWeek": "friday", "opens": "08:00", "closes": "07:00"}]},
                   {"name": {"vi": "Ba"}, "validFrom": "2027-03-31", "validUntil": "2027-04-01", "weekly": []},
                   {"name": {"vi": "Bốn"}, "validFrom": "2026-12-31", "validUntil": "2026-12-30", "weekly": []}],
                 "overrides": [
                   {"name": {"vi": "Tết"}, "from": "2027-02-05", "until": "2027-02-09"},
                   {"name": {"vi": "Sửa"}, "from": "2027-02-09", "until": "2027-02-12", "state": "maintenance"},
                   {"name": {"vi": "Hội"}, "from": "2027-02-13", "until": "2027-02-13", "hours": [
                      {"opens": "08:00", "closes": "12:00"}, {"opens": "12:00", "closes": "13:00"},
                      {"opens": "10:00", "closes": "12:30"}]}]}""";

        Response answer = put(Api.staff().header("If-None-Match", "*").header("Accept-Language", "en"), document);

        assertEquals(
                Refusal.of(
                        422,
                        "invalid-content",
                        "pointer /periods/1/weekly/0/closes ends_before_it_begins",
                        "pointer /periods/2 overlaps",
                        "pointer /periods/2 overlaps",
                        "pointer /periods/3/validUntil ends_before_it_begins",
                        "pointer /overrides/1 overlaps",
                        "pointer /overrides/2/hours/2 overlaps",
                        "pointer /overrides/2/hours/2 overlaps"),
                Refusal.in(answer));
        assertEquals(
                List.of("It overlaps /periods/0.", "It overlaps /periods/1."),
                List.of(
                        Api.json(answer).at("/errors/1/message").asText(),
                        Api.json(answer).at("/errors/2/message").asText()));
    }

    private static String written(String body) {
        if (body.startsWith("PERIOD")) {
            return "{\"periods\": [{\"name\": {\"vi\": \"X\"}, \"validFrom\": \"2027-01-01\", \"weekly\": ["
                    + body.substring(6) + "]}]}";
        }
        return body.startsWith("OVERRIDE") ? "{\"periods\": [], \"overrides\": [{" + body.substring(8) + "}]}" : body;
    }

    private Response first(String body) {
        return put(Api.staff().header("If-None-Match", "*"), body);
    }

    private Response put(RequestSpecification writer, String body) {
        return writer.contentType("application/json").body(body).put(path);
    }
}
