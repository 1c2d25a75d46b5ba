package vn.hanoi.creativecity.centres.centre;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** What is true of a centre in the world. */
public enum Lifecycle {
    PROPOSED,
    APPROVED,
    IN_PREPARATION,
    PILOT,
    OPERATING,
    SUSPENDED,
    CLOSED;

    static final StateMachine<Lifecycle> TABLE = StateMachine.of(Lifecycle.class)
            .from(PROPOSED)
            .to(APPROVED, CLOSED)
            .from(APPROVED)
            .to(IN_PREPARATION, CLOSED)
            .from(IN_PREPARATION)
            .to(PILOT, CLOSED)
            .from(PILOT)
            .to(OPERATING, CLOSED)
            .from(OPERATING)
            .to(SUSPENDED, CLOSED)
            .from(SUSPENDED)
            .to(OPERATING, CLOSED)
            .build();
}
