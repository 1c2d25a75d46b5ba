package vn.hanoi.creativecity.ideas.season;

/** What came of an appearance. */
enum Result {
    ADVANCED,
    ELIMINATED,
    WINNER
}
