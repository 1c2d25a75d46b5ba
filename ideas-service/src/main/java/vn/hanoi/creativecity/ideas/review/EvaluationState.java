package vn.hanoi.creativecity.ideas.review;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** Whether reviews can still be submitted. Who has seen the others' reviews must not change theirs, so it stays closed. */
enum EvaluationState {
    OPEN,
    CLOSED;

    static final StateMachine<EvaluationState> TABLE =
            StateMachine.of(EvaluationState.class).from(OPEN).to(CLOSED).build();
}
