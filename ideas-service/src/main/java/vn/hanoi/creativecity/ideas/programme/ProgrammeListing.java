package vn.hanoi.creativecity.ideas.programme;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.DATE;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;

/** Lists programmes: turns a filter into one query that the database answers from its indexes. */
@Singleton
class ProgrammeListing implements Findable {

    private static final SortKey BEGIN = SortKey.ascending("from", "runs_from", DATE);
    private static final SortKey NAME = SortKey.ascending("name", "name_vi", TEXT);
    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);

    /** The default first. */
    private static final List<SortKey> SORTS = Stream.of(BEGIN, NAME, CREATED)
            .flatMap(key -> Stream.of(key.reversed(), key))
            .toList();

    private final ProgrammeRepository programmes;
    private final Viewer viewer;
    private final Session session;

    ProgrammeListing(ProgrammeRepository programmes, Viewer viewer, Session session) {
        this.programmes = programmes;
        this.viewer = viewer;
        this.session = session;
    }

    @Override
    public String type() {
        return "support_programme";
    }

    @Override
    public KeysetQuery visible() {
        KeysetQuery query = KeysetQuery.from("support_programme");
        if (viewer.tier() != Tier.STAFF) {
            query.where("state <> 'DRAFT'");
        }
        return query;
    }

    Page<SupportProgramme> page(ProgrammeFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = visible();
        restrictTo(query, "kind", filter.kind());
        restrictTo(query, "state", filter.state());
        if (filter.hostCentre() != null) {
            query.where("host_centre = :centre", "centre", filter.hostCentre());
        }
        List<SortKey> sorts = new ArrayList<>(SORTS);
        SearchWords words = SearchWords.of(filter.q());
        if (!words.isEmpty()) {
            words.restrict(query, "search");
            SortKey relevance = words.relevance(query, "name_vi", "search_name");
            sorts.addFirst(relevance.reversed());
            sorts.addFirst(relevance);
        }
        return query.orderBy(SortKey.choose(filter.sort(), sorts)).page(session, page, uri, programmes::inOrder);
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
