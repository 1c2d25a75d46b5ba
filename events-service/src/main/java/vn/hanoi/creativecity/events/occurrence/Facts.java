package vn.hanoi.creativecity.events.occurrence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is known of a selection before any of it is written.
 *
 * @param count how many sessions there are
 * @param state a text that is another one whenever anything of them is
 * @param revisedAt when one of them was changed last; null without any
 * @param firstDay of the first; null without any
 * @param lastDay of the last; null without any
 */
record Facts(long count, String state, Instant revisedAt, LocalDate firstDay, LocalDate lastDay) {}
