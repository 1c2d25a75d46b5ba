package vn.hanoi.creativecity.centres.imports;

/** What can be imported. */
public enum ImportCollection {
    CENTRES,
    OBSERVATIONS
}
