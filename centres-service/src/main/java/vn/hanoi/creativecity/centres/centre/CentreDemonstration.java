package vn.hanoi.creativecity.centres.centre;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/** Loads the centres of the demonstration set, published and in the state that their sources report. */
@Singleton
class CentreDemonstration {

    private final DemonstrationFiles files;
    private final CentreEditing editing;
    private final TransitionHistory history;

    CentreDemonstration(DemonstrationFiles files, CentreEditing editing, TransitionHistory history) {
        this.files = files;
        this.editing = editing;
        this.history = history;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(300) StartupEvent start) {
        if (files.areWantedIn("centre")) {
            files.read("centres.json", Entry.class).forEach(this::load);
        }
    }

    private void load(Entry entry) {
        Centre centre = editing.create(entry.centre());
        Lifecycle lifecycle = entry.lifecycle() == null ? Lifecycle.PROPOSED : entry.lifecycle();
        centre.placeAt(Publication.PUBLISHED, lifecycle);
        if (lifecycle != Lifecycle.PROPOSED) {
            // The steps between are not reported; the history says what is, with its source.
            Grounds grounds = new Grounds(entry.effectiveOn(), entry.reason(), null);
            history.append(centre.id(), "lifecycle", Lifecycle.PROPOSED, lifecycle, grounds);
        }
    }

    /** One line of the file: a centre, and what its sources say of where it stands. */
    record Entry(CentreRequest centre, Lifecycle lifecycle, LocalDate effectiveOn, String reason) {}
}
