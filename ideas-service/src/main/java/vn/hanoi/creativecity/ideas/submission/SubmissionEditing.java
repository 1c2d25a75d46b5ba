package vn.hanoi.creativecity.ideas.submission;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Makes and changes submissions. Everybody may prepare one as soon as they can read the call; what was not handed in when
 * it closes stays as it is. Each operation counts as of the instant at which it was received.
 */
@Singleton
public class SubmissionEditing {

    private final SubmissionRepository submissions;
    private final SubmissionCodes codes;
    private final CallRepository calls;
    private final Viewer viewer;

    SubmissionEditing(SubmissionRepository submissions, SubmissionCodes codes, CallRepository calls, Viewer viewer) {
        this.submissions = submissions;
        this.codes = codes;
        this.calls = calls;
        this.viewer = viewer;
    }

    Submission create(SubmissionRequest request, Instant receivedAt) {
        Violations violations = new Violations();
        Call call = violations.follow("/call", request.call(), calls::findAndHold);
        violations.throwIfAny();
        if (!call.takesDraftsAt(receivedAt)) {
            throw OutOfTime.ofCall("/call", call, receivedAt);
        }
        Content content = checked(request, List.of(), call, violations, receivedAt);
        Submission submission = new Submission(Ids.next(), codes.next(), call, viewer.subject(), content, receivedAt);
        submissions.persistAndFlush(submission);
        return submission;
    }

    void change(Submission submission, SubmissionRequest request, Instant receivedAt) {
        Violations violations = new Violations();
        violations.check(
                calls.findByReference(request.call())
                        .map(Call::id)
                        .filter(submission.call().id()::equals)
                        .isPresent(),
                "/call",
                "unchangeable",
                new Message(
                        "Bài nộp không đổi được đợt kêu gọi; hãy tạo bài khác.",
                        "A submission stays with its call; make another one."));
        Content before = submission.ownContent();
        submission.change(
                checked(request, before.contributors(), submission.call(), violations, receivedAt), receivedAt);
        submissions.flush();
    }

    /** @throws Problem 409 when its state or the time lets nobody change it */
    public void requireEditable(Submission submission, Instant receivedAt) {
        if (!submission.state().isEditable()) {
            Message detail = new Message(
                    "Chỉ sửa được bài nháp và bài được yêu cầu sửa.",
                    "Only drafts can be changed, and what changes were requested of.");
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("", "not_editable", detail)));
        }
        boolean isDraft = submission.state() == SubmissionState.DRAFT;
        if (isDraft && !submission.call().takesDraftsAt(receivedAt)) {
            throw OutOfTime.ofCall("", submission.call(), receivedAt);
        }
        if (!isDraft && !submission.takesChangesAt(receivedAt)) {
            throw OutOfTime.forChanges("", submission.changesUntil(), receivedAt);
        }
    }

    private static Content checked(
            SubmissionRequest request, List<Contributor> before, Call call, Violations violations, Instant now) {
        Content content = request.content(before, now);
        SubmissionRules.checkDraft(content, call, violations);
        SubmissionRules.throwAll(violations, call.answerForm().check(content.answers(), false));
        return content;
    }
}
