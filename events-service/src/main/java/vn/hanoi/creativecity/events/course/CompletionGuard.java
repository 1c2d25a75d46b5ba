package vn.hanoi.creativecity.events.course;

/** Something that rests upon a trainee's having completed a course. Each is a bean of the feature that owns it. */
public interface CompletionGuard {

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 409 when it does not let the completion be taken back */
    void checkTakingBack(Trainee trainee);
}
