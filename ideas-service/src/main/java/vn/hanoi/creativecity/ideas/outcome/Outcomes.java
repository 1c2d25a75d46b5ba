package vn.hanoi.creativecity.ideas.outcome;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.ideas.programme.ProgrammeRepository;
import vn.hanoi.creativecity.ideas.programme.SupportProgramme;
import vn.hanoi.creativecity.ideas.project.Project;
import vn.hanoi.creativecity.ideas.project.ProjectRepository;
import vn.hanoi.creativecity.ideas.project.ProjectRights;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/** What outcomes a viewer may list or add up: those of the projects that they see. */
@Singleton
class Outcomes {

    private final ProjectRights rights;
    private final ProjectRepository projects;
    private final ProgrammeRepository programmes;
    private final CallRepository calls;
    private final Viewer viewer;

    Outcomes(
            ProjectRights rights,
            ProjectRepository projects,
            ProgrammeRepository programmes,
            CallRepository calls,
            Viewer viewer) {
        this.rights = rights;
        this.projects = projects;
        this.programmes = programmes;
        this.calls = calls;
        this.viewer = viewer;
    }

    /** A query of those among which the filter chooses; what leads nowhere has none. */
    KeysetQuery query(OutcomeFilter filter) {
        KeysetQuery query = KeysetQuery.from("outcome");
        String visible = rights.visible();
        if (visible != null) {
            query.where("project_id in (select p.id from project p where " + visible + ")")
                    .with("viewer", viewer.subject());
        }
        restrict(
                query,
                "project_id = :project",
                "project",
                filter.project(),
                reference -> projects.findByReference(reference).map(Project::id));
        restrict(
                query,
                "project_id in (select p.id from project p where p.programme_id = :programme)",
                "programme",
                filter.programme(),
                reference -> programmes.findByReference(reference).map(SupportProgramme::id));
        restrict(
                query,
                "project_id in (select p.id from project p where p.call_id = :call)",
                "call",
                filter.call(),
                reference -> calls.findByReference(reference).map(Call::id));
        if (filter.axis() != null && !filter.axis().isEmpty()) {
            query.where(
                    "axis in (:axes)",
                    "axes",
                    filter.axis().stream().map(Enum::name).toList());
        }
        if (filter.indicator() != null) {
            query.where("indicator = :indicator", "indicator", filter.indicator());
        }
        if (filter.from() != null) {
            query.where("period_from >= :from", "from", filter.from());
        }
        if (filter.until() != null) {
            query.where("period_from < :until", "until", filter.until());
        }
        return query;
    }

    private static void restrict(
            KeysetQuery query, String condition, String name, String reference, Function<String, Optional<UUID>> find) {
        if (reference != null) {
            find.apply(reference).ifPresentOrElse(id -> query.where(condition, name, id), () -> query.where("false"));
        }
    }
}
