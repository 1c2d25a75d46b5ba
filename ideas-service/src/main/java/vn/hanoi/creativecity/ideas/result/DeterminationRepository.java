package vn.hanoi.creativecity.ideas.result;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.slug.References;

/** The decisions, as far as the viewer may see them: staff all, everybody else what is published. */
@ApplicationScoped
class DeterminationRepository implements PanacheRepositoryBase<Determination, UUID> {

    private static final SortKey LATEST_FIRST =
            SortKey.ascending("createdAt", "created_at", INSTANT).reversed();

    private final Session session;
    private final Viewer viewer;

    DeterminationRepository(Session session, Viewer viewer) {
        this.session = session;
        this.viewer = viewer;
    }

    Page<Determination> page(Call call, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("determination").where("call_id = :call", "call", call.id());
        if (viewer.tier() != Tier.STAFF) {
            query.where("state = 'PUBLISHED'");
        }
        return query.orderBy(LATEST_FIRST).page(session, page, uri, this::inOrder);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such decision */
    Determination requireIn(Call call, String reference) {
        return References.id(reference)
                .flatMap(this::findByIdOptional)
                .filter(determination -> determination.call().id().equals(call.id()))
                .filter(determination -> determination.isPublished() || viewer.tier() == Tier.STAFF)
                .orElseThrow(() -> ResultNotFound.withoutDetermination(reference));
    }

    /** The same, locked until the transaction ends, of a call that the caller has locked. */
    Determination requireForChange(Call call, String reference) {
        Determination determination = requireIn(call, reference);
        getEntityManager().refresh(determination, LockModeType.PESSIMISTIC_WRITE);
        return determination;
    }

    /** Whether the call has a decision that was not cancelled. */
    boolean stands(Call call) {
        return count("call = ?1 and state <> ?2", call, DeterminationState.CANCELLED) > 0;
    }

    private List<Determination> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(determination -> ids.indexOf(determination.id())))
                .toList();
    }
}
