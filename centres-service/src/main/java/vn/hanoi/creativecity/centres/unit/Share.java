package vn.hanoi.creativecity.centres.unit;

/** Whether the whole of a unit, or a part of it, went into a later one. */
enum Share {
    WHOLE,
    PART
}
