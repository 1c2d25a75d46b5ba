package vn.hanoi.creativecity.ideas.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.ideas.submission.Judging;
import vn.hanoi.creativecity.ideas.submission.Submission;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Invites jurors, to one submission or to all of a call. Nobody is given what they have part in themselves. */
@Singleton
class Inviting {

    static final Message HAS_PART =
            new Message("Giám khảo có phần trong bài nộp này.", "The juror has part in this submission.");

    private final AssignmentRepository assignments;
    private final EvaluationRepository evaluations;
    private final Judging judging;
    private final CallRepository calls;
    private final Invitations invitations;
    private final Clock clock;

    Inviting(
            AssignmentRepository assignments,
            EvaluationRepository evaluations,
            Judging judging,
            CallRepository calls,
            Invitations invitations,
            Clock clock) {
        this.assignments = assignments;
        this.evaluations = evaluations;
        this.judging = judging;
        this.calls = calls;
        this.invitations = invitations;
        this.clock = clock;
    }

    ReviewAssignment invite(AssignmentRequest request) {
        Violations violations = new Violations();
        Submission submission = violations.follow("/submission", request.submission(), judging::find);
        violations.throwIfAny();
        calls.lock(submission.call());
        requireJury(submission.call());
        if (!submission.isJudged()) {
            throw conflict(
                    "/submission",
                    "not_judged",
                    new Message(
                            "Bài nộp không ở trạng thái được đánh giá.",
                            "The submission is in no state in which it is judged."));
        }
        if (isOwn(submission, request.juror())) {
            throw Problem.invalid("/juror", "own_submission", HAS_PART);
        }
        ReviewAssignment assignment = invite(submission, request.juror());
        assignments.flush();
        return assignment;
    }

    /** @param call locked by the caller */
    List<ReviewAssignment> inviteJury(Call call, JuryRequest request) {
        requireJury(call);
        checkRepeats(request.jurors());
        List<ReviewAssignment> made = new SharingOut(request.jurors(), assignments.of(call), judging.of(call))
                .perSubmission(request.perSubmission()).stream()
                        .map(pair -> invite(pair.submission(), pair.juror()))
                        .toList();
        assignments.flush();
        return made;
    }

    private ReviewAssignment invite(Submission submission, Juror juror) {
        ReviewAssignment assignment = new ReviewAssignment(Ids.next(), submission, juror, clock.instant());
        assignments.persist(assignment);
        invitations.send(assignment);
        return assignment;
    }

    static boolean isOwn(Submission submission, Juror juror) {
        return submission.isBy(juror.subject(), juror.mail());
    }

    private void requireJury(Call call) {
        if (!call.hasAJuryAtWork()) {
            throw conflict(
                    "",
                    "no_jury",
                    new Message(
                            "Đợt kêu gọi không có giám khảo hoặc không còn được công bố.",
                            "The call has no jury, or is not published any more."));
        }
        evaluations.requireOpen(call);
    }

    private static void checkRepeats(List<Juror> jurors) {
        Violations violations = new Violations();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < jurors.size(); i++) {
            String subject = jurors.get(i).subject();
            violations.check(
                    seen.add(subject),
                    "/jurors/" + i + "/subject",
                    "repeated",
                    Message.of("“%s” đã có ở trên.", "“%s” is there already.", subject));
        }
        violations.throwIfAny();
    }

    private static Problem conflict(String pointer, String code, Message message) {
        return new Problem(ProblemType.CONFLICT, message, List.of(Violation.at(pointer, code, message)));
    }
}
