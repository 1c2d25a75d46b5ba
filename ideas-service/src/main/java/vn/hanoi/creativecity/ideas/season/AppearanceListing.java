package vn.hanoi.creativecity.ideas.season;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INTEGER;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;

/** Lists who appears in an episode, to whom may know it. */
@Singleton
class AppearanceListing {

    private static final SortKey ORDER = SortKey.ascending("order", "position", INTEGER);
    private static final List<SortKey> SORTS = List.of(ORDER, ORDER.reversed());

    private final AppearanceRepository appearances;
    private final Session session;

    AppearanceListing(AppearanceRepository appearances, Session session) {
        this.appearances = appearances;
        this.session = session;
    }

    Page<Appearance> page(Episode episode, AppearanceFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("appearance").where("episode_id = :episode", "episode", episode.id());
        if (!appearances.mayBeSeen(episode)) {
            query.where("false");
        }
        if (filter.result() != null && !filter.result().isEmpty()) {
            query.where(
                    "result in (:results)",
                    "results",
                    filter.result().stream().map(Enum::name).toList());
        }
        return query.orderBy(SortKey.choose(filter.sort(), SORTS)).page(session, page, uri, appearances::inOrder);
    }
}
