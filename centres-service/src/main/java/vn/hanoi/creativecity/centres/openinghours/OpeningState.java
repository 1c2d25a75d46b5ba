package vn.hanoi.creativecity.centres.openinghours;

/** What somebody finds who comes unasked. */
enum OpeningState {
    OPEN,
    BY_APPOINTMENT,
    WEATHER_PERMITTING,
    MAINTENANCE,
    CLOSED
}
