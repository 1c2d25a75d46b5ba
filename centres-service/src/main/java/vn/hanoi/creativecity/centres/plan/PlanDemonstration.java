package vn.hanoi.creativecity.centres.plan;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;

/** Loads the city's plan of the demonstration set with its targets, by the rules that hold for requests. */
@Singleton
class PlanDemonstration {

    private final DemonstrationFiles files;
    private final PlanEditing editing;

    PlanDemonstration(DemonstrationFiles files, PlanEditing editing) {
        this.files = files;
        this.editing = editing;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(400) StartupEvent start) {
        if (files.areWantedIn("plan")) {
            files.read("plans.json", Entry.class).forEach(this::load);
        }
    }

    private void load(Entry entry) {
        Plan plan = editing.create(entry.plan());
        entry.targets().forEach(target -> editing.create(plan, target));
    }

    /** One line of the file: a plan and what it promises. */
    record Entry(PlanRequest plan, List<TargetRequest> targets) {}
}
