package vn.hanoi.creativecity.ideas.programme;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** How far a programme has come. Projects come into it while it is open or running. */
enum ProgrammeState {
    DRAFT,
    OPEN,
    RUNNING,
    FINISHED,
    CANCELLED;

    static final StateMachine<ProgrammeState> TABLE = StateMachine.of(ProgrammeState.class)
            .from(DRAFT)
            .to(OPEN, CANCELLED)
            .from(OPEN)
            .to(RUNNING, CANCELLED)
            .from(RUNNING)
            .to(FINISHED, CANCELLED)
            .build();

    boolean takesProjects() {
        return this == OPEN || this == RUNNING;
    }

    /** Whether it leaves its projects alone. */
    boolean isOver() {
        return this == FINISHED || this == CANCELLED;
    }
}
