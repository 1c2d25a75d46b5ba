package vn.hanoi.creativecity.centres.openinghours;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Hours of one date, at their instants.
 *
 * @param date the date on which they begin, and to which they belong whole
 * @param ends the first instant that is no longer within
 */
record Interval(LocalDate date, Hours hours, Instant begins, Instant ends) {}
