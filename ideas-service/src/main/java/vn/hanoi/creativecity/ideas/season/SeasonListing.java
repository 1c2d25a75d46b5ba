package vn.hanoi.creativecity.ideas.season;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.INTEGER;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;

/** Lists seasons: turns a filter into one query that the database answers from its indexes. */
@Singleton
class SeasonListing implements Findable {

    private static final SortKey NUMBER = SortKey.ascending("number", "number", INTEGER);
    private static final SortKey NAME = SortKey.ascending("name", "name_vi", TEXT);
    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);

    /** The default first. */
    private static final List<SortKey> SORTS =
            List.of(NUMBER.reversed(), NUMBER, NAME, NAME.reversed(), CREATED, CREATED.reversed());

    private final SeasonRepository seasons;
    private final Viewer viewer;
    private final Session session;

    SeasonListing(SeasonRepository seasons, Viewer viewer, Session session) {
        this.seasons = seasons;
        this.viewer = viewer;
        this.session = session;
    }

    @Override
    public String type() {
        return "season";
    }

    @Override
    public KeysetQuery visible() {
        KeysetQuery query = KeysetQuery.from("season");
        if (viewer.tier() != Tier.STAFF) {
            query.where("state <> 'DRAFT'");
        }
        return query;
    }

    Page<Season> page(SeasonFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = visible().orderBy(SortKey.choose(filter.sort(), SORTS));
        if (filter.state() != null && !filter.state().isEmpty()) {
            query.where(
                    "state in (:states)",
                    "states",
                    filter.state().stream().map(Enum::name).toList());
        }
        if (filter.year() != null) {
            query.where("first_year <= :year and last_year >= :year", "year", filter.year());
        }
        return query.page(session, page, uri, seasons::inOrder);
    }
}
