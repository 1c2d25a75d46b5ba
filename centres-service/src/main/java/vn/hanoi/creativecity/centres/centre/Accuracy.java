package vn.hanoi.creativecity.centres.centre;

/** How well a geometry is known. */
enum Accuracy {
    SURVEYED,
    APPROXIMATE
}
