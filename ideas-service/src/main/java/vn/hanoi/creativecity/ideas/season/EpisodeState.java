package vn.hanoi.creativecity.ideas.season;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** Whether an episode has been broadcast. */
enum EpisodeState {
    SCHEDULED,
    AIRED,
    CANCELLED;

    static final StateMachine<EpisodeState> TABLE = StateMachine.of(EpisodeState.class)
            .from(SCHEDULED)
            .to(AIRED, CANCELLED)
            .build();
}
