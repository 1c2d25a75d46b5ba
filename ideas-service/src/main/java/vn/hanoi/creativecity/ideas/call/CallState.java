package vn.hanoi.creativecity.ideas.call;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** How far its organisers have brought a call. Whether it is open follows from the clock: {@link CallPhase}. */
enum CallState {
    DRAFT,
    PUBLISHED,
    CANCELLED,
    COMPLETED;

    static final StateMachine<CallState> TABLE = StateMachine.of(CallState.class)
            .from(DRAFT)
            .to(PUBLISHED)
            .from(PUBLISHED)
            .to(CANCELLED, COMPLETED)
            .build();
}
