package vn.hanoi.creativecity.events.registration;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** What has become of a registration. Seats are offered and taken back by the waiting list alone, and by nobody's wish. */
enum RegistrationState {
    ATTENDING,
    WAITLISTED,
    OFFERED,
    CANCELLED;

    static final StateMachine<RegistrationState> TABLE = StateMachine.of(RegistrationState.class)
            .from(ATTENDING)
            .to(CANCELLED)
            .from(WAITLISTED)
            .to(OFFERED, CANCELLED)
            .from(OFFERED)
            .to(ATTENDING, WAITLISTED, CANCELLED)
            .build();

    /** Whether it has seats, be they only held. */
    boolean holdsSeats() {
        return this == ATTENDING || this == OFFERED;
    }
}
