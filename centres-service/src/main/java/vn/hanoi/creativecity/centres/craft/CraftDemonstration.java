package vn.hanoi.creativecity.centres.craft;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;

/** Loads the craft products of the demonstration set, after their centre. No source reports them: all are assumed. */
@Singleton
class CraftDemonstration {

    private final DemonstrationFiles files;
    private final CraftProductEditing editing;

    CraftDemonstration(DemonstrationFiles files, CraftProductEditing editing) {
        this.files = files;
        this.editing = editing;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(500) StartupEvent start) {
        if (files.areWantedIn("craft_product")) {
            files.read("craft-products.json", CraftProductRequest.class).forEach(editing::create);
        }
    }
}
