package vn.hanoi.creativecity.ideas.review;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** How far a juror has come with a submission. Only a review that is submitted completes an assignment. */
enum AssignmentState {
    INVITED,
    ACCEPTED,
    COMPLETED,
    DECLINED,
    RECUSED;

    static final StateMachine<AssignmentState> TABLE = StateMachine.of(AssignmentState.class)
            .from(INVITED)
            .to(ACCEPTED, DECLINED, RECUSED)
            .from(ACCEPTED)
            .to(COMPLETED, DECLINED, RECUSED)
            .from(COMPLETED)
            .to(RECUSED)
            .build();
}
