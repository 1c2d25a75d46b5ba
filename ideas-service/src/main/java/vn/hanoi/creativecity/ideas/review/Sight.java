package vn.hanoi.creativecity.ideas.review;

/** As what somebody sees a review. */
enum Sight {
    /** Whose it is. */
    JUROR,
    /** Once it was submitted. */
    STAFF,
    /** Another juror of the submission, once the evaluation is closed. */
    FELLOW,
    /** Whoever handed the submission in, once the decision is published. */
    SUBMITTER
}
