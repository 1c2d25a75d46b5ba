package vn.hanoi.creativecity.ideas.review;

/** What a juror recommends. It is advice: the ranking is worked out of scores alone. */
enum Recommendation {
    SHORTLIST,
    RESERVE,
    REJECT
}
