package vn.hanoi.creativecity.platform.audit;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;

/** Lists what the {@link Audit} recorded, the newest first. Who may read it is for the resource to say. */
@Singleton
public class AuditLog {

    private static final SortKey NEWEST_FIRST =
            SortKey.ascending("at", "at", INSTANT).reversed();

    private final Session session;

    AuditLog(Session session) {
        this.session = session;
    }

    public Page<AuditEntry> page(AuditFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("audit").orderBy(NEWEST_FIRST);
        restrictTo(query, "actor = :actor", "actor", filter.actor());
        restrictTo(query, "client = :client", "client", filter.client());
        restrictTo(query, "resource_id = :resource", "resource", filter.resource());
        restrictTo(query, "action = :action", "action", filter.action());
        restrictTo(query, "at >= :from", "from", filter.from());
        restrictTo(query, "at < :until", "until", filter.until());
        return query.page(session, page, uri, this::inOrder);
    }

    private static void restrictTo(KeysetQuery query, String condition, String name, Object value) {
        if (value != null) {
            query.where(condition, name, value);
        }
    }

    private List<AuditEntry> inOrder(List<UUID> ids) {
        return session
                .createNativeQuery("""
                        select id, at, actor, actor_name, client, action, collection, resource_id,
                            cast(before as text) as before, cast(after as text) as after, trace_id
                        from audit where id in (:ids)""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("at", Instant.class)
                .addScalar("actor", String.class)
                .addScalar("actor_name", String.class)
                .addScalar("client", String.class)
                .addScalar("action", String.class)
                .addScalar("collection", String.class)
                .addScalar("resource_id", UUID.class)
                .addScalar("before", String.class)
                .addScalar("after", String.class)
                .addScalar("trace_id", String.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(AuditLog::entry)
                .sorted(Comparator.comparing(entry -> ids.indexOf(entry.id())))
                .toList();
    }

    private static AuditEntry entry(Tuple row) {
        return new AuditEntry(
                row.get("id", UUID.class),
                row.get("at", Instant.class),
                row.get("actor", String.class),
                row.get("actor_name", String.class),
                row.get("client", String.class),
                row.get("action", String.class),
                row.get("collection", String.class),
                row.get("resource_id", UUID.class),
                row.get("before", String.class),
                row.get("after", String.class),
                row.get("trace_id", String.class));
    }
}
