package vn.hanoi.creativecity.ideas.review;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** How far a review has come. What was submitted is changed by further revisions and stays submitted. */
enum ReviewState {
    DRAFT,
    SUBMITTED;

    static final StateMachine<ReviewState> TABLE =
            StateMachine.of(ReviewState.class).from(DRAFT).to(SUBMITTED).build();
}
