package vn.hanoi.creativecity.ideas.grant;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.hanoi.creativecity.ideas.project.Project;
import vn.hanoi.creativecity.ideas.project.ProjectRepository;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.slug.Ids;

/** Loads the grant of the project of the demonstration set, which is invented and marked so, with its instalments. */
@Singleton
class GrantDemonstration {

    private final DemonstrationFiles files;
    private final ProjectRepository projects;
    private final GrantRepository grants;
    private final InstalmentMoves moves;
    private final Clock clock;

    GrantDemonstration(
            DemonstrationFiles files,
            ProjectRepository projects,
            GrantRepository grants,
            InstalmentMoves moves,
            Clock clock) {
        this.files = files;
        this.projects = projects;
        this.grants = grants;
        this.moves = moves;
        this.clock = clock;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(420) StartupEvent start) {
        if (files.areWantedIn("project_grant")) {
            projects.findAll()
                    .firstResultOptional()
                    .ifPresent(
                            project -> files.read("grants.json", Entry.class).forEach(entry -> load(entry, project)));
        }
    }

    private void load(Entry entry, Project project) {
        Grant grant = new Grant(Ids.next(), project, entry.grant(), clock.instant());
        grants.persistAndFlush(grant);
        entry.instalments().forEach(part -> {
            Instalment instalment = moves.plan(grant, part.instalment());
            part.moves().forEach(move -> moves.carryOut(instalment, move.to(), move.by()));
        });
    }

    /** One line of the file: a grant and its instalments. */
    record Entry(GrantRequest grant, List<Part> instalments) {}

    /** An instalment and its moves. */
    record Part(InstalmentRequest instalment, List<Move> moves) {}

    /** A move, and who made it. */
    record Move(String by, InstalmentTransitionRequest to) {}
}
