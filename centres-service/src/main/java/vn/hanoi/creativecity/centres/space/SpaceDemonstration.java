package vn.hanoi.creativecity.centres.space;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;

/** Loads the spaces of the demonstration set, after the centres. */
@Singleton
class SpaceDemonstration {

    private final DemonstrationFiles files;
    private final CentreRepository centres;
    private final SpaceEditing editing;

    SpaceDemonstration(DemonstrationFiles files, CentreRepository centres, SpaceEditing editing) {
        this.files = files;
        this.centres = centres;
        this.editing = editing;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(340) StartupEvent start) {
        if (files.areWantedIn("space")) {
            files.read("spaces.json", Entry.class)
                    .forEach(entry -> editing.create(centres.require(entry.centre()), entry.space()));
        }
    }

    /** One line of the file: the slug of a centre, and a space of it. */
    record Entry(String centre, SpaceRequest space) {}
}
