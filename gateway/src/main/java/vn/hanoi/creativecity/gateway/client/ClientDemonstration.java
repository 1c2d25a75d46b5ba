package vn.hanoi.creativecity.gateway.client;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;

/** Loads the clients of the demonstration set. None has a key: keys are made, never shipped. */
@Singleton
class ClientDemonstration {

    private final DemonstrationFiles files;
    private final ClientEditing editing;

    ClientDemonstration(DemonstrationFiles files, ClientEditing editing) {
        this.files = files;
        this.editing = editing;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(200) StartupEvent start) {
        if (files.areWantedIn("api_client")) {
            files.read("clients.json", ClientRequest.class).forEach(editing::create);
        }
    }
}
