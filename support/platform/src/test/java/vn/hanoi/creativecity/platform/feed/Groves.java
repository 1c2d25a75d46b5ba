package vn.hanoi.creativecity.platform.feed;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

@Singleton
class Groves implements FeedCollection<Groves.Grove> {

    record Grove(UUID id, long version, String name) {}

    private final Session session;
    private final Audience audience;

    Groves(Session session, Audience audience) {
        this.session = session;
        this.audience = audience;
    }

    @Override
    public String name() {
        return "groves";
    }

    @Override
    public Class<Grove> type() {
        return Grove.class;
    }

    @Override
    public String subjects() {
        return "select id, version, seen_by as audience, name as shown from grove";
    }

    @Override
    public List<Dependents> dependents() {
        return List.of(Dependents.thatShowIt("trees", "select id from tree where grove_id = any (?)"));
    }

    @Override
    public Map<UUID, Grove> documents(Collection<UUID> ids) {
        Map<UUID, Grove> documents = new HashMap<>();
        session.createNativeQuery("""
                        select id, version, name from grove
                        where id in (:ids) and seen_by && string_to_array(:viewer, ',')""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("version", Long.class)
                .addScalar("name", String.class)
                .setParameter("ids", ids)
                .setParameter("viewer", String.join(",", audience.ofViewer()))
                .getResultList()
                .forEach(row -> documents.put(
                        row.get(0, UUID.class),
                        new Grove(row.get(0, UUID.class), row.get(1, Long.class), row.get(2, String.class))));
        return documents;
    }

    @Override
    public String href(UUID id, Grove document) {
        return "/v1/groves/" + id;
    }
}
