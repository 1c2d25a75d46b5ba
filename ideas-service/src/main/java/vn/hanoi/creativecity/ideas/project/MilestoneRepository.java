package vn.hanoi.creativecity.ideas.project;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.DATE;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.slug.References;

/** The milestones, found within the project that they belong to: who may see them is asked there. */
@ApplicationScoped
class MilestoneRepository implements PanacheRepositoryBase<Milestone, UUID> {

    private static final SortKey DUE = SortKey.ascending("dueOn", "due_on", DATE);

    private final Session session;

    MilestoneRepository(Session session) {
        this.session = session;
    }

    Page<Milestone> page(Project project, MilestoneFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("milestone")
                .where("project_id = :project", "project", project.id())
                .orderBy(SortKey.choose(filter.sort(), List.of(DUE, DUE.reversed())));
        if (filter.state() != null && !filter.state().isEmpty()) {
            query.where(
                    "state in (:states)",
                    "states",
                    filter.state().stream().map(Enum::name).toList());
        }
        return query.page(session, page, uri, this::inOrder);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the project has no such milestone */
    Milestone requireIn(Project project, String reference, LockModeType lock) {
        return References.id(reference)
                .flatMap(id -> findIn(project, id, lock))
                .orElseThrow(() -> MilestoneNotFound.withReference(reference));
    }

    private Optional<Milestone> findIn(Project project, UUID id, LockModeType lock) {
        return find("project = ?1 and id = ?2", project, id).withLock(lock).firstResultOptional();
    }

    private List<Milestone> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(milestone -> ids.indexOf(milestone.id())))
                .toList();
    }
}
