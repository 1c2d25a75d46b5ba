package vn.hanoi.creativecity.events.venue;

/** Whose place it is: one of the network, of which a copy is kept here, or one that the festival has of its own. */
enum VenueKind {
    CENTRE,
    SPACE,
    HERITAGE_SITE,
    OWN
}
