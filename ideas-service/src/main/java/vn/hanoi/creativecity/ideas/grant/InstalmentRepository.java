package vn.hanoi.creativecity.ideas.grant;

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

/** The instalments, found within the grant that they belong to: who may see them is asked there. */
@ApplicationScoped
class InstalmentRepository implements PanacheRepositoryBase<Instalment, UUID> {

    private static final SortKey NUMBER = SortKey.ascending("number", "number", INTEGER);

    private final Session session;

    InstalmentRepository(Session session) {
        this.session = session;
    }

    Page<Instalment> page(Grant grant, InstalmentFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("instalment")
                .where("grant_id = :grant", "grant", grant.id())
                .orderBy(SortKey.choose(filter.sort(), List.of(NUMBER, NUMBER.reversed())));
        if (filter.state() != null && !filter.state().isEmpty()) {
            query.where(
                    "state in (:states)",
                    "states",
                    filter.state().stream().map(Enum::name).toList());
        }
        return query.page(session, page, uri, this::inOrder);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the grant has no such instalment */
    Instalment requireIn(Grant grant, String reference) {
        return References.id(reference)
                .flatMap(id -> findIn(grant, id))
                .orElseThrow(() -> GrantNotFound.ofInstalment(reference));
    }

    private Optional<Instalment> findIn(Grant grant, UUID id) {
        return find("grant = ?1 and id = ?2", grant, id).firstResultOptional();
    }

    /** The number of the next instalment of a grant, which the caller has locked. */
    int nextNumber(Grant grant) {
        return Math.toIntExact(count("grant", grant) + 1);
    }

    private List<Instalment> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(instalment -> ids.indexOf(instalment.id())))
                .toList();
    }
}
