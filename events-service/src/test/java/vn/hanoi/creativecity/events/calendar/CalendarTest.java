package vn.hanoi.creativecity.events.calendar;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.events.Feeds;
import vn.hanoi.creativecity.events.Programme;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CalendarTest {

    private static final String OF_EDITION = "/v1/calendars/festival-editions/{year}.ics";
    private static final String OF_EVENT = "/v1/calendars/events/{slug}.ics";
    private static final String OF_VENUE = "/v1/calendars/venues/{slug}.ics";

    private final Programme programme;

    CalendarTest(Programme programme) {
        this.programme = programme;
    }

    @Test
    void aCalendarIsWrittenToTheLetter() {
        var edition = programme.edition();
        UUID venue = programme.venue("Văn Miếu", "name_en", "Temple of Literature");
        UUID event = programme.event(edition.id(), "Đêm ánh sáng", "summary_vi", "Ánh sáng, âm nhạc; và \\ chữ");
        UUID session = programme.session(event, venue, edition.year() + "-11-06T16:30:00Z");

        Response answer = Feeds.get(OF_EDITION, edition.year());

        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/calendar;charset=UTF-8"))
                .header("Content-Language", equalTo("vi"))
                .header("Cache-Control", equalTo("public, no-cache"));
        assertEquals(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Ha Noi Creative City//API//VI
                CALSCALE:GREGORIAN
                NAME:Lễ hội Thiết kế sáng tạo Hà Nội %1$d: Giao lộ sáng t
                 ạo
                X-WR-CALNAME:Lễ hội Thiết kế sáng tạo Hà Nội %1$d: Giao lộ\s
                 sáng tạo
                X-WR-TIMEZONE:Asia/Ho_Chi_Minh
                REFRESH-INTERVAL;VALUE=DURATION:PT1H
                X-PUBLISHED-TTL:PT1H
                SOURCE;VALUE=URI:https://api.example/v1/calendars/festival-editions/%1$d.ic
                 s
                BEGIN:VTIMEZONE
                TZID:Asia/Ho_Chi_Minh
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0700
                TZOFFSETTO:+0700
                TZNAME:+07
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:%2$s@events.creativecity.hanoi.gov.vn
                DTSTAMP:20260901T020000Z
                LAST-MODIFIED:20260901T020000Z
                SEQUENCE:0
                DTSTART;TZID=Asia/Ho_Chi_Minh:%1$d1106T233000
                DTEND;TZID=Asia/Ho_Chi_Minh:%1$d1107T003000
                STATUS:CONFIRMED
                SUMMARY:Đêm ánh sáng
                DESCRIPTION:Ánh sáng\\, âm nhạc\\; và \\\\ chữ
                LOCATION:Văn Miếu\\, 58 Quốc Tử Giám
                GEO:21.029300;105.835500
                URL:https://api.example/v1/sessions/%2$s
                CATEGORIES:Biểu diễn,Thiết kế,Âm nhạc
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n").formatted(edition.year(), session),
                new String(answer.asByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void whatHasNotChangedIsTheSameToTheByteAndAnswers304() {
        var edition = programme.edition();
        UUID event = programme.event(edition.id(), "Toạ đàm");
        UUID session = programme.session(event, programme.venue("Bảo tàng"), edition.year() + "-11-06T08:00:00Z");
        Response first = Feeds.get(OF_EDITION, edition.year());
        String tag = first.header("ETag");

        assertArrayEquals(first.asByteArray(), Feeds.bytes(OF_EDITION, edition.year()));
        Response again = Feeds.anybody().header("If-None-Match", tag).get(OF_EDITION, edition.year());
        again.then().statusCode(304).header("ETag", equalTo(tag));
        assertEquals(0, again.asByteArray().length);

        programme.run(
                "update session set version = version + 1, status = 'CANCELLED', sequence = 1 where id = ?", session);
        Response changed = Feeds.anybody().header("If-None-Match", tag).get(OF_EDITION, edition.year());
        assertEquals(200, changed.statusCode());
        assertNotEquals(tag, changed.header("ETag"));
    }

    @Test
    void eachThingThatIsToldMakesAnotherTag() {
        var edition = programme.edition();
        UUID venue = programme.venue("Bảo tàng");
        UUID event = programme.event(edition.id(), "Toạ đàm");
        UUID session = programme.session(event, venue, edition.year() + "-11-06T08:00:00Z");
        String before = tag(edition.year());
        for (String change : new String[] {
            "update session set version = version + 1 where id = '" + session + "'",
            "update event set version = version + 1 where id = '" + event + "'",
            "update venue set version = version + 1 where id = '" + venue + "'",
            "update festival_edition set version = version + 1 where id = '" + edition.id() + "'"
        }) {
            programme.run(change);
            String after = tag(edition.year());
            assertNotEquals(before, after, change);
            before = after;
        }
        assertNotEquals(
                before, Feeds.get(OF_EDITION + "?lang=en", edition.year()).header("ETag"));
    }

    @Test
    void aHeadHasTheHeadersOfTheWhole() {
        var edition = programme.edition();
        programme.session(
                programme.event(edition.id(), "Toạ đàm"),
                programme.venue("Bảo tàng"),
                edition.year() + "-11-06T08:00:00Z");

        Response head = Feeds.anybody().head(OF_EDITION, edition.year());

        assertEquals(200, head.statusCode());
        assertEquals("text/calendar;charset=UTF-8", head.header("Content-Type"));
        assertEquals(tag(edition.year()), head.header("ETag"));
        assertEquals(0, head.asByteArray().length);
    }

    @Test
    void movingOneOfThreeKeepsAllUidsAndRaisesOneSequence() {
        var edition = programme.edition();
        UUID event = programme.event(edition.id(), "Đi bộ kể chuyện");
        UUID venue = programme.venue("Phố đi bộ");
        UUID[] three = new UUID[3];
        for (int i = 0; i < 3; i++) {
            three[i] = programme.session(event, venue, edition.year() + "-11-0" + (6 + i) + "T12:00:00Z");
        }
        String slug = programme.slug("event", event);
        assertEquals("0 0 0", sequences(slug, three));

        programme.run("""
                update session set version = version + 1, sequence = sequence + 1, status = 'RESCHEDULED',
                    starts_at = starts_at + interval '2 hours', ends_at = ends_at + interval '2 hours',
                    previous_starts = jsonb_build_array(jsonb_build_object('from', '2026-11-07T12:00:00Z')),
                    reason_vi = 'Mưa', revised_at = '2026-10-01T00:00:00Z' where id = ?""", three[1]);

        assertEquals("0 1 0", sequences(slug, three));
        String moved = event(unfolded(OF_EVENT, slug), three[1]);
        assertEquals("DTSTART;TZID=Asia/Ho_Chi_Minh:" + edition.year() + "1107T210000", line(moved, "DTSTART"));
        assertEquals("DTSTAMP:20261001T000000Z", line(moved, "DTSTAMP"));
        assertEquals("LAST-MODIFIED:20261001T000000Z", line(moved, "LAST-MODIFIED"));
        assertEquals("DESCRIPTION:Giờ trước đây: 19:00\\, 07/11/2026\\nLý do: Mưa", line(moved, "DESCRIPTION"));
    }

    @Test
    void whatIsCancelledOrPostponedStaysAndSaysSo() {
        var edition = programme.edition();
        UUID venue = programme.venue("Sân khấu");
        UUID event = programme.event(edition.id(), "Hoà nhạc", "title_en", "Concert");
        UUID cancelled = programme.session(
                event,
                venue,
                edition.year() + "-11-06T12:00:00Z",
                "status",
                "CANCELLED",
                "sequence",
                2,
                "reason_vi",
                "Bão");
        UUID postponed = programme.session(
                event, venue, edition.year() + "-11-07T12:00:00Z", "status", "POSTPONED", "sequence", 1);
        UUID online = programme.session(
                event,
                venue,
                edition.year() + "-11-08T12:00:00Z",
                "status",
                "MOVED_ONLINE",
                "online_url",
                "https://video.example/phong");
        String calendar = unfolded(OF_EDITION + "?lang=en", edition.year());

        String gone = event(calendar, cancelled);
        assertEquals("STATUS:CANCELLED", line(gone, "STATUS"));
        assertEquals("SUMMARY:Cancelled: Concert", line(gone, "SUMMARY"));
        assertEquals("TRANSP:TRANSPARENT", line(gone, "TRANSP"));
        assertEquals("DESCRIPTION:Why: Bão", line(gone, "DESCRIPTION"));
        String waiting = event(calendar, postponed);
        assertEquals("STATUS:TENTATIVE", line(waiting, "STATUS"));
        assertEquals("SUMMARY:Postponed: Concert", line(waiting, "SUMMARY"));
        String elsewhere = event(calendar, online);
        assertEquals("STATUS:CONFIRMED", line(elsewhere, "STATUS"));
        assertEquals("SUMMARY:Online: Concert", line(elsewhere, "SUMMARY"));
        assertEquals("LOCATION:https://video.example/phong", line(elsewhere, "LOCATION"));
        assertEquals("", line(elsewhere, "GEO"));
        assertEquals("CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://video.example/phong", line(elsewhere, "CONFERENCE"));
    }

    @Test
    void draftsAreInNoCalendar() {
        var edition = programme.edition();
        UUID venue = programme.venue("Sân khấu");
        UUID draft = programme.event(edition.id(), "Bí mật", "publication", "DRAFT");
        programme.session(draft, venue, edition.year() + "-11-06T12:00:00Z");

        assertEquals(0, count(unfolded(OF_EDITION, edition.year())));
        assertEquals(0, count(unfolded(OF_VENUE, programme.slug("venue", venue))));
        Feeds.get(OF_EVENT, programme.slug("event", draft))
                .then()
                .statusCode(404)
                .body("detail", equalTo("Không có sự kiện “%s”.".formatted(programme.slug("event", draft))));
    }

    @Test
    void anEventHasTheSessionsOfItsPartsAndAVenueItsOwn() {
        var edition = programme.edition();
        UUID here = programme.venue("Nhà máy xe lửa", "former_unit", "004");
        UUID there = programme.venue("Công viên");
        UUID whole = programme.event(edition.id(), "Tuần lễ");
        UUID part = programme.event(edition.id(), "Ngày đầu", "super_event_id", whole);
        UUID partOfPart = programme.event(edition.id(), "Buổi sáng", "super_event_id", part);
        programme.session(whole, here, edition.year() + "-11-06T01:00:00Z");
        programme.session(part, here, edition.year() + "-11-06T03:00:00Z");
        programme.session(partOfPart, there, edition.year() + "-11-06T05:00:00Z");

        assertEquals(3, count(unfolded(OF_EVENT, programme.slug("event", whole))));
        assertEquals(2, count(unfolded(OF_EVENT, part)));
        assertEquals(2, count(unfolded(OF_VENUE, programme.slug("venue", here))));
        assertEquals(1, count(unfolded(OF_VENUE, there)));
        assertEquals(2, count(unfolded("/v1/calendars/former-units/004.ics")));
    }

    @Test
    void aFormerSlugLeadsToTheNewOne() {
        UUID venue = programme.venue("Cung Thiếu nhi");
        programme.run("insert into slug (collection, slug, resource_id) values ('venues', 'cung-cu', ?)", venue);

        Feeds.anybody()
                .redirects()
                .follow(false)
                .get("/v1/calendars/venues/cung-cu.ics?lang=en")
                .then()
                .statusCode(301)
                .header("Location", equalTo("/v1/calendars/venues/" + programme.slug("venue", venue) + ".ics?lang=en"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : new String[] {
            "/v1/calendars/festival-editions/1999.ics",
            "/v1/calendars/venues/khong-co.ics",
            "/v1/calendars/former-units/999.ics",
            "/v1/calendars/festival-editions/1999"
        }) {
            Feeds.get(path).then().statusCode(404).header("Content-Type", equalTo("application/problem+json"));
        }
        Feeds.get("/v1/calendars/festival-editions/1999.ics?language=en").then().statusCode(400);
        Feeds.get("/v1/calendars/festival-editions/1999.ics?lang=fr").then().statusCode(400);
    }

    private String tag(int year) {
        return Feeds.get(OF_EDITION, year).header("ETag");
    }

    private String sequences(String slug, UUID... sessions) {
        String calendar = unfolded(OF_EVENT, slug);
        StringBuilder sequences = new StringBuilder();
        for (UUID session : sessions) {
            sequences
                    .append(line(event(calendar, session), "SEQUENCE").substring("SEQUENCE:".length()))
                    .append(' ');
        }
        return sequences.toString().strip();
    }

    private static String unfolded(String path, Object... parameters) {
        return new String(Feeds.bytes(path, parameters), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private static int count(String calendar) {
        return calendar.split("BEGIN:VEVENT", -1).length - 1;
    }

    private static String event(String calendar, UUID session) {
        int from = calendar.indexOf("UID:" + session + "@");
        return calendar.substring(from, calendar.indexOf("END:VEVENT", from));
    }

    /** The line of a property; empty without one. */
    private static String line(String event, String property) {
        return event.lines()
                .filter(line -> line.startsWith(property + ":") || line.startsWith(property + ";"))
                .findFirst()
                .orElse("");
    }
}
