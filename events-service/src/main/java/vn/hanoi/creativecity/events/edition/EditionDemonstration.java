package vn.hanoi.creativecity.events.edition;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/** Loads the editions of the demonstration set in the state that their sources report. */
@Singleton
class EditionDemonstration {

    private final DemonstrationFiles files;
    private final EditionEditing editing;
    private final TransitionHistory history;

    EditionDemonstration(DemonstrationFiles files, EditionEditing editing, TransitionHistory history) {
        this.files = files;
        this.editing = editing;
        this.history = history;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(200) StartupEvent start) {
        if (files.areWantedIn("festival_edition")) {
            files.read("festival-editions.json", Entry.class).forEach(this::load);
        }
    }

    private void load(Entry entry) {
        FestivalEdition edition = editing.create(entry.edition());
        if (entry.state() != EditionState.ANNOUNCED) {
            // The steps between are not reported; the history says what is, and since when.
            edition.placeAt(entry.state());
            Grounds grounds =
                    new Grounds(entry.edition().endsOn(), entry.edition().source(), null);
            history.append(edition.id(), "state", EditionState.ANNOUNCED, entry.state(), grounds);
        }
    }

    /** One line of the file: an edition, and what its sources say of where it stands. */
    record Entry(EditionRequest edition, EditionState state) {}
}
