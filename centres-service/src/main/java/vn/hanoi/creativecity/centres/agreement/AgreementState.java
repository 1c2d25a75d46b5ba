package vn.hanoi.creativecity.centres.agreement;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** How far an agreement has come. Negotiations that fail are terminated without ever having been signed. */
enum AgreementState {
    NEGOTIATING,
    SIGNED,
    IN_FORCE,
    ENDED,
    TERMINATED;

    static final StateMachine<AgreementState> TABLE = StateMachine.of(AgreementState.class)
            .from(NEGOTIATING)
            .to(SIGNED, TERMINATED)
            .from(SIGNED)
            .to(IN_FORCE, TERMINATED)
            .from(IN_FORCE)
            .to(ENDED, TERMINATED)
            .build();
}
