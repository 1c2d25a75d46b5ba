package vn.hanoi.creativecity.ideas.submission;

import static vn.hanoi.creativecity.ideas.submission.SubmissionState.CHANGES_REQUESTED;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Moves a submission from state to state and keeps the history of it. Each move counts as of when it was received. */
@Singleton
class SubmissionMoves {

    /** Each is kept for good and read with the others. */
    private static final int MOST_VERSIONS = 50;

    private final SubmissionVersionRepository versions;
    private final SubmissionRights rights;
    private final TransitionHistory history;
    private final List<Enclosures> enclosures;

    SubmissionMoves(
            SubmissionVersionRepository versions,
            SubmissionRights rights,
            TransitionHistory history,
            @All List<Enclosures> enclosures) {
        this.versions = versions;
        this.rights = rights;
        this.history = history;
        this.enclosures = enclosures;
    }

    /** The viewer's move. */
    void move(Submission submission, SubmissionTransitionRequest request, Instant receivedAt) {
        SubmissionState.TABLE.check(submission.state(), request.state());
        rights.requireMove(submission, request.state());
        checkGrounds(request, receivedAt);
        checkTime(submission, request.state(), receivedAt);
        carryOut(submission, request, receivedAt);
    }

    /** A move whoever the viewer is: of the demonstration, for instance. */
    void carryOut(Submission submission, SubmissionTransitionRequest request, Instant at) {
        SubmissionState next = request.state();
        if (next == SubmissionState.SUBMITTED) {
            requireRoom(submission);
            SubmissionRules.requireWhole(submission.ownContent(), submission.call());
        }
        SubmissionState before = submission.moveTo(next, request.until(), at);
        if (next == SubmissionState.SUBMITTED) {
            versions.keep(submission.handIn(Ids.next(), at));
            enclosures.forEach(enclosed -> enclosed.handedIn(submission.id(), submission.versions()));
        } else if (before == CHANGES_REQUESTED) {
            submission.dropEdits();
            enclosures.forEach(enclosed -> enclosed.editsDropped(submission.id()));
        }
        history.append(submission.id(), "state", before, next, request.grounds(), at);
    }

    private static void requireRoom(Submission submission) {
        if (submission.versions() >= MOST_VERSIONS) {
            Message detail = Message.of(
                    "Bài đã được nộp %d lần, không nộp thêm được.",
                    "It has been handed in %d times, and cannot be once more.", MOST_VERSIONS);
            throw new Problem(
                    ProblemType.CONFLICT, detail, List.of(Violation.at("/state", "too_many_versions", detail)));
        }
    }

    /** Handing in, and taking up again what was withdrawn, are for the time of the call or of the changes. */
    private static void checkTime(Submission submission, SubmissionState next, Instant at) {
        Call call = submission.call();
        if (next == SubmissionState.DRAFT && !call.takesDraftsAt(at)) {
            throw OutOfTime.ofCall("/state", call, at);
        }
        if (next != SubmissionState.SUBMITTED || call.takesSubmissionsAt(at) || submission.takesChangesAt(at)) {
            return;
        }
        throw submission.state() == CHANGES_REQUESTED
                ? OutOfTime.forChanges("/state", submission.changesUntil(), at)
                : OutOfTime.ofCall("/state", call, at);
    }

    private static void checkGrounds(SubmissionTransitionRequest request, Instant at) {
        Violations violations = new Violations();
        violations.check(
                !request.state().needsAReason() || request.reason() != null,
                "/reason",
                "required",
                new Message("Người nộp cần được biết lý do.", "The owner must be told why."));
        boolean requestsChanges = request.state() == CHANGES_REQUESTED;
        violations.check(
                requestsChanges || request.until() == null,
                "/until",
                "not_applicable",
                new Message("Chỉ dành cho yêu cầu sửa.", "Only for a request for changes."));
        violations.check(
                !requestsChanges || request.until() != null,
                "/until",
                "required",
                new Message("Cần có hạn sửa.", "Changes need a day until which they are taken."));
        violations.check(
                !requestsChanges || request.until() == null || request.until().isAfter(at),
                "/until",
                "in_the_past",
                new Message("Phải ở tương lai.", "Must be in the future."));
        violations.throwIfAny();
    }
}
