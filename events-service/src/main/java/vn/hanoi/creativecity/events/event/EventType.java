package vn.hanoi.creativecity.events.event;

/** What sort of event it is. */
public enum EventType {
    EXHIBITION,
    PERFORMANCE,
    TALK,
    WORKSHOP,
    TOUR,
    MARKET,
    COMPETITION,
    SCREENING,
    STREET_ACTIVITY,
    TRAINING_COURSE,
    CEREMONY
}
