package vn.hanoi.creativecity.centres.imports;

/** What a line has made of its record. */
public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
}
