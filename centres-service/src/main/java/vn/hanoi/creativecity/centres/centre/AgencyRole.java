package vn.hanoi.creativecity.centres.centre;

/** What an agency does for a centre, in the words of the city's plans. */
enum AgencyRole {
    LEAD,
    COOPERATING,
    GUIDING,
    IMPLEMENTING
}
