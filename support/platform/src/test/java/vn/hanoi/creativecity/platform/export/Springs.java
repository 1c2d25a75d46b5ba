package vn.hanoi.creativecity.platform.export;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.feed.Audience;
import vn.hanoi.creativecity.platform.feed.FeedCollection;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Springs have places, and keepers that only staff and partners see. */
@Singleton
class Springs implements FeedCollection<Springs.Spring> {

    record Point(String type, List<Double> coordinates) {}

    record Keeper(String name, @VisibleTo(Tier.STAFF) int age) {}

    record Spring(
            UUID id,
            long version,
            LocalizedText name,
            Point geometry,
            String flow,
            List<String> uses,
            @VisibleTo({Tier.STAFF, Tier.PARTNER}) Keeper keeper,
            @VisibleTo(Tier.STAFF) Integer depthM) {}

    private final Session session;
    private final Audience audience;

    Springs(Session session, Audience audience) {
        this.session = session;
        this.audience = audience;
    }

    @Override
    public String name() {
        return "springs";
    }

    @Override
    public Class<Spring> type() {
        return Spring.class;
    }

    @Override
    public String subjects() {
        return "select id, version, seen_by as audience, null::text as shown from spring";
    }

    @Override
    public Map<UUID, Spring> documents(Collection<UUID> ids) {
        Map<UUID, Spring> documents = new HashMap<>();
        session.createNativeQuery("""
                        select id, version, name_vi, name_en, longitude, latitude, flow, uses, keeper from spring
                        where id in (:ids) and seen_by && string_to_array(:viewer, ',')""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("version", Long.class)
                .addScalar("name_vi", String.class)
                .addScalar("name_en", String.class)
                .addScalar("longitude", Double.class)
                .addScalar("latitude", Double.class)
                .addScalar("flow", BigDecimal.class)
                .addScalar("uses", String[].class)
                .addScalar("keeper", String.class)
                .setParameter("ids", ids)
                .setParameter("viewer", String.join(",", audience.ofViewer()))
                .getResultList()
                .forEach(row -> documents.put(row.get("id", UUID.class), spring(row)));
        return documents;
    }

    private static Spring spring(Tuple row) {
        Double longitude = row.get("longitude", Double.class);
        String keeper = row.get("keeper", String.class);
        return new Spring(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                LocalizedText.of(row.get("name_vi", String.class), row.get("name_en", String.class)),
                longitude == null ? null : new Point("Point", List.of(longitude, row.get("latitude", Double.class))),
                row.get("flow", BigDecimal.class).toPlainString(),
                List.of(row.get("uses", String[].class)),
                keeper == null ? null : new Keeper(keeper, 60),
                7);
    }

    @Override
    public String href(UUID id, Spring document) {
        return "/v1/springs/" + id;
    }
}
