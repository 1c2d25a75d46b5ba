package vn.hanoi.creativecity.ideas.project;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** How far a project has come. Everybody sees it while it runs, and after it has graduated. */
enum ProjectState {
    ONBOARDING,
    INCUBATING,
    GRADUATED,
    TERMINATED;

    static final StateMachine<ProjectState> TABLE = StateMachine.of(ProjectState.class)
            .from(ONBOARDING)
            .to(INCUBATING, TERMINATED)
            .from(INCUBATING)
            .to(GRADUATED, TERMINATED)
            .build();

    boolean isPublic() {
        return this == INCUBATING || this == GRADUATED;
    }

    /** Whether it is still being supported. */
    boolean goesOn() {
        return this == ONBOARDING || this == INCUBATING;
    }
}
