package vn.hanoi.creativecity.events.course;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** What became of somebody in a course. Whether they completed it the rule says, and nobody else. */
enum TraineeState {
    ENROLLED(Mover.NOBODY),
    COMPLETED(Mover.RULE),
    NOT_COMPLETED(Mover.RULE),
    WITHDRAWN(Mover.PERSON);

    /** Who makes a move. */
    enum Mover {
        /** The trainee or staff. */
        PERSON,
        /** What is worked out. */
        RULE,
        NOBODY
    }

    static final StateMachine<TraineeState> TABLE = StateMachine.of(TraineeState.class)
            .from(ENROLLED)
            .to(COMPLETED, NOT_COMPLETED, WITHDRAWN)
            .from(COMPLETED)
            .to(NOT_COMPLETED)
            .from(NOT_COMPLETED)
            .to(COMPLETED)
            .build();

    private final Mover mover;

    TraineeState(Mover mover) {
        this.mover = mover;
    }

    Mover mover() {
        return mover;
    }
}
