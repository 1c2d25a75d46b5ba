package vn.hanoi.creativecity.centres.heritage;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.geometry.BoundingBox;
import vn.hanoi.creativecity.centres.geometry.Neighbourhood;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;

/** Lists heritage sites: turns a filter into one query that the database answers from its indexes. */
@Singleton
class HeritageSiteListing implements Findable {

    private static final SortKey NAME = SortKey.ascending("name", "name_vi", TEXT);
    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);
    private static final SortKey UPDATED = SortKey.ascending("updatedAt", "updated_at", INSTANT);

    private final HeritageSiteRepository sites;
    private final HeritageRights rights;
    private final Session session;

    HeritageSiteListing(HeritageSiteRepository sites, HeritageRights rights, Session session) {
        this.sites = sites;
        this.rights = rights;
        this.session = session;
    }

    @Override
    public String type() {
        return "heritage_site";
    }

    @Override
    public KeysetQuery visible() {
        KeysetQuery query = KeysetQuery.from("heritage_site");
        rights.restrictToVisible(query);
        return query;
    }

    Page<HeritageSite> page(HeritageSiteFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = visible();
        List<SortKey> sorts = new ArrayList<>(
                List.of(NAME, NAME.reversed(), CREATED, CREATED.reversed(), UPDATED, UPDATED.reversed()));
        restrictTo(query, "heritage_type", filter.heritageType());
        restrictTo(query, "ranking", filter.ranking());
        restrictTo(query, "publication", filter.publication());
        restrictToUnit(query, filter.unit());
        if (filter.bbox() != null) {
            BoundingBox.parse("bbox", filter.bbox()).restrict(query, "heritage_site", session);
        }
        Neighbourhood.of(filter.near(), filter.radius()).ifPresent(near -> sorts.addFirst(near.restrict(query)));
        SearchWords words = SearchWords.of(filter.q());
        if (!words.isEmpty()) {
            words.restrict(query, "search_name");
            sorts.addFirst(words.relevance(query, "name_vi", "search_name"));
        }
        return query.orderBy(SortKey.choose(filter.sort(), sorts)).page(session, page, uri, sites::inOrder);
    }

    static void restrictTo(KeysetQuery query, String column, List<? extends Enum<?>> values) {
        if (values != null && !values.isEmpty()) {
            query.where(
                    column + " in (:" + column + ")",
                    column,
                    values.stream().map(Enum::name).toList());
        }
    }

    static void restrictToUnit(KeysetQuery query, String code) {
        if (code != null) {
            query.where(
                    "unit_id = (select u.id from administrative_unit u where u.code = :unit and u.valid_until is null)",
                    "unit",
                    code);
        }
    }
}
