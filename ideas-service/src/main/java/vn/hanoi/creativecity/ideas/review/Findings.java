package vn.hanoi.creativecity.ideas.review;

import java.util.List;
import vn.hanoi.creativecity.platform.erasure.Person;

/**
 * What a juror writes of a submission.
 *
 * @param submissionVersion the version that was read
 */
record Findings(
        int submissionVersion,
        List<Score> scores,
        Recommendation recommendation,
        String staffComment,
        String submitterComment) {

    /** The same without a person. */
    Findings without(Person person) {
        return new Findings(
                submissionVersion,
                scores,
                recommendation,
                person.takenOutOf(staffComment),
                person.takenOutOf(submitterComment));
    }
}
