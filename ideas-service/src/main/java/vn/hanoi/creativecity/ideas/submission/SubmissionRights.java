package vn.hanoi.creativecity.ideas.submission;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/**
 * What the viewer is to a submission, and so which of it they see and what they may do. What was never handed in is its
 * owner's alone. Each rule is written for one submission and for the database.
 */
@Singleton
public class SubmissionRights {

    private static final String HANDED_IN = "submitted_at is not null";
    private static final String OWN = "owner = :viewer";
    private static final String PUBLIC = "published_at is not null and state in ('ACCEPTED', 'CONFIRMED')";

    private final Viewer viewer;
    private final List<OpenToJurors> juries;

    SubmissionRights(Viewer viewer, @All List<OpenToJurors> juries) {
        this.viewer = viewer;
        this.juries = juries;
    }

    /**
     * As what the viewer sees it: staff, its owner (participant), a juror to whom it is open, or one of the public. Empty
     * when for them there is no such submission.
     */
    public Optional<Tier> seenAs(Submission submission) {
        if (isStaff() && submission.wasHandedIn()) {
            return Optional.of(Tier.STAFF);
        }
        if (isOwner(submission)) {
            return Optional.of(Tier.PARTICIPANT);
        }
        if (openToViewer().contains(submission.id())) {
            return Optional.of(Tier.JURY);
        }
        return submission.isPublic() ? Optional.of(Tier.PUBLIC) : Optional.empty();
    }

    /** The same for a list of submissions. */
    void restrictToVisible(KeysetQuery query) {
        if (viewer.isAnonymous()) {
            query.where(PUBLIC);
        } else if (isStaff()) {
            query.where(HANDED_IN + " or " + OWN, "viewer", viewer.subject());
        } else {
            Set<UUID> opened = openToViewer();
            String rule = OWN + " or " + PUBLIC;
            query.where(opened.isEmpty() ? rule : rule + " or id in (:opened)", "viewer", viewer.subject());
            query.withPassing("opened", opened);
        }
    }

    void restrictToOwn(KeysetQuery query) {
        query.where(OWN, "viewer", viewer.subject());
    }

    public boolean isOwner(Submission submission) {
        return !viewer.isAnonymous() && submission.owner().equals(viewer.subject());
    }

    /** The states to which the viewer may move it. */
    List<SubmissionState> moves(Submission submission) {
        return SubmissionState.TABLE.from(submission.state()).stream()
                .filter(next -> mayMove(submission, next))
                .toList();
    }

    /** @throws Problem 403 when others make such moves */
    void requireMove(Submission submission, SubmissionState next) {
        if (!mayMove(submission, next)) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }

    /** @throws Problem 403 when the viewer moves nothing of it: the states that it has are none of their business */
    void requireSay(Submission submission) {
        if (!isOwner(submission) && !isStaff()) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }

    /** @throws Problem 403 for everybody else, staff included: it is the owner's work */
    public void requireOwner(Submission submission) {
        if (!isOwner(submission)) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }

    private boolean mayMove(Submission submission, SubmissionState next) {
        return switch (next.mover()) {
            case OWNER -> isOwner(submission);
            case STAFF -> isStaff();
        };
    }

    private boolean isStaff() {
        return viewer.tier() == Tier.STAFF;
    }

    private Set<UUID> openToViewer() {
        return viewer.isAnonymous()
                ? Set.of()
                : juries.stream().flatMap(jury -> jury.submissions().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
