package vn.hanoi.creativecity.events.event;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;

/** Loads the events of the demonstration set, all of them published. */
@Singleton
class EventDemonstration {

    private final DemonstrationFiles files;
    private final EventEditing editing;
    private final EventMoves moves;

    EventDemonstration(DemonstrationFiles files, EventEditing editing, EventMoves moves) {
        this.files = files;
        this.editing = editing;
        this.moves = moves;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(220) StartupEvent start) {
        if (files.areWantedIn("event")) {
            files.read("events.json", EventRequest.class).forEach(this::load);
        }
    }

    private void load(EventRequest request) {
        moves.move(editing.create(request), new EventTransitionRequest(EventPublication.PUBLISHED, null, null));
    }
}
