package vn.hanoi.creativecity.events.edition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.StateMachine;

/** How far an edition of the festival has come. */
@Schema(name = "FestivalEditionState")
enum EditionState {
    ANNOUNCED,
    PROGRAMME_PUBLISHED,
    RUNNING,
    FINISHED,
    CANCELLED;

    static final StateMachine<EditionState> TABLE = StateMachine.of(EditionState.class)
            .from(ANNOUNCED)
            .to(PROGRAMME_PUBLISHED, CANCELLED)
            .from(PROGRAMME_PUBLISHED)
            .to(RUNNING, CANCELLED)
            .from(RUNNING)
            .to(FINISHED, CANCELLED)
            .build();
}
