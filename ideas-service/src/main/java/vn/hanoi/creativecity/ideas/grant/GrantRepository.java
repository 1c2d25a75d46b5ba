package vn.hanoi.creativecity.ideas.grant;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

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

/** The grants, found by their project: who may see them is asked there. */
@ApplicationScoped
class GrantRepository implements PanacheRepositoryBase<Grant, UUID> {

    private static final SortKey OLDEST_FIRST = SortKey.ascending("at", "at", INSTANT);

    private final Session session;

    GrantRepository(Session session) {
        this.session = session;
    }

    Optional<Grant> findOf(Project project) {
        return find("project", project).firstResultOptional();
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when it has none */
    Grant requireOf(Project project) {
        return findOf(project).orElseThrow(() -> GrantNotFound.of(project));
    }

    /** The grant, locked until the transaction ends: nobody else binds any of it meanwhile. */
    Optional<Grant> findForChange(Project project) {
        return find("project", project).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Grant requireForChange(Project project) {
        return findForChange(project).orElseThrow(() -> GrantNotFound.of(project));
    }

    /** The grant as the database has worked it out. */
    void refresh(Grant grant) {
        flush();
        getEntityManager().refresh(grant);
    }

    Page<GrantEntry> entries(Grant grant, UUID instalment, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("grant_entry")
                .where("grant_id = :grant", "grant", grant.id())
                .orderBy(OLDEST_FIRST);
        if (instalment != null) {
            query.where("instalment_id = :instalment", "instalment", instalment);
        }
        return query.page(session, page, uri, this::entriesInOrder);
    }

    private List<GrantEntry> entriesInOrder(List<UUID> ids) {
        return session
                .createQuery("from GrantEntry e join fetch e.instalment where e.id in :ids", GrantEntry.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(entry -> ids.indexOf(entry.id())))
                .toList();
    }
}
