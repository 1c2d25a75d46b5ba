package vn.hanoi.creativecity.events.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.events.Feeds;
import vn.hanoi.creativecity.events.Programme;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What staff do to sessions over HTTP, as a subscriber sees it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class MovingTest {

    private final Programme programme;

    MovingTest(Programme programme) {
        this.programme = programme;
    }

    @Test
    void movingOneOfThreeRaisesItsSequenceAloneAndNoUidChanges() throws Exception {
        var edition = programme.edition();
        UUID event = programme.event(edition.id(), "Kể chuyện phố cổ");
        UUID venue = programme.venue("Ô Quan Chưởng");
        String[] three = new String[3];
        for (int i = 0; i < 3; i++) {
            three[i] = create(event, venue, "2031-11-0" + (6 + i));
        }
        assertEquals(told("CONFIRMED 0", "CONFIRMED 0", "CONFIRMED 0", three), calendar(event));

        move(
                three[1],
                Map.of(
                        "status",
                        "rescheduled",
                        "startsAt",
                        "2031-11-07T20:00:00+07:00",
                        "endsAt",
                        "2031-11-07T21:00:00+07:00",
                        "reason",
                        Map.of("vi", "Mưa lớn", "en", "Heavy rain")));
        assertEquals(told("CONFIRMED 0", "CONFIRMED 1", "CONFIRMED 0", three), calendar(event));

        move(three[2], Map.of("status", "cancelled", "reason", Map.of("vi", "Nghệ nhân ốm")));
        assertEquals(told("CONFIRMED 0", "CONFIRMED 1", "CANCELLED 1", three), calendar(event));
    }

    @Test
    void whatSubscribersNeedNotKnowRaisesNothing() throws Exception {
        var edition = programme.edition();
        UUID event = programme.event(edition.id(), "Vẽ tranh");
        String session = create(event, programme.venue("Sân đình"), "2031-11-06");
        Response read = staff().get("/v1/sessions/{id}", session);
        staff().contentType("application/merge-patch+json")
                .header("If-Match", read.header("ETag"))
                .body("{\"source\": \"Demonstration\"}")
                .patch("/v1/sessions/{id}", session)
                .then()
                .statusCode(200);

        assertEquals(Map.of(uid(session), "CONFIRMED 0"), calendar(event));
    }

    private static Map<String, String> told(String first, String second, String third, String... sessions) {
        return new TreeMap<>(Map.of(uid(sessions[0]), first, uid(sessions[1]), second, uid(sessions[2]), third));
    }

    private static String uid(String session) {
        return session + "@events.creativecity.hanoi.gov.vn";
    }

    private static Map<String, String> calendar(UUID event) throws Exception {
        byte[] written = Feeds.bytes("/v1/calendars/events/{event}.ics", event);
        Map<String, String> told = new TreeMap<>();
        List<? extends Component> sessions =
                new CalendarBuilder().build(new ByteArrayInputStream(written)).getComponents(Component.VEVENT);
        for (Component session : sessions) {
            told.put(
                    session.getRequiredProperty(Property.UID).getValue(),
                    session.getRequiredProperty(Property.STATUS).getValue()
                            + " "
                            + session.getRequiredProperty(Property.SEQUENCE).getValue());
        }
        return told;
    }

    private static String create(UUID event, UUID venue, String day) {
        return staff().contentType(ContentType.JSON)
                .body(Map.of(
                        "event",
                        event,
                        "venue",
                        venue,
                        "startsAt",
                        day + "T19:00:00+07:00",
                        "endsAt",
                        day + "T20:00:00+07:00"))
                .post("/v1/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void move(String session, Map<String, ?> body) {
        staff().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/sessions/{session}/transitions", session)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification staff() {
        return InnerTokens.viewer("manager").roles("event_manager").request();
    }
}
