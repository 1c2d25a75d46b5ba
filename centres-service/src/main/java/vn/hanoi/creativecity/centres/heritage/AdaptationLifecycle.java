package vn.hanoi.creativecity.centres.heritage;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** What is true of an adaptation in the world. */
enum AdaptationLifecycle {
    IDENTIFIED,
    STUDIED,
    APPROVED,
    UNDER_WAY,
    OPEN,
    ENDED,
    CANCELLED;

    static final StateMachine<AdaptationLifecycle> TABLE = StateMachine.of(AdaptationLifecycle.class)
            .from(IDENTIFIED)
            .to(STUDIED, CANCELLED)
            .from(STUDIED)
            .to(APPROVED, CANCELLED)
            .from(APPROVED)
            .to(UNDER_WAY, CANCELLED)
            .from(UNDER_WAY)
            .to(OPEN, CANCELLED)
            .from(OPEN)
            .to(ENDED)
            .build();
}
