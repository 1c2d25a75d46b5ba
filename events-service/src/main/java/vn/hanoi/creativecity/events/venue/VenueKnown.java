package vn.hanoi.creativecity.events.venue;

/** A place of the network has become known here; fired within the transaction that copies it. */
public record VenueKnown(Venue venue) {}
