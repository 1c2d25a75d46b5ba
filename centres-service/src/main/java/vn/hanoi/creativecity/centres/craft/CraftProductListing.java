package vn.hanoi.creativecity.centres.craft;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;

/** Lists the craft products of the centres that the viewer sees. */
@Singleton
class CraftProductListing implements Findable {

    private static final SortKey NAME = SortKey.ascending("name", "name_vi", TEXT);
    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);
    private static final SortKey UPDATED = SortKey.ascending("updatedAt", "updated_at", INSTANT);

    private final CraftProductRepository products;
    private final CentreRepository centres;
    private final CentreRights rights;
    private final Session session;

    CraftProductListing(
            CraftProductRepository products, CentreRepository centres, CentreRights rights, Session session) {
        this.products = products;
        this.centres = centres;
        this.rights = rights;
        this.session = session;
    }

    @Override
    public String type() {
        return "craft_product";
    }

    @Override
    public KeysetQuery visible() {
        KeysetQuery query = KeysetQuery.from("craft_product");
        rights.restrictToVisible(query, "centre_id");
        return query;
    }

    Page<CraftProduct> page(CraftProductFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = visible();
        List<SortKey> sorts = new ArrayList<>(
                List.of(NAME, NAME.reversed(), CREATED, CREATED.reversed(), UPDATED, UPDATED.reversed()));
        if (filter.centre() != null) {
            centres.findByReference(filter.centre())
                    .ifPresentOrElse(
                            centre -> query.where("centre_id = :centre", "centre", centre.id()),
                            () -> query.where("false"));
        }
        if (filter.craft() != null) {
            query.where("craft_keys @> array[search_key(:craft)]", "craft", filter.craft());
        }
        if (filter.village() != null) {
            query.where("village_keys @> array[search_key(:village)]", "village", filter.village());
        }
        if (filter.availability() != null && !filter.availability().isEmpty()) {
            query.where(
                    "availability in (:availability)",
                    "availability",
                    filter.availability().stream().map(Enum::name).toList());
        }
        SearchWords words = SearchWords.of(filter.q());
        if (!words.isEmpty()) {
            words.restrict(query, "search_name");
            sorts.addFirst(words.relevance(query, "name_vi", "search_name"));
        }
        return query.orderBy(SortKey.choose(filter.sort(), sorts)).page(session, page, uri, products::inOrder);
    }
}
