package vn.hanoi.creativecity.centres.agency;

/** What an agency does for a centre or a target, in the words of the city's plans. */
enum AgencyRole {
    LEAD,
    COOPERATING,
    GUIDING,
    IMPLEMENTING
}
