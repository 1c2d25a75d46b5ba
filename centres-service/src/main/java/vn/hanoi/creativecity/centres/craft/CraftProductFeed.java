package vn.hanoi.creativecity.centres.craft;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.feed.FeedCollection;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/** Craft products in the change feed. */
@Singleton
class CraftProductFeed implements FeedCollection<CraftProductResponse> {

    private final CraftProductRepository products;
    private final CentreRights rights;
    private final Session session;

    CraftProductFeed(CraftProductRepository products, CentreRights rights, Session session) {
        this.products = products;
        this.rights = rights;
        this.session = session;
    }

    @Override
    public String name() {
        return CraftProduct.COLLECTION;
    }

    @Override
    public Class<CraftProductResponse> type() {
        return CraftProductResponse.class;
    }

    @Override
    public String subjects() {
        return "select id, version, audience_of_centre(centre_id) as audience, null::text as shown from craft_product";
    }

    @Override
    public Map<UUID, CraftProductResponse> documents(Collection<UUID> ids) {
        KeysetQuery query = KeysetQuery.among("craft_product", ids);
        rights.restrictToVisible(query, "centre_id");
        return query.all(session, products::inOrder).stream()
                .collect(Collectors.toMap(CraftProduct::id, CraftProductResponse::from));
    }

    @Override
    public String href(UUID id, CraftProductResponse document) {
        return "/v1/craft-products/" + id;
    }
}
