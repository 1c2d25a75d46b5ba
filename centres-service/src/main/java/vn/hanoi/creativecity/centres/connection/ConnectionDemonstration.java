package vn.hanoi.creativecity.centres.connection;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;

/** Loads the connections of the demonstration set, after the centres that they join. No source reports them: all are assumed. */
@Singleton
class ConnectionDemonstration {

    private final DemonstrationFiles files;
    private final ConnectionEditing editing;

    ConnectionDemonstration(DemonstrationFiles files, ConnectionEditing editing) {
        this.files = files;
        this.editing = editing;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(500) StartupEvent start) {
        if (files.areWantedIn("connection")) {
            files.read("connections.json", ConnectionRequest.class).forEach(editing::create);
        }
    }
}
