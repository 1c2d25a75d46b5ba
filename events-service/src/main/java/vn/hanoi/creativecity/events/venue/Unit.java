package vn.hanoi.creativecity.events.venue;

/** An administrative unit, of which the code is kept. */
record Unit(String code) {

    static String code(Unit unit) {
        return unit == null ? null : unit.code();
    }
}
