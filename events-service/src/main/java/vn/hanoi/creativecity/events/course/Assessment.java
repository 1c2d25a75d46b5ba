package vn.hanoi.creativecity.events.course;

/** What a trainee showed at the end of a course. */
enum Assessment {
    PASSED,
    FAILED
}
