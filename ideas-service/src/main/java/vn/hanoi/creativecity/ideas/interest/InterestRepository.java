package vn.hanoi.creativecity.ideas.interest;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.slug.References;

/** The interests, as far as the viewer may see them. */
@ApplicationScoped
class InterestRepository implements PanacheRepositoryBase<Interest, UUID> {

    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);

    private final InterestRights rights;
    private final Session session;

    InterestRepository(InterestRights rights, Session session) {
        this.rights = rights;
        this.session = session;
    }

    Page<Interest> page(InterestFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("interest")
                .orderBy(SortKey.choose(filter.sort(), List.of(CREATED.reversed(), CREATED)));
        rights.restrictToVisible(query);
        if (filter.project() != null) {
            References.id(filter.project())
                    .ifPresentOrElse(
                            id -> query.where("project_id = :project", "project", id), () -> query.where("false"));
        }
        if (filter.organisation() != null) {
            query.where("organisation = :organisation", "organisation", filter.organisation());
        }
        if (filter.state() != null && !filter.state().isEmpty()) {
            query.where(
                    "state in (:states)",
                    "states",
                    filter.state().stream().map(Enum::name).toList());
        }
        return query.page(session, page, uri, this::inOrder);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such interest */
    Interest require(String reference, LockModeType lock) {
        return References.id(reference)
                .flatMap(id -> findByIdOptional(id, lock))
                .filter(interest -> rights.partyTo(interest).isPresent())
                .orElseThrow(() -> InterestNotFound.withReference(reference));
    }

    private List<Interest> inOrder(List<UUID> ids) {
        return list("from Interest i join fetch i.project where i.id in ?1", ids).stream()
                .sorted(Comparator.comparing(interest -> ids.indexOf(interest.id())))
                .toList();
    }
}
