package vn.hanoi.creativecity.events.event;

import java.time.Instant;

/**
 * Calendars show something else of an event, fired within the transaction that changes it.
 *
 * @param isRetitled whether it has another title
 * @param isOtherwiseRevised whether anything else is new
 */
public record EventRevised(Event event, boolean isRetitled, boolean isOtherwiseRevised, Instant at) {}
