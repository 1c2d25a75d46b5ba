package vn.hanoi.creativecity.ideas.submission;

import java.util.Set;
import vn.hanoi.creativecity.platform.state.StateMachine;

/** How far a submission has come, and who brings it there: its owner or staff, nobody else. */
enum SubmissionState {
    DRAFT(Mover.OWNER),
    SUBMITTED(Mover.OWNER),
    CHANGES_REQUESTED(Mover.STAFF),
    UNDER_REVIEW(Mover.STAFF),
    SHORTLISTED(Mover.STAFF),
    ACCEPTED(Mover.STAFF),
    CONFIRMED(Mover.OWNER),
    REJECTED(Mover.STAFF),
    WITHDRAWN(Mover.OWNER),
    CANCELLED(Mover.STAFF),
    DISQUALIFIED(Mover.STAFF);

    /** Who makes a move. */
    enum Mover {
        OWNER,
        STAFF
    }

    /** What was withdrawn can be taken up again while the call is open, as it is or to be worked on. */
    static final StateMachine<SubmissionState> TABLE = StateMachine.of(SubmissionState.class)
            .from(DRAFT)
            .to(SUBMITTED, WITHDRAWN)
            .from(SUBMITTED)
            .to(CHANGES_REQUESTED, UNDER_REVIEW, REJECTED, WITHDRAWN, CANCELLED, DISQUALIFIED)
            .from(CHANGES_REQUESTED)
            .to(SUBMITTED, UNDER_REVIEW, REJECTED, WITHDRAWN, CANCELLED, DISQUALIFIED)
            .from(UNDER_REVIEW)
            .to(SHORTLISTED, REJECTED, WITHDRAWN, CANCELLED, DISQUALIFIED)
            .from(SHORTLISTED)
            .to(ACCEPTED, REJECTED, WITHDRAWN, CANCELLED, DISQUALIFIED)
            .from(ACCEPTED)
            .to(CONFIRMED, WITHDRAWN, CANCELLED, DISQUALIFIED)
            .from(CONFIRMED)
            .to(CANCELLED, DISQUALIFIED)
            .from(WITHDRAWN)
            .to(DRAFT, SUBMITTED)
            .build();

    /** Somebody loses something by these: they are told why. */
    private static final Set<SubmissionState> WITH_A_REASON =
            Set.of(CHANGES_REQUESTED, REJECTED, CANCELLED, DISQUALIFIED);

    private static final Set<SubmissionState> EDITABLE = Set.of(DRAFT, CHANGES_REQUESTED);

    private static final Set<SubmissionState> SHOWN = Set.of(ACCEPTED, CONFIRMED);

    private static final Set<SubmissionState> JUDGED = Set.of(SUBMITTED, CHANGES_REQUESTED, UNDER_REVIEW, SHORTLISTED);

    private final Mover mover;

    SubmissionState(Mover mover) {
        this.mover = mover;
    }

    /** Who moves a submission to this state. */
    Mover mover() {
        return mover;
    }

    boolean needsAReason() {
        return WITH_A_REASON.contains(this);
    }

    /** Whether the owner can change the submission. */
    boolean isEditable() {
        return EDITABLE.contains(this);
    }

    /** Whether a jury judges what is in this state. */
    boolean isJudged() {
        return JUDGED.contains(this);
    }

    /** Whether everybody may be shown it. */
    boolean isShown() {
        return SHOWN.contains(this);
    }
}
