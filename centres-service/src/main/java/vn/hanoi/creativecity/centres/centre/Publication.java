package vn.hanoi.creativecity.centres.centre;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** Who may see a centre or a heritage site: staff alone, or everybody. */
public enum Publication {
    DRAFT,
    PUBLISHED,
    ARCHIVED;

    public static final StateMachine<Publication> TABLE = StateMachine.of(Publication.class)
            .from(DRAFT)
            .to(PUBLISHED)
            .from(PUBLISHED)
            .to(ARCHIVED)
            .from(ARCHIVED)
            .to(PUBLISHED)
            .build();
}
