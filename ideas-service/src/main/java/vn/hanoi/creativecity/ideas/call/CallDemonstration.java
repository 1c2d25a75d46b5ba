package vn.hanoi.creativecity.ideas.call;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Loads the calls of the demonstration set and publishes them. */
@Singleton
class CallDemonstration {

    private final DemonstrationFiles files;
    private final CallEditing editing;
    private final CallMoves moves;

    CallDemonstration(DemonstrationFiles files, CallEditing editing, CallMoves moves) {
        this.files = files;
        this.editing = editing;
        this.moves = moves;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(200) StartupEvent start) {
        if (files.areWantedIn("call")) {
            files.read("calls.json", CallRequest.class).forEach(this::load);
        }
    }

    private void load(CallRequest request) {
        moves.move(editing.create(request), CallState.PUBLISHED, Grounds.NONE);
    }
}
