package vn.hanoi.creativecity.centres.centre;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** Who may see a centre: staff alone, or everybody. */
enum Publication {
    DRAFT,
    PUBLISHED,
    ARCHIVED;

    static final StateMachine<Publication> TABLE = StateMachine.of(Publication.class)
            .from(DRAFT)
            .to(PUBLISHED)
            .from(PUBLISHED)
            .to(ARCHIVED)
            .from(ARCHIVED)
            .to(PUBLISHED)
            .build();
}
