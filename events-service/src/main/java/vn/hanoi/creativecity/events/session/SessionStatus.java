package vn.hanoi.creativecity.events.session;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** Whether a session takes place, and how, as schema.org distinguishes it. */
public enum SessionStatus {
    SCHEDULED,
    RESCHEDULED,
    POSTPONED,
    CANCELLED,
    MOVED_ONLINE;

    static final StateMachine<SessionStatus> TABLE = StateMachine.of(SessionStatus.class)
            .from(SCHEDULED)
            .to(RESCHEDULED, POSTPONED, CANCELLED, MOVED_ONLINE)
            .from(RESCHEDULED)
            .to(RESCHEDULED, POSTPONED, CANCELLED, MOVED_ONLINE)
            .from(POSTPONED)
            .to(SCHEDULED, RESCHEDULED, CANCELLED, MOVED_ONLINE)
            .from(CANCELLED)
            .to(SCHEDULED, RESCHEDULED)
            .from(MOVED_ONLINE)
            .to(SCHEDULED, RESCHEDULED, POSTPONED, CANCELLED)
            .build();

    /** Whether it needs its venue at its time. */
    public boolean takesPlace() {
        return this == SCHEDULED || this == RESCHEDULED;
    }
}
