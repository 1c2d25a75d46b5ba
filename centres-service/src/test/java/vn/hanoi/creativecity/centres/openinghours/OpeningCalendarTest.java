package vn.hanoi.creativecity.centres.openinghours;

import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hanoi.creativecity.platform.time.Clocks;

/** Timetables whose days and instants somebody has worked out by hand. */
class OpeningCalendarTest {

    /**
     * Of each timetable: what begins on the date of the instant and by which rule, what holds at the instant, and when
     * another state begins. Dates and times are those of Hà Nội.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nobody has written anything     | NOTHING                     | 2027-01-16T20:00 | -                                                | closed             | never
            before the first period         | SON_TAY                     | 2022-04-29T20:00 | -                                                | closed             | 2022-04-30T19:00 open
            17 hours over two dates         | SON_TAY                     | 2027-01-16T19:00 | Hằng tuần: 19:00-12:00+1 open                    | open               | 2027-01-17T12:00 closed
            the last minute of them         | SON_TAY                     | 2027-01-17T11:59 | Hằng tuần:                                       | open               | 2027-01-17T12:00 closed
            the first minute after them     | SON_TAY                     | 2027-01-17T12:00 | Hằng tuần:                                       | closed             | 2027-01-23T19:00 open
            the Saturday that is Tết        | SON_TAY_AT_TET              | 2027-02-06T20:00 | Tết:                                             | closed             | 2027-02-13T19:00 open
            a night before a closed Sunday  | SON_TAY_WITHOUT_A_SUNDAY    | 2027-01-17T09:00 | Chủ nhật nghỉ:                                   | open               | 2027-01-17T12:00 closed
            a night into another Sunday     | SON_TAY_WITH_ANOTHER_SUNDAY | 2027-01-17T09:00 | Hội làng: 08:00-22:00 by_appointment             | open               | 2027-01-17T12:00 by_appointment
            that Sunday after the night     | SON_TAY_WITH_ANOTHER_SUNDAY | 2027-01-17T12:00 | Hội làng: 08:00-22:00 by_appointment             | by_appointment     | 2027-01-17T22:00 closed
            New Year's Eve, past midnight   | BAR                         | 2026-12-31T23:59 | Hằng đêm: 22:00-02:00+1 open                     | open               | 2027-01-01T02:00 closed
            the same night, in the new year | BAR                         | 2027-01-01T01:30 | Tết dương lịch: 10:00-12:00 open                 | open               | 2027-01-01T02:00 closed
            the evening of New Year's Day   | BAR                         | 2027-01-01T23:00 | Tết dương lịch: 10:00-12:00 open                 | closed             | 2027-01-02T22:00 open
            the last night of a season      | GARDEN                      | 2027-05-01T00:30 | Mùa mưa: 05:00-20:00 weather_permitting          | open               | 2027-05-01T01:00 closed
            the first day of the next one   | GARDEN                      | 2027-05-01T05:00 | Mùa mưa: 05:00-20:00 weather_permitting          | weather_permitting | 2027-05-01T20:00 closed
            after the last season           | GARDEN                      | 2027-11-01T12:00 | -                                                | closed             | never
            an empty day                    | MUSEUM                      | 2027-01-04T10:00 | Cả năm:                                          | closed             | 2027-01-05T08:00 open
            an hour between two             | MUSEUM                      | 2027-01-05T12:00 | Cả năm: 08:00-12:00 open, 13:00-17:00 by_appointment | closed         | 2027-01-05T13:00 by_appointment
            by appointment                  | MUSEUM                      | 2027-01-05T16:59 | Cả năm: 08:00-12:00 open, 13:00-17:00 by_appointment | by_appointment | 2027-01-05T17:00 closed
            one after the other, without gap | MUSEUM                     | 2027-01-08T11:00 | Cả năm: 08:00-12:00 open, 12:00-17:00 open       | open               | 2027-01-08T17:00 closed
            two days of maintenance         | MUSEUM                      | 2027-03-10T00:00 | Sửa chữa: 00:00-00:00+1 maintenance              | maintenance        | 2027-03-12T00:00 closed
            24 hours, day after day         | SQUARE                      | 2027-08-30T15:00 | Luôn mở: 00:00-00:00+1 open                      | open               | 2027-09-02T00:00 closed
            the one day that is closed      | SQUARE                      | 2027-09-02T15:00 | Duyệt binh:                                      | closed             | 2027-09-03T00:00 open
            no change within 366 days       | SQUARE                      | 2027-09-03T00:00 | Luôn mở: 00:00-00:00+1 open                      | open               | never
            a week in one piece             | LAKE                        | 2027-01-10T23:59 | Luôn mở:                                         | open               | never
            three days in one piece         | FAIR                        | 2027-01-10T12:00 | Hội chợ:                                         | open               | 2027-01-11T06:00 by_appointment
            """)
    void whatHolds(String what, Example example, String at, String begins, String state, String next) {
        OpeningCalendar calendar = new OpeningCalendar(example.timetable(), Clocks.HA_NOI);
        LocalDateTime local = LocalDateTime.parse(at);

        OpeningStatus status = calendar.at(local.atZone(Clocks.HA_NOI).toInstant());

        assertEquals(begins, written(calendar.on(local.toLocalDate())));
        assertEquals(state, written(status.now().state()));
        assertEquals(next, status.next() == null ? "never" : written(status.next()));
        assertEquals(state.equals("open"), status.now().isOpen());
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void theExamplesKeepTheRules(Example example) {
        assertDoesNotThrow(() -> TimetableRules.check(example.timetable()));
    }

    @Test
    void anInstantIsThatOfTheCity() {
        Interval night = new OpeningCalendar(Example.SON_TAY.timetable(), Clocks.HA_NOI)
                .on(LocalDate.parse("2027-01-16"))
                .intervals()
                .getFirst();

        assertEquals(Instant.parse("2027-01-16T12:00:00Z"), night.begins());
        assertEquals(Instant.parse("2027-01-17T05:00:00Z"), night.ends());
        assertEquals(LocalDate.parse("2027-01-16"), night.date());
    }

    /** In Hà Nội no clock is ever put forward; where one is, at 2:00 on 2027-03-28, the hour that is left out is no hour. */
    @Test
    void clocksMayBePutForwardOrBack() {
        Timetable nights = new Timetable(
                List.of(Example.period(
                        "Đêm", "2027-01-01", null, Example.on(SUNDAY, "01:00", "04:00", 0, OpeningState.OPEN))),
                List.of());
        OpeningCalendar calendar = new OpeningCalendar(nights, ZoneId.of("Europe/Berlin"));

        Interval spring = calendar.on(LocalDate.parse("2027-03-28")).intervals().getFirst();
        Interval autumn = calendar.on(LocalDate.parse("2027-10-31")).intervals().getFirst();

        assertEquals("2027-03-28T00:00:00Z 2027-03-28T02:00:00Z", spring.begins() + " " + spring.ends());
        assertEquals("2027-10-30T23:00:00Z 2027-10-31T03:00:00Z", autumn.begins() + " " + autumn.ends());
    }

    private static String written(OpeningDay day) {
        if (day.rule() == null) {
            return "-";
        }
        String intervals = day.intervals().stream()
                .map(Interval::hours)
                .map(hours -> hours.opens() + "-" + hours.closes()
                        + (hours.closesDaysLater() == 0 ? "" : "+" + hours.closesDaysLater()) + " "
                        + written(hours.state()))
                .collect(Collectors.joining(", "));
        return (day.rule().name().vi() + ": " + intervals).strip();
    }

    private static String written(Stretch next) {
        return LocalDateTime.ofInstant(next.begins(), Clocks.HA_NOI) + " " + written(next.state());
    }

    private static String written(OpeningState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
