package vn.hanoi.creativecity.ideas.season;

/** How far in a season an episode is, from the first on. */
enum Stage {
    AUDITION,
    QUARTER_FINAL,
    SEMI_FINAL,
    FINAL
}
