package vn.hanoi.creativecity.centres.openinghours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.centre.NewCentre;
import vn.hanoi.creativecity.platform.time.Clocks;

/** What the hours of a centre come to, by date and at an instant. */
@QuarkusTest
class OpeningDaysTest {

    private static final String HOURS = """
            {"periods": [{"name": {"vi": "Hằng tuần"}, "validFrom": "2022-04-30",
               "weekly": [{"dayOfWeek": "saturday", "opens": "19:00", "closes": "12:00", "closesDaysLater": 1}]}],
             "overrides": [{"name": {"vi": "Tết"}, "from": "2027-02-06", "until": "2027-02-07",
               "hours": [{"opens": "18:00", "closes": "22:00", "state": "by_appointment"}]}]}""";

    private String path;

    @BeforeEach
    void makeACentreWithHours() {
        String centre = NewCentre.named("Phố đi bộ " + NewCentre.word()).published();
        path = "/v1/centres/" + centre + "/opening-hours";
        Response created = Api.staff()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(HOURS)
                .put(path);
        assertEquals(201, created.statusCode(), created::asString);
    }

    @Test
    void eachDateOfTheWindowSaysWhatBeginsOnItAndWhy() {
        assertEquals(json("""
                {"items": [
                  {"date": "2027-01-30", "rule": {"kind": "period", "name": {"vi": "Hằng tuần"}}, "intervals": [
                    {"beginsAt": "2027-01-30T12:00:00Z", "endsAt": "2027-01-31T05:00:00Z", "date": "2027-01-30",
                     "opens": "19:00", "closes": "12:00", "closesDaysLater": 1, "state": "open"}]},
                  {"date": "2027-01-31", "rule": {"kind": "period", "name": {"vi": "Hằng tuần"}}, "intervals": []}]}"""), Api.json(Api.nobody().get(path + "/days?from=2027-01-30&until=2027-02-01")));
        assertEquals(json("""
                {"items": [
                  {"date": "2027-02-06", "rule": {"kind": "override", "name": {"vi": "Tết"}}, "intervals": [
                    {"beginsAt": "2027-02-06T11:00:00Z", "endsAt": "2027-02-06T15:00:00Z", "date": "2027-02-06",
                     "opens": "18:00", "closes": "22:00", "closesDaysLater": 0, "state": "by_appointment"}]}]}"""), Api.json(Api.nobody().get(path + "/days?from=2027-02-06&until=2027-02-07")));
        assertEquals(
                json("{\"items\": [{\"date\": \"2022-04-29\", \"intervals\": []}]}"),
                Api.json(Api.nobody().get(path + "/days?from=2022-04-29&until=2022-04-30")));
    }

    @Test
    void aWindowIsThisWeekUnlessItSaysOtherwise() {
        LocalDate before = LocalDate.now(Clocks.HA_NOI);
        List<String> dates = Api.values(Api.nobody().get(path + "/days"), "date");
        assertEquals(7, dates.size());
        assertTrue(List.of(before.toString(), LocalDate.now(Clocks.HA_NOI).toString())
                .contains(dates.getFirst()));

        assertEquals(List.of("2027-01-01", "2027-01-07"), ends(Api.nobody().get(path + "/days?from=2027-01-01")));
        assertEquals(
                List.of("2028-01-01", "2028-12-31"),
                ends(Api.nobody().get(path + "/days?from=2028-01-01&until=2029-01-01")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            days?from=2027-01-01&until=2027-01-01 | parameter until ends_before_it_begins
            days?from=2027-01-02&until=2027-01-01 | parameter until ends_before_it_begins
            days?from=2027-01-01&until=2028-01-03 | parameter until too_many
            days?from=1899-12-31                  | parameter from out_of_range
            days?from=0001-01-01&until=9999-12-31 | parameter from out_of_range, parameter until out_of_range
            days?from=2027-02-30                  | parameter from wrong_type
            days?from=2027-01-01T00:00:00Z        | parameter from wrong_type
            days?limit=7                          | parameter limit unknown_parameter
            status?at=2027-01-01                  | parameter at wrong_type
            status?at=9999-12-31T23:59:59Z        | parameter at out_of_range
            status?at=0001-01-01T00:00:00Z        | parameter at out_of_range
            status?from=2027-01-01                | parameter from unknown_parameter
            """)
    void whatCannotBeAskedIsRefused(String asked, String places) {
        Response vietnamese = Api.nobody().get(path + "/" + asked);
        Response english = Api.nobody().header("Accept-Language", "en").get(path + "/" + asked);

        assertEquals("400 invalid-parameter: " + places, Refusal.in(vietnamese).text());
        assertNotEquals(
                Api.json(vietnamese).at("/errors/0/message"), Api.json(english).at("/errors/0/message"));
    }

    @Test
    void atAnInstantItSaysWhatHoldsAndWhatFollows() {
        assertEquals(json("""
                {"at": "2027-01-31T04:59:59Z", "isOpen": true, "state": "open",
                 "interval": {"beginsAt": "2027-01-30T12:00:00Z", "endsAt": "2027-01-31T05:00:00Z", "date": "2027-01-30",
                   "opens": "19:00", "closes": "12:00", "closesDaysLater": 1, "state": "open"},
                 "nextChange": {"at": "2027-01-31T05:00:00Z", "isOpen": false, "state": "closed"}}"""), status("2027-01-31T04:59:59Z"));
        assertEquals(json("""
                {"at": "2027-01-31T05:00:00Z", "isOpen": false, "state": "closed",
                 "nextChange": {"at": "2027-02-06T11:00:00Z", "isOpen": false, "state": "by_appointment"}}"""), status("2027-01-31T05:00:00Z"));
        assertEquals(
                "false by_appointment",
                status("2027-02-06T18:30:00%2B07:00").path("isOpen").asText() + " "
                        + status("2027-02-06T18:30:00%2B07:00").path("state").asText());
        assertFalse(status("2020-01-01T00:00:00Z").has("nextChange"), "more than a year before the first");
    }

    @Test
    void withoutAnInstantItIsAboutNow() {
        Instant before = Instant.now();
        JsonNode status = Api.json(Api.nobody().get(path + "/status"));
        Instant at = Instant.parse(status.path("at").asText());

        assertFalse(at.isBefore(before.minusMillis(1)), at::toString);
        assertFalse(at.isAfter(Instant.now()), at::toString);
        assertEquals(Api.json(Api.nobody().get(path + "/status?at=" + at)), status);
    }

    private JsonNode status(String at) {
        Response answer = Api.nobody().urlEncodingEnabled(false).get(path + "/status?at=" + at);
        assertEquals(200, answer.statusCode(), answer::asString);
        return Api.json(answer);
    }

    private static List<String> ends(Response days) {
        List<String> dates = Api.values(days, "date");
        return List.of(dates.getFirst(), dates.getLast());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(text, unreadable);
        }
    }
}
