package vn.hanoi.creativecity.centres.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.geometry.SearchedArea;
import vn.hanoi.creativecity.centres.ogc.Days;
import vn.hanoi.creativecity.centres.ogc.Extent;
import vn.hanoi.creativecity.centres.ogc.Feature;
import vn.hanoi.creativecity.centres.ogc.FeatureNotFound;
import vn.hanoi.creativecity.centres.ogc.FeatureRequest;
import vn.hanoi.creativecity.centres.ogc.FeatureSource;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;
import vn.hanoi.creativecity.platform.slug.References;

/** Those centres of some kinds that the viewer sees, as features of maps. The time of a centre is the day on which it opened. */
abstract class CentreLayer implements FeatureSource {

    /** It never changes, so no page misses a centre or has it twice. */
    private static final SortKey RECORDED = SortKey.ascending("recorded", "created_at", SortKey.Type.INSTANT);

    private final CentreRepository centres;
    private final CentreRights rights;
    private final Session session;

    CentreLayer(CentreRepository centres, CentreRights rights, Session session) {
        this.centres = centres;
        this.rights = rights;
        this.session = session;
    }

    abstract boolean has(CentreKind kind);

    /** The same for the database. */
    abstract String kinds();

    KeysetQuery query(CentreFeatureFilter filter, FeatureRequest request) {
        KeysetQuery query = all().orderBy(RECORDED);
        CentreListing.restrictTo(query, "kind", filter.kind());
        CentreListing.restrictTo(query, "lifecycle", filter.lifecycle());
        CentreListing.restrictToUnit(query, filter.unitCode());
        SearchWords.of(filter.q()).restrict(query, "search");
        Days.parse(request.datetime()).ifPresent(days -> days.restrict(query, "opened_on", "opened_on"));
        if (request.bbox() != null) {
            SearchedArea.parse("bbox", request.bbox()).restrictWithUnplaced(query, "centre", session);
        }
        return query;
    }

    List<Feature<CentreProperties>> inOrder(List<UUID> ids) {
        return centres.inOrder(ids).stream().map(this::feature).toList();
    }

    /** A feature has one name alone: its id, as answers write it. */
    Feature<CentreProperties> require(String id) {
        return References.id(id)
                .filter(found -> found.toString().equals(id))
                .flatMap(centres::findByIdOptional)
                .filter(centre -> has(centre.kind()) && rights.maySee(centre))
                .map(this::feature)
                .orElseThrow(() -> FeatureNotFound.in(this, id));
    }

    @Override
    public Extent extent() {
        Object[] edges = all().over(
                        session,
                        "min(min_lon), min(min_lat), max(max_lon), max(max_lat), min(opened_on), max(opened_on)");
        Extent extent = Extent.NONE.between((Double) edges[0], (Double) edges[1], (Double) edges[2], (Double) edges[3]);
        return edges[4] == null ? extent : extent.during((LocalDate) edges[4], (LocalDate) edges[5]);
    }

    private KeysetQuery all() {
        KeysetQuery query = KeysetQuery.from("centre").where(kinds());
        rights.restrictToVisible(query);
        return query;
    }

    private Feature<CentreProperties> feature(Centre centre) {
        CentreResponse seen = CentreResponse.from(centre, rights::maySee);
        return Feature.of(seen.id(), seen.geometry(), CentreProperties.of(seen));
    }
}
