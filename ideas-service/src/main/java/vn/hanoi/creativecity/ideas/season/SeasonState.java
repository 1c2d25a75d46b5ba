package vn.hanoi.creativecity.ideas.season;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** How far a season has come. A draft is seen by those who make seasons alone. */
enum SeasonState {
    DRAFT,
    PLANNED,
    RUNNING,
    FINISHED,
    CANCELLED;

    static final StateMachine<SeasonState> TABLE = StateMachine.of(SeasonState.class)
            .from(DRAFT)
            .to(PLANNED)
            .from(PLANNED)
            .to(RUNNING, CANCELLED)
            .from(RUNNING)
            .to(FINISHED, CANCELLED)
            .build();

    /** Whether its episodes, and who appears in them, stay as they are. */
    boolean isOver() {
        return this == FINISHED || this == CANCELLED;
    }
}
