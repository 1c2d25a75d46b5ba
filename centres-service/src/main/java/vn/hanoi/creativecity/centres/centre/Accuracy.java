package vn.hanoi.creativecity.centres.centre;

/** How well a geometry is known. */
public enum Accuracy {
    SURVEYED,
    APPROXIMATE
}
