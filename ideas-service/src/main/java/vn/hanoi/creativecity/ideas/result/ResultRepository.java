package vn.hanoi.creativecity.ideas.result;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INTEGER;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** The results, as far as the viewer may see them: staff all, everybody else what is published. */
@ApplicationScoped
class ResultRepository implements PanacheRepositoryBase<ResultSnapshot, UUID> {

    private static final SortKey LATEST_FIRST =
            SortKey.ascending("number", "number", INTEGER).reversed();

    private final Session session;
    private final Viewer viewer;

    ResultRepository(Session session, Viewer viewer) {
        this.session = session;
        this.viewer = viewer;
    }

    Page<ResultSnapshot> page(Call call, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("result_snapshot").where("call_id = :call", "call", call.id());
        if (viewer.tier() != Tier.STAFF) {
            query.where("published_at is not null");
        }
        return query.orderBy(LATEST_FIRST).page(session, page, uri, this::inOrder);
    }

    Optional<ResultSnapshot> findIn(Call call, String reference) {
        return References.id(reference)
                .flatMap(this::findByIdOptional)
                .filter(result -> result.call().id().equals(call.id()))
                .filter(result -> result.isPublished() || viewer.tier() == Tier.STAFF);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such result */
    ResultSnapshot requireIn(Call call, String reference) {
        return findIn(call, reference).orElseThrow(() -> ResultNotFound.withReference(reference));
    }

    /** The one that supersedes the others. */
    Optional<ResultSnapshot> latest(Call call) {
        return find("call = ?1 order by number desc", call).firstResultOptional();
    }

    /** The revisions of reviews that it counts. */
    Set<UUID> revisions(ResultSnapshot result) {
        return Set.copyOf(
                session.createNativeQuery("select revision_id from result_review where result_id = :result", UUID.class)
                        .setParameter("result", result.id())
                        .getResultList());
    }

    private List<ResultSnapshot> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(result -> ids.indexOf(result.id())))
                .toList();
    }
}
