package vn.hanoi.creativecity.ideas.season;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.INTEGER;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;

/** Lists the episodes of a season. */
@Singleton
class EpisodeListing {

    private static final SortKey NUMBER = SortKey.ascending("number", "number", INTEGER);
    private static final SortKey AIRS = SortKey.ascending("airsAt", "airs_at", INSTANT);

    /** The default first. */
    private static final List<SortKey> SORTS = List.of(NUMBER, NUMBER.reversed(), AIRS, AIRS.reversed());

    private final EpisodeRepository episodes;
    private final Session session;

    EpisodeListing(EpisodeRepository episodes, Session session) {
        this.episodes = episodes;
        this.session = session;
    }

    Page<Episode> page(Season season, EpisodeFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("episode").where("season_id = :season", "season", season.id());
        restrictTo(query, "stage", filter.stage());
        restrictTo(query, "state", filter.state());
        return query.orderBy(SortKey.choose(filter.sort(), SORTS)).page(session, page, uri, episodes::inOrder);
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
