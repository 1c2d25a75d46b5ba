package vn.hanoi.creativecity.centres.heritage;

import jakarta.inject.Singleton;
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
import vn.hanoi.creativecity.platform.text.Message;

/** The heritage sites that the viewer sees, as features of maps. The time of a site is the year in which it was built. */
@Singleton
class HeritageSiteFeatures implements FeatureSource {

    /** It never changes, so no page misses a site or has it twice. */
    private static final SortKey RECORDED = SortKey.ascending("recorded", "created_at", SortKey.Type.INSTANT);

    private final HeritageSiteRepository sites;
    private final HeritageRights rights;
    private final Session session;

    HeritageSiteFeatures(HeritageSiteRepository sites, HeritageRights rights, Session session) {
        this.sites = sites;
        this.rights = rights;
        this.session = session;
    }

    @Override
    public String id() {
        return "heritage-sites";
    }

    @Override
    public Message title() {
        return new Message("Di sản", "Heritage sites");
    }

    @Override
    public Message description() {
        return new Message(
                "Di sản mà thành phố chuyển hoặc có thể chuyển thành không gian sáng tạo. Thời gian của mỗi nơi là năm xây dựng.",
                "Heritage that the city turns, or may turn, into creative spaces. The time of each is the year in which it was built.");
    }

    KeysetQuery query(HeritageSiteFeatureFilter filter, FeatureRequest request) {
        KeysetQuery query = all().orderBy(RECORDED);
        HeritageSiteListing.restrictTo(query, "heritage_type", filter.heritageType());
        HeritageSiteListing.restrictTo(query, "ranking", filter.ranking());
        HeritageSiteListing.restrictToUnit(query, filter.unitCode());
        SearchWords.of(filter.q()).restrict(query, "search_name");
        Days.parse(request.datetime()).ifPresent(days -> days.restrictYears(query, "built_year"));
        if (request.bbox() != null) {
            SearchedArea.parse("bbox", request.bbox()).restrictWithUnplaced(query, "heritage_site", session);
        }
        return query;
    }

    List<Feature<HeritageSiteProperties>> inOrder(List<UUID> ids) {
        return sites.inOrder(ids).stream().map(HeritageSiteFeatures::feature).toList();
    }

    /** A feature has one name alone: its id, as answers write it. */
    Feature<HeritageSiteProperties> require(String id) {
        return References.id(id)
                .filter(found -> found.toString().equals(id))
                .flatMap(sites::findByIdOptional)
                .filter(rights::maySee)
                .map(HeritageSiteFeatures::feature)
                .orElseThrow(() -> FeatureNotFound.in(this, id));
    }

    @Override
    public Extent extent() {
        Object[] edges = all().over(
                        session,
                        "min(min_lon), min(min_lat), max(max_lon), max(max_lat), min(built_year), max(built_year)");
        Extent extent = Extent.NONE.between((Double) edges[0], (Double) edges[1], (Double) edges[2], (Double) edges[3]);
        return edges[4] == null ? extent : extent.during(firstDayOf((Integer) edges[4]), lastDayOf((Integer) edges[5]));
    }

    /** RFC 3339 has no year before the first: what begins there is open. */
    private static LocalDate firstDayOf(int year) {
        return year < 1 ? null : LocalDate.of(year, 1, 1);
    }

    private static LocalDate lastDayOf(int year) {
        return LocalDate.of(Math.max(year, 1), 12, 31);
    }

    private KeysetQuery all() {
        KeysetQuery query = KeysetQuery.from("heritage_site");
        rights.restrictToVisible(query);
        return query;
    }

    private static Feature<HeritageSiteProperties> feature(HeritageSite site) {
        HeritageSiteResponse seen = HeritageSiteResponse.from(site);
        return Feature.of(seen.id(), seen.geometry(), HeritageSiteProperties.of(seen));
    }
}
