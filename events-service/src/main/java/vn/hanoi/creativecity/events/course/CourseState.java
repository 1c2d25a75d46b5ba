package vn.hanoi.creativecity.events.course;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** How far a course has come. When it is finished, who has completed it is worked out. */
enum CourseState {
    PLANNED,
    RUNNING,
    FINISHED,
    CANCELLED;

    static final StateMachine<CourseState> TABLE = StateMachine.of(CourseState.class)
            .from(PLANNED)
            .to(RUNNING, CANCELLED)
            .from(RUNNING)
            .to(FINISHED, CANCELLED)
            .build();
}
