package vn.hanoi.creativecity.centres.agreement;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.DATE;

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

/** The contributions, found within the agreement that they belong to: who may see them is asked there. */
@ApplicationScoped
class ContributionRepository implements PanacheRepositoryBase<Contribution, UUID> {

    private static final SortKey DAY = SortKey.ascending("contributedOn", "contributed_on", DATE);
    private static final List<SortKey> SORTS = List.of(DAY, DAY.reversed());

    private final Session session;

    ContributionRepository(Session session) {
        this.session = session;
    }

    Page<ContributionResponse> page(Agreement agreement, ContributionFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("contribution")
                .where("agreement_id = :agreement", "agreement", agreement.id())
                .orderBy(SortKey.choose(filter.sort(), SORTS));
        if (filter.from() != null) {
            query.where("contributed_on >= :from", "from", filter.from());
        }
        if (filter.until() != null) {
            query.where("contributed_on < :until", "until", filter.until());
        }
        return query.page(session, page, uri, this::inOrder).map(ContributionResponse::from);
    }

    Optional<Contribution> findIn(Agreement agreement, UUID id) {
        return find("agreement = ?1 and id = ?2", agreement, id).firstResultOptional();
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the agreement has no such contribution */
    Contribution requireIn(Agreement agreement, String reference) {
        return References.id(reference)
                .flatMap(id -> findIn(agreement, id))
                .orElseThrow(() -> ContributionNotFound.withReference(reference));
    }

    private List<Contribution> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(contribution -> ids.indexOf(contribution.id())))
                .toList();
    }
}
