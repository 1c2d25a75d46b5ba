package vn.hanoi.creativecity.events.session;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.Festival.event;
import static vn.hanoi.creativecity.events.Festival.get;
import static vn.hanoi.creativecity.events.Festival.session;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** A night belongs to the evening before: the days of the festival end at four in the morning, in Hà Nội. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class FestivalDayTest {

    @ParameterizedTest
    @CsvSource({
        "2031-11-14T20:00:00+07:00, 2031-11-14",
        "2031-11-14T23:30:00+07:00, 2031-11-14",
        "2031-11-15T00:30:00+07:00, 2031-11-14",
        "2031-11-15T03:59:59.999999+07:00, 2031-11-14",
        "2031-11-15T04:00:00+07:00, 2031-11-15",
        "2032-01-01T02:00:00+07:00, 2031-12-31",
        "2032-02-29T23:00:00+07:00, 2032-02-29",
        "2031-11-14T21:00:00Z, 2031-11-15"
    })
    void theDatabaseAndTheServiceAgreeOnTheDay(Instant begins, LocalDate day) {
        String session =
                session(event(), begins.toString(), begins.plusSeconds(3600).toString());

        assertEquals(day, FestivalDay.of(begins));
        assertEquals(List.of(day.toString()), Database.rows("select day from session where code = ?", session));
        get("/v1/sessions/" + session).then().body("day", equalTo(day.toString()));
    }

    @Test
    void aDayHasWhatBeginsFromFourUntilFour() {
        String event = event();
        String early = session(event, "2031-12-01T03:59:00+07:00", "2031-12-01T05:00:00+07:00");
        String first = session(event, "2031-12-01T04:00:00+07:00", "2031-12-01T05:00:00+07:00");
        String late = session(event, "2031-12-01T23:30:00+07:00", "2031-12-02T00:30:00+07:00");
        String night = session(event, "2031-12-02T00:30:00+07:00", "2031-12-02T05:00:00+07:00");
        String next = session(event, "2031-12-02T04:00:00+07:00", "2031-12-02T05:00:00+07:00");

        assertEquals(List.of(first, late, night), codes("event=" + event + "&day=2031-12-01"));
        assertEquals(List.of(early), codes("event=" + event + "&day=2031-11-30"));
        assertEquals(List.of(next), codes("event=" + event + "&day=2031-12-02"));
        assertEquals(List.of(), codes("event=" + event + "&day=2031-12-03"));
    }

    @Test
    void fromAndUntilTakeWhatGoesOnThen() {
        String event = event();
        String late = session(event, "2031-12-01T23:30:00+07:00", "2031-12-02T00:30:00+07:00");

        assertEquals(List.of(late), codes("event=" + event + "&from=2031-12-01T17:00:00Z"));
        assertEquals(List.of(), codes("event=" + event + "&from=2031-12-01T17:30:00Z"));
        assertEquals(List.of(), codes("event=" + event + "&until=2031-12-01T16:30:00Z"));
        assertEquals(List.of(late), codes("event=" + event + "&until=2031-12-01T16:30:01Z"));
    }

    private static List<String> codes(String filter) {
        return get("/v1/sessions?" + filter).then().statusCode(200).extract().path("items.code");
    }
}
