package vn.hanoi.creativecity.events.calendar;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.events.Feeds;
import vn.hanoi.creativecity.events.Programme;
import vn.hanoi.creativecity.events.occurrence.CalendarSecret;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class PrivateCalendarTest {

    private static final String PATH = "/v1/calendars/registrations/{secret}.ics";

    private final Programme programme;
    private final OwnCalendars calendars;

    PrivateCalendarTest(Programme programme, OwnCalendars calendars) {
        this.programme = programme;
        this.calendars = calendars;
    }

    @Test
    void whoHasTheSecretReadsTheirSessionsAndNobodyKeepsThem() {
        var edition = programme.edition();
        UUID event = programme.event(edition.id(), "Xưởng gốm");
        UUID venue = programme.venue("Bát Tràng");
        UUID mine = programme.session(event, venue, edition.year() + "-11-06T02:00:00Z");
        UUID others = programme.session(event, venue, edition.year() + "-11-06T04:00:00Z");
        CalendarSecret secret = calendars.with(mine);

        Response answer = Feeds.get(PATH, secret.text());

        answer.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        String calendar = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(calendar.contains("X-WR-CALNAME:Lịch của tôi\r\n"), calendar);
        assertTrue(calendar.contains(mine.toString()), calendar);
        assertFalse(calendar.contains(others.toString()), calendar);
        assertFalse(calendar.contains(secret.text()), "the calendar does not tell where it is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q7m2x4k6b3n5c2v7a4s6d3f5g2h4j6kz", "abc", "Q7M2X4K6B3N5C2V7A4S6D3F5G2H4J6KZ"})
    void whatOpensNothingIsNotFound(String secret) {
        Feeds.get(PATH, secret).then().statusCode(404).header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void aSecretHas160BitsAndNoOtherIsLikeIt() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            CalendarSecret secret = CalendarSecret.fresh();
            assertTrue(secret.text().matches("[a-z2-7]{32}"), secret.text());
            assertEquals(32, secret.hash().length);
            assertTrue(seen.add(secret.text()));
        }
        assertEquals("CalendarSecret", CalendarSecret.fresh().toString(), "logs do not open calendars");
    }
}
