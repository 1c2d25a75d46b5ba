package vn.hanoi.creativecity.events.participant;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;

/** Loads the participants of the demonstration set, who are named by their roles. */
@Singleton
class ParticipantDemonstration {

    private final DemonstrationFiles files;
    private final ParticipantEditing editing;

    ParticipantDemonstration(DemonstrationFiles files, ParticipantEditing editing) {
        this.files = files;
        this.editing = editing;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(210) StartupEvent start) {
        if (files.areWantedIn("participant")) {
            files.read("participants.json", ParticipantRequest.class).forEach(editing::create);
        }
    }
}
