package vn.hanoi.creativecity.events.venue;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;

/** Lists venues: turns a filter into one query that the database answers from its indexes. */
@Singleton
class VenueListing {

    private static final SortKey NAME = SortKey.ascending("name", "name_vi", TEXT);
    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);

    /** The default first. */
    private static final List<SortKey> SORTS = List.of(NAME, NAME.reversed(), CREATED, CREATED.reversed());

    private final VenueRepository venues;
    private final Session session;

    VenueListing(VenueRepository venues, Session session) {
        this.venues = venues;
        this.session = session;
    }

    Page<Venue> page(VenueFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("venue");
        if (filter.kind() != null && !filter.kind().isEmpty()) {
            query.where(
                    "kind in (:kinds)",
                    "kinds",
                    filter.kind().stream().map(Enum::name).toList());
        }
        if (filter.centre() != null) {
            query.where("centre = :centre", "centre", filter.centre());
        }
        if (filter.formerUnit() != null) {
            query.where("former_unit = :formerUnit", "formerUnit", filter.formerUnit());
        }
        if (filter.gone() != null) {
            query.where("gone = :gone", "gone", filter.gone());
        }
        SearchWords.of(filter.q()).restrict(query, "search");
        return query.orderBy(SortKey.choose(filter.sort(), SORTS)).page(session, page, uri, venues::inOrder);
    }
}
