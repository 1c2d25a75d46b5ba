package vn.hanoi.creativecity.platform.feed;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

@Singleton
class Trees implements FeedCollection<Trees.Tree> {

    record Tree(UUID id, long version, String grove, long height) {}

    private final Session session;
    private final Audience audience;

    Trees(Session session, Audience audience) {
        this.session = session;
        this.audience = audience;
    }

    @Override
    public String name() {
        return "trees";
    }

    @Override
    public Class<Tree> type() {
        return Tree.class;
    }

    @Override
    public String subjects() {
        return "select t.id, t.version, g.seen_by as audience, null::text as shown from tree t join grove g on g.id = grove_id";
    }

    @Override
    public Map<UUID, Tree> documents(Collection<UUID> ids) {
        Map<UUID, Tree> documents = new HashMap<>();
        session.createNativeQuery("""
                        select t.id, t.version, g.name, t.height from tree t join grove g on g.id = grove_id
                        where t.id in (:ids) and seen_by && string_to_array(:viewer, ',')""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("version", Long.class)
                .addScalar("name", String.class)
                .addScalar("height", Long.class)
                .setParameter("ids", ids)
                .setParameter("viewer", String.join(",", audience.ofViewer()))
                .getResultList()
                .forEach(row -> documents.put(
                        row.get(0, UUID.class),
                        new Tree(
                                row.get(0, UUID.class),
                                row.get(1, Long.class),
                                row.get(2, String.class),
                                row.get(3, Long.class))));
        return documents;
    }

    @Override
    public String href(UUID id, Tree document) {
        return "/v1/trees/" + id;
    }
}
