package vn.hanoi.creativecity.centres.openinghours;

import java.time.LocalDate;
import java.util.List;

/**
 * A date as it comes out of a timetable.
 *
 * @param rule what it comes from; null when nothing covers the date
 * @param intervals what begins on it, in order
 */
record OpeningDay(LocalDate date, DayRule rule, List<Interval> intervals) {}
