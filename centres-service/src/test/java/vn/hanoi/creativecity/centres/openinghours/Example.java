package vn.hanoi.creativecity.centres.openinghours;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static vn.hanoi.creativecity.centres.openinghours.OpeningState.BY_APPOINTMENT;
import static vn.hanoi.creativecity.centres.openinghours.OpeningState.CLOSED;
import static vn.hanoi.creativecity.centres.openinghours.OpeningState.MAINTENANCE;
import static vn.hanoi.creativecity.centres.openinghours.OpeningState.OPEN;
import static vn.hanoi.creativecity.centres.openinghours.OpeningState.WEATHER_PERMITTING;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Timetables that tests ask. Tết, the first day of the lunar year, is on Saturday 2027-02-06. */
enum Example {
    NOTHING(List.of(), List.of()),

    /** The walking street of Sơn Tây, as it is. */
    SON_TAY(List.of(period("Hằng tuần", "2022-04-30", null, on(SATURDAY, "19:00", "12:00", 1, OPEN))), List.of()),

    /** The same, closed from the eve of Tết until the fourth day. */
    SON_TAY_AT_TET(SON_TAY.periods, List.of(special("Tết", "2027-02-05", "2027-02-09", CLOSED))),

    /** The same, closed on a Sunday. */
    SON_TAY_WITHOUT_A_SUNDAY(SON_TAY.periods, List.of(special("Chủ nhật nghỉ", "2027-01-17", "2027-01-17", CLOSED))),

    /** The same, with a Sunday of other hours, into which the night runs. */
    SON_TAY_WITH_ANOTHER_SUNDAY(
            SON_TAY.periods,
            List.of(special("Hội làng", "2027-01-17", "2027-01-17", hours("08:00", "22:00", 0, BY_APPOINTMENT)))),

    /** Open each night, and all of New Year's Day. */
    BAR(
            List.of(period("Hằng đêm", "2020-01-01", null, everyDay("22:00", "02:00", 1, OPEN))),
            List.of(special("Tết dương lịch", "2027-01-01", "2027-01-01", hours("10:00", "12:00", 0, OPEN)))),

    /** Two seasons, one after the other, and nothing after them. */
    GARDEN(
            List.of(
                    period("Mùa khô", "2027-01-01", "2027-04-30", everyDay("18:00", "01:00", 1, OPEN)),
                    period("Mùa mưa", "2027-05-01", "2027-10-31", everyDay("05:00", "20:00", 0, WEATHER_PERMITTING))),
            List.of()),

    /** A museum: closed on Mondays, by appointment on Tuesday afternoons, at work on the building for two days. */
    MUSEUM(
            List.of(period(
                    "Cả năm",
                    "2027-01-01",
                    "2027-12-31",
                    Stream.of(
                                    on(TUESDAY, "08:00", "12:00", 0, OPEN),
                                    on(TUESDAY, "13:00", "17:00", 0, BY_APPOINTMENT),
                                    on(WEDNESDAY, "08:00", "17:00", 0, OPEN),
                                    on(THURSDAY, "08:00", "17:00", 0, OPEN),
                                    on(FRIDAY, "08:00", "12:00", 0, OPEN),
                                    on(FRIDAY, "12:00", "17:00", 0, OPEN))
                            .toArray(WeeklyRule[]::new))),
            List.of(special("Sửa chữa", "2027-03-10", "2027-03-11", MAINTENANCE))),

    /** Never closed, except for one day. */
    SQUARE(
            List.of(period("Luôn mở", "2020-01-01", null, everyDay("00:00", "00:00", 1, OPEN))),
            List.of(special("Duyệt binh", "2027-09-02", "2027-09-02", CLOSED))),

    /** Never closed at all, written as one interval of a week. */
    LAKE(List.of(period("Luôn mở", "2020-01-01", null, on(MONDAY, "00:00", "00:00", 7, OPEN))), List.of()),

    /** A weekend in one piece, and at its end, on Monday, hours by appointment. */
    FAIR(
            List.of(period(
                    "Hội chợ",
                    "2027-01-01",
                    null,
                    on(FRIDAY, "17:00", "06:00", 3, OPEN),
                    on(MONDAY, "06:00", "10:00", 0, BY_APPOINTMENT))),
            List.of());

    final List<Period> periods;
    final List<SpecialDays> overrides;

    Example(List<Period> periods, List<SpecialDays> overrides) {
        this.periods = periods;
        this.overrides = overrides;
    }

    Timetable timetable() {
        return new Timetable(periods, overrides);
    }

    static Period period(String name, String from, String until, WeeklyRule... weekly) {
        return new Period(
                LocalizedText.of(name, null),
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                List.of(weekly));
    }

    static WeeklyRule on(DayOfWeek day, String opens, String closes, int daysLater, OpeningState state) {
        return new WeeklyRule(day, opens, closes, daysLater, state);
    }

    static WeeklyRule[] everyDay(String opens, String closes, int daysLater, OpeningState state) {
        return Stream.of(DayOfWeek.values())
                .map(day -> on(day, opens, closes, daysLater, state))
                .toArray(WeeklyRule[]::new);
    }

    static Hours hours(String opens, String closes, int daysLater, OpeningState state) {
        return new Hours(opens, closes, daysLater, state);
    }

    static SpecialDays special(String name, String from, String until, Hours... hours) {
        return new SpecialDays(
                LocalizedText.of(name, null), LocalDate.parse(from), LocalDate.parse(until), null, List.of(hours));
    }

    static SpecialDays special(String name, String from, String until, OpeningState state) {
        return new SpecialDays(
                LocalizedText.of(name, null), LocalDate.parse(from), LocalDate.parse(until), state, null);
    }
}
