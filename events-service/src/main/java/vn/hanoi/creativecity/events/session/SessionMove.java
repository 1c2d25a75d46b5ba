package vn.hanoi.creativecity.events.session;

import vn.hanoi.creativecity.events.venue.Venue;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Where a session is to come. */
record SessionMove(SessionStatus status, Slot slot, Venue venue, String onlineUrl, LocalizedText reason) {}
