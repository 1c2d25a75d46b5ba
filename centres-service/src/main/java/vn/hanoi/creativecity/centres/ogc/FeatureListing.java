package vn.hanoi.creativecity.centres.ogc;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;

/** Makes the answers with features, whatever they are. */
@Singleton
public class FeatureListing {

    /** As many rows as are loaded by one statement. */
    private static final int AT_ONCE = 200;

    private final Session session;
    private final Links links;
    private final UriInfo uri;
    private final Clock clock;

    FeatureListing(Session session, Links links, UriInfo uri, Clock clock) {
        this.session = session;
        this.links = links;
        this.uri = uri;
        this.clock = clock;
    }

    /**
     * One page of a collection.
     *
     * @param query which features, and in which order
     * @param load gives the features with the ids, in their order
     */
    public <P extends FeatureProperties> FeatureCollection<P> page(
            FeatureSource source,
            FeatureRequest request,
            KeysetQuery query,
            Function<List<UUID>, List<Feature<P>>> load) {
        // Nothing is changed here, so nothing need be kept to find out what was.
        session.setDefaultReadOnly(true);
        Page<Feature<P>> page = query.page(
                session, new PageRequest(request.most(), request.cursor(), false), uri, ids -> inPortions(ids, load));
        List<Link> around = new ArrayList<>(links.self(Format.GEO_JSON));
        if (page.next() != null) {
            around.add(links.next(page.next()));
        }
        around.add(links.collection(source));
        around.add(links.licence());
        boolean isAll = request.cursor() == null && page.next() == null;
        return FeatureCollection.of(page.items(), isAll, around, clock.instant());
    }

    /**
     * One feature with its links.
     *
     * @param path where the same is under {@code /v1}
     */
    public <P extends FeatureProperties> Feature<P> whole(FeatureSource source, Feature<P> feature, String path) {
        List<Link> around = new ArrayList<>(links.self(Format.GEO_JSON));
        around.add(links.collection(source));
        around.add(links.record(path));
        around.add(links.licence());
        return feature.with(around);
    }

    /** What has become features is forgotten at once: of a long page nothing is there twice. */
    private <T> List<T> inPortions(List<UUID> ids, Function<List<UUID>, List<T>> load) {
        List<T> all = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            all.addAll(load.apply(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))));
            session.clear();
        }
        return all;
    }
}
