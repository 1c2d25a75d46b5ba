package vn.hanoi.creativecity.events.certificate;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** Whether a certificate holds. One that was revoked stays so; another one may be issued. */
enum CertificateState {
    VALID,
    REVOKED;

    static final StateMachine<CertificateState> TABLE =
            StateMachine.of(CertificateState.class).from(VALID).to(REVOKED).build();
}
