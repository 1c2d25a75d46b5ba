package vn.hanoi.creativecity.events.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.events.Feeds;
import vn.hanoi.creativecity.events.Programme;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What two independent readers of calendars say, of texts that are hard to write down. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CalendarValidityTest {

    private static final String HARD = "Đêm hội 🎭👩‍👩‍👧; \"A, B\" \\ C: 50%, nghệ thuật ".repeat(4) + "hết";
    private static final String LINES = "Một\r\nhai\nba; bốn, năm\\n";

    private final Programme programme;

    CalendarValidityTest(Programme programme) {
        this.programme = programme;
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void bothReadersFindNothingWrongAndReadWhatWasWritten(String language) throws Exception {
        var edition = programme.edition();
        UUID event = programme.event(
                edition.id(), HARD, "title_en", HARD + " EN", "summary_vi", LINES, "summary_en", LINES + "EN");
        UUID venue = programme.venue(HARD, "name_en", HARD + " EN");
        for (String status : List.of("SCHEDULED", "RESCHEDULED", "POSTPONED", "CANCELLED", "MOVED_ONLINE")) {
            programme.session(
                    event,
                    venue,
                    edition.year() + "-11-06T16:30:00Z",
                    "status",
                    status,
                    "online_url",
                    "https://video.example/a;b,c");
        }
        byte[] written = Feeds.bytes("/v1/calendars/festival-editions/{year}.ics?lang=" + language, edition.year());
        String title = language.equals("vi") ? HARD : HARD + " EN";
        String summary = (language.equals("vi") ? LINES : LINES + "EN").replace("\r\n", "\n");

        linesAreShortAndWhole(written);

        Calendar calendar = read(written);
        ValidationResult result = calendar.validate();
        assertEquals(List.of(), List.copyOf(result.getEntries()));
        List<String> summaries = calendar.getComponents(Component.VEVENT).stream()
                .map(component ->
                        component.getRequiredProperty(Property.SUMMARY).getValue())
                .toList();
        assertEquals(5, summaries.size());
        assertEquals(2, summaries.stream().filter(title::equals).count());

        ICalendar other =
                Biweekly.parse(new String(written, StandardCharsets.UTF_8)).first();
        assertEquals("", other.validate(ICalVersion.V2_0).toString().strip());
        assertEquals(5, other.getEvents().size());
        for (VEvent each : other.getEvents()) {
            assertTrue(
                    each.getSummary().getValue().endsWith(title),
                    each.getSummary().getValue());
            assertEquals(summary, each.getDescription().getValue());
            assertEquals(
                    edition.year() + "-11-06T16:30:00Z",
                    each.getDateStart().getValue().toInstant().toString());
        }
    }

    @Test
    void anEmptyCalendarIsOneToo() throws Exception {
        var edition = programme.edition();
        byte[] written = Feeds.bytes("/v1/calendars/festival-editions/{year}.ics", edition.year());

        assertEquals(List.of(), List.copyOf(read(written).validate().getEntries()));
        assertEquals(
                0,
                Biweekly.parse(new String(written, StandardCharsets.UTF_8))
                        .first()
                        .getEvents()
                        .size());
    }

    private static Calendar read(byte[] written) throws java.io.IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(written));
    }

    /** At most 75 octets without the end, and each line a text of its own in UTF-8. */
    private static void linesAreShortAndWhole(byte[] written) {
        String text = new String(written, StandardCharsets.UTF_8);
        assertTrue(text.endsWith("\r\n"));
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertTrue(line.indexOf('\uFFFD') < 0 && line.indexOf('\n') < 0, line);
        }
    }
}
