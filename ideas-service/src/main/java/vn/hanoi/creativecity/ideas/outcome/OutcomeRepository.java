package vn.hanoi.creativecity.ideas.outcome;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.DATE;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.INTEGER;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.project.Project;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.slug.References;

/** The outcomes: who may see their project sees them. */
@ApplicationScoped
class OutcomeRepository implements PanacheRepositoryBase<Outcome, UUID> {

    private static final SortKey FROM = SortKey.ascending("from", "period_from", DATE);
    private static final SortKey NUMBER = SortKey.ascending("number", "number", INTEGER);

    private final Session session;

    OutcomeRepository(Session session) {
        this.session = session;
    }

    /** All of a project. */
    KeysetQuery of(Project project) {
        return KeysetQuery.from("outcome").where("project_id = :project", "project", project.id());
    }

    Page<Outcome> page(KeysetQuery query, OutcomeSort sort, PageRequest page, UriInfo uri) {
        return query.orderBy(SortKey.choose(sort.sort(), List.of(FROM.reversed(), FROM)))
                .page(session, page, uri, this::inOrder);
    }

    Page<OutcomeRevision> revisions(Outcome outcome, PageRequest page, UriInfo uri) {
        return KeysetQuery.from("outcome_revision")
                .where("outcome_id = :outcome", "outcome", outcome.id())
                .orderBy(NUMBER)
                .page(session, page, uri, this::revisionsInOrder);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the project has no such outcome */
    Outcome requireIn(Project project, String reference, LockModeType lock) {
        return References.id(reference)
                .flatMap(id -> findIn(project, id, lock))
                .orElseThrow(() -> OutcomeNotFound.withReference(reference));
    }

    List<OutcomeIndicator> indicators() {
        return session.createQuery("from OutcomeIndicator order by axis, code", OutcomeIndicator.class)
                .getResultList();
    }

    Optional<OutcomeIndicator> indicator(String code) {
        return Optional.ofNullable(session.find(OutcomeIndicator.class, code));
    }

    private Optional<Outcome> findIn(Project project, UUID id, LockModeType lock) {
        return find("project = ?1 and id = ?2", project, id).withLock(lock).firstResultOptional();
    }

    private List<Outcome> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(outcome -> ids.indexOf(outcome.id())))
                .toList();
    }

    private List<OutcomeRevision> revisionsInOrder(List<UUID> ids) {
        return session
                .createQuery("from OutcomeRevision r where r.id in :ids", OutcomeRevision.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(revision -> ids.indexOf(revision.id())))
                .toList();
    }
}
