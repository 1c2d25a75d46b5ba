package vn.hanoi.creativecity.ideas.call;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INTEGER;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

/** The extensions, found within the call that they belong to: who may see them is asked there. */
@ApplicationScoped
class CallExtensionRepository implements PanacheRepositoryBase<CallExtension, UUID> {

    private static final SortKey OLDEST_FIRST = SortKey.ascending("number", "number", INTEGER);

    private final Session session;

    CallExtensionRepository(Session session) {
        this.session = session;
    }

    Page<CallExtension> page(Call call, PageRequest page, UriInfo uri) {
        return KeysetQuery.from("call_extension")
                .where("call_id = :call", "call", call.id())
                .orderBy(OLDEST_FIRST)
                .page(session, page, uri, this::inOrder);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the call has no such extension */
    CallExtension requireIn(Call call, String reference) {
        return References.id(reference)
                .flatMap(id -> findIn(call, id))
                .orElseThrow(() -> CallExtensionNotFound.withReference(reference));
    }

    private Optional<CallExtension> findIn(Call call, UUID id) {
        return find("call = ?1 and id = ?2", call, id).firstResultOptional();
    }

    /** The number of the next extension of a call, which the caller has locked. */
    int nextNumber(Call call) {
        return Math.toIntExact(count("call", call) + 1);
    }

    private List<CallExtension> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(extension -> ids.indexOf(extension.id())))
                .toList();
    }
}
