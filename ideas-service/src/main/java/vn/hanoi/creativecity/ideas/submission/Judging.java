package vn.hanoi.creativecity.ideas.submission;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.text.Message;

/** The submissions as those see them who have them judged: whatever was handed in, whoever the viewer is. */
@Singleton
public class Judging {

    private static final Set<SubmissionState> CHOSEN =
            Set.of(SubmissionState.SHORTLISTED, SubmissionState.ACCEPTED, SubmissionState.CONFIRMED);
    private static final String NOT_CHOSEN =
            "Không được chọn theo quyết định đã công bố / Not selected by the published decision";

    private final SubmissionRepository submissions;
    private final SubmissionMoves moves;
    private final SubmissionAnswers answers;
    private final Audit audit;

    Judging(SubmissionRepository submissions, SubmissionMoves moves, SubmissionAnswers answers, Audit audit) {
        this.submissions = submissions;
        this.moves = moves;
        this.answers = answers;
        this.audit = audit;
    }

    /** What was handed in with this id or code. */
    public Optional<Submission> find(String reference) {
        return References.id(reference)
                .map(id -> submissions.find("id", id))
                .orElseGet(() -> submissions.find("code", SubmissionCodes.normalized(reference)))
                .firstResultOptional()
                .filter(Submission::wasHandedIn);
    }

    /** What of a call is judged, in the order of the codes. */
    public List<Submission> of(Call call) {
        return submissions.list("call", call).stream()
                .filter(Submission::isJudged)
                .sorted(Comparator.comparing(Submission::code))
                .toList();
    }

    /**
     * Carries out a decision that is published: those who were chosen are accepted, and shown if the call shows them; the
     * others are rejected. Who has withdrawn, or was taken out, stays so.
     *
     * @param considered the codes of all about which it was decided
     * @param chosen the codes of those who were chosen
     * @param document the deciding one; may be null
     * @throws Problem 409 when somebody who was chosen is not shortlisted
     */
    public List<Decided> decide(Call call, Set<String> considered, Set<String> chosen, String document, Instant now) {
        List<Submission> locked = submissions
                .find("call = ?1 and code in ?2 order by id", call, considered)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        requireShortlisted(locked, chosen);
        List<Decided> decided = new ArrayList<>();
        for (Submission submission : locked) {
            boolean isChosen = chosen.contains(submission.code());
            SubmissionResponse before = answers.whole(submission);
            if (isChosen) {
                accept(submission, document, now);
            } else if (SubmissionState.TABLE.allows(submission.state(), SubmissionState.REJECTED)) {
                move(submission, SubmissionState.REJECTED, NOT_CHOSEN, document, now);
            } else {
                continue;
            }
            submissions.flush();
            audit.record(Audit.MOVED, Submission.COLLECTION, submission.id(), before, answers.whole(submission));
            decided.add(Decided.of(submission, isChosen));
        }
        return decided;
    }

    private void accept(Submission submission, String document, Instant now) {
        if (submission.state() == SubmissionState.SHORTLISTED) {
            move(submission, SubmissionState.ACCEPTED, null, document, now);
        }
        submission.publish(now);
    }

    private void move(Submission submission, SubmissionState next, String reason, String document, Instant now) {
        moves.carryOut(submission, new SubmissionTransitionRequest(next, reason, document, null), now);
    }

    private static void requireShortlisted(List<Submission> submissions, Set<String> chosen) {
        String others = submissions.stream()
                .filter(submission -> chosen.contains(submission.code()) && !CHOSEN.contains(submission.state()))
                .map(Submission::code)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            Message detail = Message.of("Chưa vào danh sách rút gọn: %s.", "These are not shortlisted: %s.", others);
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("/state", "not_shortlisted", detail)));
        }
    }
}
