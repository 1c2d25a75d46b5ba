package vn.hanoi.creativecity.events.course;

/** What a viewer is to a trainee. */
enum Relation {
    STAFF,
    /** Trains in the event that the course is. */
    TRAINER,
    /** Is the trainee. */
    TRAINEE
}
