package vn.hanoi.creativecity.events.course;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** Whether a trainee was at a session. Each may be corrected to each other. */
enum AttendanceState {
    PRESENT,
    EXCUSED,
    ABSENT;

    static final StateMachine<AttendanceState> TABLE = StateMachine.of(AttendanceState.class)
            .from(PRESENT)
            .to(EXCUSED, ABSENT)
            .from(EXCUSED)
            .to(PRESENT, ABSENT)
            .from(ABSENT)
            .to(PRESENT, EXCUSED)
            .build();
}
