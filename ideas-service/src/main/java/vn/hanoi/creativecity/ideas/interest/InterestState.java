package vn.hanoi.creativecity.ideas.interest;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** Whether an investor and a project have been put in touch. */
enum InterestState {
    OPEN(Mover.NOBODY),
    ACCEPTED(Mover.OWNER),
    DECLINED(Mover.OWNER),
    WITHDRAWN(Mover.INVESTOR);

    /** Who makes a move. */
    enum Mover {
        OWNER,
        INVESTOR,
        NOBODY
    }

    static final StateMachine<InterestState> TABLE = StateMachine.of(InterestState.class)
            .from(OPEN)
            .to(ACCEPTED, DECLINED, WITHDRAWN)
            .build();

    private final Mover mover;

    InterestState(Mover mover) {
        this.mover = mover;
    }

    Mover mover() {
        return mover;
    }
}
