package vn.hanoi.creativecity.centres.unit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.geometry.GeometryDocument;
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
import vn.hanoi.creativecity.platform.time.Clocks;

/**
 * The administrative units as features of maps. The time of a unit is that in which it exists; who asks for no time gets the
 * units of today, since those of two times lie upon each other.
 */
@Singleton
class AdministrativeUnitFeatures implements FeatureSource {

    private static final SortKey CODE = SortKey.ascending("code", "code", SortKey.Type.TEXT);
    private static final String IS_THERE_TODAY =
            "valid_from <= :today and (valid_until is null or valid_until >= :today)";

    private final AdministrativeUnitRepository units;
    private final Session session;
    private final Clock clock;

    AdministrativeUnitFeatures(AdministrativeUnitRepository units, Session session, Clock clock) {
        this.units = units;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "administrative-units";
    }

    @Override
    public Message title() {
        return new Message("Đơn vị hành chính", "Administrative units");
    }

    @Override
    public Message description() {
        return new Message(
                "Các phường, xã hiện nay cùng ranh giới, và các đơn vị trước ngày 01/07/2025. Thời gian của mỗi đơn vị là khi nó tồn tại; nếu không hỏi thời gian thì là hôm nay.",
                "The wards and communes of today with their boundaries, and the units of before 2025-07-01. The time of each is that in which it exists; today where no time is asked for.");
    }

    KeysetQuery query(UnitFeatureFilter filter, FeatureRequest request) {
        KeysetQuery query = KeysetQuery.from("administrative_unit").orderBy(CODE);
        Optional<Days> days = Days.parse(request.datetime());
        days.ifPresent(asked -> asked.restrict(query, "valid_from", "valid_until"));
        if (days.isEmpty()) {
            query.where(IS_THERE_TODAY).withPassing("today", LocalDate.ofInstant(clock.instant(), Clocks.HA_NOI));
        }
        if (filter.level() != null && !filter.level().isEmpty()) {
            query.where(
                    "level in (:levels)",
                    "levels",
                    filter.level().stream().map(Level::name).toList());
        }
        if (filter.code() != null) {
            query.where("code = :code", "code", filter.code());
        }
        if (filter.parentCode() != null) {
            query.where(
                    "parent_id in (select p.id from administrative_unit p where p.code = :parent)",
                    "parent",
                    filter.parentCode());
        }
        SearchWords.of(filter.q()).restrict(query, "search");
        if (request.bbox() != null) {
            SearchedArea.parse("bbox", request.bbox()).restrictOutlines(query);
        }
        return query;
    }

    List<Feature<AdministrativeUnitProperties>> inOrder(List<UUID> ids) {
        return units.inOrder(ids).stream()
                .map(AdministrativeUnitFeatures::feature)
                .toList();
    }

    /** A feature has one name alone: its id, as answers write it. */
    Feature<AdministrativeUnitProperties> require(String id) {
        return References.id(id)
                .filter(found -> found.toString().equals(id))
                .flatMap(units::findByIdOptional)
                .map(AdministrativeUnitFeatures::feature)
                .orElseThrow(() -> FeatureNotFound.in(this, id));
    }

    @Override
    public Extent extent() {
        Object[] edges = KeysetQuery.from("administrative_unit").over(session, """
                        min(((box(area))[1])[0]) / 1e7, min(((box(area))[1])[1]) / 1e7,
                        max(((box(area))[0])[0]) / 1e7, max(((box(area))[0])[1]) / 1e7,
                        min(valid_from), case when bool_and(valid_until is not null) then max(valid_until) end""");
        return Extent.NONE
                .between((Double) edges[0], (Double) edges[1], (Double) edges[2], (Double) edges[3])
                .during((LocalDate) edges[4], (LocalDate) edges[5]);
    }

    private static Feature<AdministrativeUnitProperties> feature(AdministrativeUnit unit) {
        AdministrativeUnitResponse seen = AdministrativeUnitResponse.whole(unit, null, null);
        return Feature.of(seen.id(), GeometryDocument.of(seen.boundary()), AdministrativeUnitProperties.of(seen));
    }
}
