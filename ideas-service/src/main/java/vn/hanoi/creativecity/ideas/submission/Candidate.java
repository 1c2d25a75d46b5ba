package vn.hanoi.creativecity.ideas.submission;

import java.util.UUID;
import vn.hanoi.creativecity.platform.text.WrittenText;

/** A submission for which the public can vote: what everybody is told of it while the call is being decided. */
public record Candidate(UUID id, String code, WrittenText title, WrittenText summary) {

    static Candidate of(Submission submission) {
        Content content = submission.content();
        return new Candidate(submission.id(), submission.code(), content.title(), content.summary());
    }
}
