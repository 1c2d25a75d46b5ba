package vn.hanoi.creativecity.ideas.programme;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Loads the programme of the demonstration set, which is invented and marked so, and opens it. */
@Singleton
class ProgrammeDemonstration {

    private final DemonstrationFiles files;
    private final ProgrammeEditing editing;

    ProgrammeDemonstration(DemonstrationFiles files, ProgrammeEditing editing) {
        this.files = files;
        this.editing = editing;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(400) StartupEvent start) {
        if (files.areWantedIn("support_programme")) {
            files.read("support-programmes.json", ProgrammeRequest.class).forEach(this::load);
        }
    }

    private void load(ProgrammeRequest request) {
        SupportProgramme programme = editing.create(request);
        editing.move(programme, ProgrammeState.OPEN, Grounds.NONE);
        editing.move(programme, ProgrammeState.RUNNING, Grounds.NONE);
    }
}
