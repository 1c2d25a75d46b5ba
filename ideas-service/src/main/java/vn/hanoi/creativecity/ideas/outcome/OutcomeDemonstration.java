package vn.hanoi.creativecity.ideas.outcome;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hanoi.creativecity.ideas.project.ProjectRepository;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;

/** Loads the outcomes of the project of the demonstration set, which are invented and marked so. */
@Singleton
class OutcomeDemonstration {

    private final DemonstrationFiles files;
    private final ProjectRepository projects;
    private final Measuring measuring;

    OutcomeDemonstration(DemonstrationFiles files, ProjectRepository projects, Measuring measuring) {
        this.files = files;
        this.projects = projects;
        this.measuring = measuring;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(430) StartupEvent start) {
        if (files.areWantedIn("outcome")) {
            projects.findAll()
                    .firstResultOptional()
                    .ifPresent(project -> files.read("outcomes.json", OutcomeRequest.class)
                            .forEach(request -> measuring.record(project, request)));
        }
    }
}
