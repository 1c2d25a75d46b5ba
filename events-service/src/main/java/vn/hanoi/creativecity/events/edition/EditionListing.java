package vn.hanoi.creativecity.events.edition;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INTEGER;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;

/** Lists editions: turns a filter into one query that the database answers from its indexes. */
@Singleton
class EditionListing implements Findable {

    private static final SortKey YEAR = SortKey.ascending("year", "year", INTEGER);

    /** The days of an edition lie in its year, and no other edition's do. */
    private static final SortKey STARTS = SortKey.ascending("startsOn", "year", INTEGER);

    /** The default first. */
    private static final List<SortKey> SORTS = List.of(YEAR.reversed(), YEAR, STARTS, STARTS.reversed());

    private final EditionRepository editions;
    private final Session session;

    EditionListing(EditionRepository editions, Session session) {
        this.editions = editions;
        this.session = session;
    }

    @Override
    public String type() {
        return "festival_edition";
    }

    @Override
    public KeysetQuery visible() {
        return KeysetQuery.from("festival_edition");
    }

    Page<FestivalEdition> page(EditionFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = visible().orderBy(SortKey.choose(filter.sort(), SORTS));
        if (filter.year() != null && !filter.year().isEmpty()) {
            query.where("year in (:years)", "years", filter.year());
        }
        if (filter.state() != null && !filter.state().isEmpty()) {
            query.where(
                    "state in (:states)",
                    "states",
                    filter.state().stream().map(Enum::name).toList());
        }
        SearchWords.of(filter.q()).restrict(query, "search");
        return query.page(session, page, uri, editions::inOrder);
    }
}
