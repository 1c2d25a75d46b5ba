package vn.hanoi.creativecity.events.event;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** Who may see an event, and whether it takes place. What was published once is seen for ever. */
public enum EventPublication {
    DRAFT,
    PUBLISHED,
    ARCHIVED,
    CANCELLED;

    static final StateMachine<EventPublication> TABLE = StateMachine.of(EventPublication.class)
            .from(DRAFT)
            .to(PUBLISHED)
            .from(PUBLISHED)
            .to(ARCHIVED, CANCELLED)
            .from(CANCELLED)
            .to(PUBLISHED, ARCHIVED)
            .build();
}
