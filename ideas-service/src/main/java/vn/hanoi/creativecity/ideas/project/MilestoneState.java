package vn.hanoi.creativecity.ideas.project;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** How far a milestone has come, and who brings it there. */
enum MilestoneState {
    PLANNED(Mover.NOBODY),
    IN_PROGRESS(Mover.OWNER),
    DELIVERED(Mover.OWNER),
    APPROVED(Mover.JUDGE),
    SENT_BACK(Mover.JUDGE);

    /** Who makes a move: a judge is a mentor of the project, or one of the staff. */
    enum Mover {
        OWNER,
        JUDGE,
        NOBODY
    }

    static final StateMachine<MilestoneState> TABLE = StateMachine.of(MilestoneState.class)
            .from(PLANNED)
            .to(IN_PROGRESS)
            .from(IN_PROGRESS)
            .to(DELIVERED)
            .from(DELIVERED)
            .to(APPROVED, SENT_BACK)
            .from(SENT_BACK)
            .to(IN_PROGRESS)
            .build();

    private final Mover mover;

    MilestoneState(Mover mover) {
        this.mover = mover;
    }

    Mover mover() {
        return mover;
    }
}
