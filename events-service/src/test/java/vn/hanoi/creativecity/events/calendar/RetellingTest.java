package vn.hanoi.creativecity.events.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.hanoi.creativecity.events.Festival.event;
import static vn.hanoi.creativecity.events.Festival.get;
import static vn.hanoi.creativecity.events.Festival.json;
import static vn.hanoi.creativecity.events.Festival.manager;
import static vn.hanoi.creativecity.events.Festival.session;
import static vn.hanoi.creativecity.events.Festival.venue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.events.Feeds;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What subscribers are told when not a session itself changes, but its event or its venue. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class RetellingTest {

    private static final String FROM = "2031-11-14T20:00:00+07:00";
    private static final String UNTIL = "2031-11-14T22:00:00+07:00";
    private static final String MADE = "2031-01-01T00:00:00Z";
    private static final String CHANGED = "2031-02-02T00:00:00Z";

    private String event;
    private String venue;
    private String plain;
    private String titled;

    @BeforeEach
    void twoSessionsOneWithATitleOfItsOwn() {
        event = event("title", Map.of("vi", "Đêm hội"), "summary", Map.of("vi", "Một đêm"));
        venue = venue("exclusive", false, "address", Map.of("vi", "58 Quốc Tử Giám"));
        plain = session(event, FROM, UNTIL, "venue", venue);
        titled = session(event, FROM, UNTIL, "venue", venue, "title", Map.of("vi", "Khai mạc"));
        Database.change(
                "update session set revised_at = ?::timestamptz, updated_at = revised_at where code in (?, ?)",
                MADE,
                plain,
                titled);
    }

    @Test
    void aNewTitleOfAnEventIsToldOnceByTheSessionsThatHaveNone() {
        String tag = tag();

        change("/v1/events/" + event, "{\"title\": {\"vi\": \"Đêm rằm\", \"en\": \"Full moon\"}}");

        assertEquals("1 " + CHANGED, told(plain));
        assertEquals("0 " + MADE, told(titled));
        assertEquals(
                List.of("LAST-MODIFIED:20310202T000000Z", "SEQUENCE:1", "SUMMARY:Đêm rằm"),
                calendar(plain, "SUMMARY", "SEQUENCE", "LAST-MODIFIED"));
        assertEquals(
                List.of("LAST-MODIFIED:20310101T000000Z", "SEQUENCE:0", "SUMMARY:Khai mạc"),
                calendar(titled, "SUMMARY", "SEQUENCE", "LAST-MODIFIED"));
        assertNotEquals(tag, tag());
    }

    @Test
    void theSameTitleAgainIsNothingNew() {
        change("/v1/events/" + event, "{\"title\": {\"vi\": \"Đêm hội\"}, \"planItem\": \"P11\"}");

        assertEquals("0 " + MADE, told(plain));
        assertEquals("0 " + MADE, told(titled));
        assertEquals(0, json(get("/v1/sessions/" + plain)).path("version").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"summary\": {\"vi\": \"Hai đêm\"}}",
                "{\"summary\": null}",
                "{\"type\": \"talk\"}",
                "{\"disciplines\": [\"film\"]}"
            })
    void whatElseCalendarsShowOfAnEventIsRevisedInAllOfItsSessions(String patch) {
        String tag = tag();

        change("/v1/events/" + event, patch);

        assertEquals("0 " + CHANGED, told(plain));
        assertEquals("0 " + CHANGED, told(titled));
        assertEquals(List.of("LAST-MODIFIED:20310202T000000Z"), calendar(titled, "LAST-MODIFIED"));
        assertNotEquals(tag, tag());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": {\"vi\": \"Sân khấu mới\"}}",
                "{\"address\": null}",
                "{\"longitude\": 105.85, \"latitude\": 21.03}"
            })
    void aVenueWithAnotherNameOrPlaceIsRevisedInItsSessions(String patch) {
        String tag = tag();

        change("/v1/venues/" + venue, patch);

        assertEquals("0 " + CHANGED, told(plain));
        assertEquals(
                List.of("DTSTAMP:20310202T000000Z", "LAST-MODIFIED:20310202T000000Z"),
                calendar(plain, "DTSTAMP", "LAST-MODIFIED"));
        assertNotEquals(tag, tag());
    }

    @Test
    void howManyAVenueHoldsIsNothingThatCalendarsShow() {
        change("/v1/venues/" + venue, "{\"capacityPersons\": 40}");

        assertEquals("0 " + MADE, told(plain));
    }

    @Test
    void whoFollowsTheSessionsIsToldOfBoth() {
        String id = json(get("/v1/sessions/" + plain)).path("id").asText();
        Follower follower = Follower.fromNow(InnerTokens.anonymous(), "/v1/changes/events");

        for (String patch : List.of(
                "/v1/events/" + event + " {\"title\": {\"vi\": \"Đêm rằm\"}}",
                "/v1/venues/" + venue + " {\"address\": {\"vi\": \"36 Hàng Bạc\"}}")) {
            change(patch.substring(0, patch.indexOf(' ')), patch.substring(patch.indexOf(' ') + 1));
            follower.readUntil(id);
            JsonNode now = json(get("/v1/sessions/" + plain));
            assertEquals(now, follower.copy().get("sessions " + id));
        }
    }

    private static void change(String path, String patch) {
        manager()
                .header("Test-Time", CHANGED)
                .contentType("application/merge-patch+json")
                .header("If-Match", manager().get(path).header("ETag"))
                .body(patch.getBytes(StandardCharsets.UTF_8))
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static String told(String session) {
        JsonNode read = json(get("/v1/sessions/" + session));
        return read.path("sequence").asInt() + " " + read.path("revisedAt").asText();
    }

    private String tag() {
        return Feeds.get("/v1/calendars/events/{event}.ics", event).header("ETag");
    }

    private List<String> calendar(String session, String... properties) {
        String uid = json(get("/v1/sessions/" + session)).path("uid").asText();
        String text = new String(Feeds.bytes("/v1/calendars/events/{event}.ics", event), StandardCharsets.UTF_8);
        int from = text.indexOf("UID:" + uid);
        return text.substring(from, text.indexOf("END:VEVENT", from))
                .lines()
                .filter(line -> List.of(properties).contains(line.split(":")[0]))
                .sorted()
                .toList();
    }
}
