package vn.hanoi.creativecity.events.event;

import java.time.Instant;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An event does not take place, fired within the transaction that says so. */
public record EventCancelled(Event event, LocalizedText reason, Instant at) {}
