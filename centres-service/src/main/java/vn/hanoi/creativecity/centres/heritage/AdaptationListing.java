package vn.hanoi.creativecity.centres.heritage;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;

/** Lists the adaptations of the sites that the viewer sees. */
@Singleton
class AdaptationListing {

    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);
    private static final SortKey UPDATED = SortKey.ascending("updatedAt", "updated_at", INSTANT);
    private static final List<SortKey> SORTS = List.of(CREATED, CREATED.reversed(), UPDATED, UPDATED.reversed());

    private final AdaptationRepository adaptations;
    private final HeritageSiteRepository sites;
    private final HeritageRights rights;
    private final Session session;

    AdaptationListing(
            AdaptationRepository adaptations, HeritageSiteRepository sites, HeritageRights rights, Session session) {
        this.adaptations = adaptations;
        this.sites = sites;
        this.rights = rights;
        this.session = session;
    }

    Page<Adaptation> page(AdaptationFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("adaptation");
        rights.restrictToVisibleSites(query);
        if (filter.site() != null) {
            sites.findByReference(filter.site())
                    .ifPresentOrElse(
                            site -> query.where("site_id = :site", "site", site.id()), () -> query.where("false"));
        }
        restrictTo(query, "approach", filter.approach());
        restrictTo(query, "lifecycle", filter.lifecycle());
        if (filter.temporary() != null) {
            query.where("temporary = :temporary", "temporary", filter.temporary());
        }
        return query.orderBy(SortKey.choose(filter.sort(), SORTS)).page(session, page, uri, adaptations::inOrder);
    }

    private static void restrictTo(KeysetQuery query, String column, List<? extends Enum<?>> values) {
        if (values != null && !values.isEmpty()) {
            query.where(
                    column + " in (:" + column + ")",
                    column,
                    values.stream().map(Enum::name).toList());
        }
    }
}
