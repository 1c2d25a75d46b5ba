package vn.hanoi.creativecity.centres.indicator;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.Visibility;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.slug.References;

/** The indicators, as far as the viewer may see them: what is for partners exists for partners and staff alone. */
@ApplicationScoped
class IndicatorRepository implements PanacheRepositoryBase<Indicator, UUID> {

    private static final List<SortKey> SORTS = Stream.of(
                    SortKey.ascending("name", "name_vi", TEXT),
                    SortKey.ascending("code", "code", TEXT),
                    SortKey.ascending("updatedAt", "updated_at", INSTANT))
            .flatMap(key -> Stream.of(key, key.reversed()))
            .toList();

    private final Session session;
    private final Viewer viewer;

    IndicatorRepository(Session session, Viewer viewer) {
        this.session = session;
        this.viewer = viewer;
    }

    Page<IndicatorResponse> page(IndicatorFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("indicator").orderBy(SortKey.choose(filter.sort(), SORTS));
        if (!seesAll()) {
            query.where("visibility = 'PUBLIC'");
        }
        if (filter.visibility() != null && !filter.visibility().isEmpty()) {
            query.where(
                    "visibility in (:visibility)",
                    "visibility",
                    filter.visibility().stream().map(Enum::name).toList());
        }
        return query.page(session, page, uri, this::inOrder).map(IndicatorResponse::from);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such indicator */
    Indicator require(String reference) {
        return findByReference(reference, LockModeType.NONE)
                .filter(this::maySee)
                .orElseThrow(() -> IndicatorNotFound.withReference(reference));
    }

    /** The indicator, locked until the transaction ends. */
    Indicator requireForChange(String reference) {
        return findByReference(reference, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::maySee)
                .orElseThrow(() -> IndicatorNotFound.withReference(reference));
    }

    /**
     * The indicator, which nobody changes until the transaction ends: an observation copies who sees it. Only staff
     * record them, so each one is found.
     */
    Optional<Indicator> findToObserve(String reference) {
        return findByReference(reference, LockModeType.PESSIMISTIC_READ);
    }

    /** The ids of those of the indicators that are there. */
    List<UUID> idsOf(List<String> references) {
        return references.stream()
                .distinct()
                .flatMap(reference -> findByReference(reference, LockModeType.NONE).stream())
                .filter(this::maySee)
                .map(Indicator::id)
                .sorted()
                .toList();
    }

    private Optional<Indicator> findByReference(String reference, LockModeType lock) {
        return References.id(reference)
                .map(id -> find("id", id))
                .orElseGet(() -> find("code", reference))
                .withLock(lock)
                .firstResultOptional();
    }

    private boolean maySee(Indicator indicator) {
        return seesAll() || indicator.visibility() == Visibility.PUBLIC;
    }

    private boolean seesAll() {
        return viewer.tier() == Tier.STAFF || viewer.tier() == Tier.PARTNER;
    }

    /** Those of the indicators that the viewer sees. */
    List<Indicator> visible(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().filter(this::maySee).toList();
    }

    private List<Indicator> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(indicator -> ids.indexOf(indicator.id())))
                .toList();
    }
}
