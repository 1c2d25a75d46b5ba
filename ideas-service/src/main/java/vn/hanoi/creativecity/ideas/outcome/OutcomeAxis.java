package vn.hanoi.creativecity.ideas.outcome;

/** In which way a project has meaning. */
enum OutcomeAxis {
    CULTURAL,
    SOCIAL,
    ECONOMIC
}
