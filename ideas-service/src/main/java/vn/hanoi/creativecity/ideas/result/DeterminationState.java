package vn.hanoi.creativecity.ideas.result;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** How far a decision has come: until it is published it can be cancelled, and another one made. */
enum DeterminationState {
    DECIDED,
    PUBLISHED,
    CANCELLED;

    static final StateMachine<DeterminationState> TABLE = StateMachine.of(DeterminationState.class)
            .from(DECIDED)
            .to(PUBLISHED, CANCELLED)
            .build();
}
