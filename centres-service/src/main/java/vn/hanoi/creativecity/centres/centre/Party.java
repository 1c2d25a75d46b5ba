package vn.hanoi.creativecity.centres.centre;

/** Who stands behind one side of a centre's business. */
enum Party {
    PUBLIC,
    PRIVATE,
    PUBLIC_PRIVATE,
    COMMUNITY
}
