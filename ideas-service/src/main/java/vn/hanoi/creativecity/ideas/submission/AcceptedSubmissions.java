package vn.hanoi.creativecity.ideas.submission;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.text.Message;

/** The submissions that were accepted, for those who go on with them: on a stage, or as a project. */
@Singleton
public class AcceptedSubmissions {

    private final SubmissionRepository submissions;
    private final SubmissionRights rights;

    AcceptedSubmissions(SubmissionRepository submissions, SubmissionRights rights) {
        this.submissions = submissions;
        this.rights = rights;
    }

    /**
     * The submission with the id or code, which stays as it is until the transaction ends; empty when the viewer sees none.
     *
     * @param pointer the place of the reference
     * @throws Problem 409 when it was not accepted
     */
    public Optional<AcceptedSubmission> findAndHold(String pointer, String reference) {
        Optional<Submission> found = References.id(reference)
                .map(id -> submissions.find("id", id))
                .orElseGet(() -> submissions.find("code", SubmissionCodes.normalized(reference)))
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional()
                .filter(submission -> rights.seenAs(submission).isPresent());
        found.ifPresent(submission -> requireAccepted(pointer, submission));
        return found.map(AcceptedSubmission::of);
    }

    /** The code of what was handed in, by code or id; empty where there is no such submission. */
    public Optional<String> codeOf(String reference) {
        return submissions
                .findByReference(reference)
                .filter(Submission::wasHandedIn)
                .map(Submission::code);
    }

    /** Whether it is accepted now. */
    public boolean contain(String code) {
        return submissions
                .findByReference(code)
                .filter(submission -> submission.state().isShown())
                .isPresent();
    }

    private static void requireAccepted(String pointer, Submission submission) {
        if (!submission.state().isShown()) {
            Message detail = new Message("Bài nộp chưa được chọn.", "The submission has not been accepted.");
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at(pointer, "not_accepted", detail)));
        }
    }
}
