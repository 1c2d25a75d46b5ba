package vn.hanoi.creativecity.ideas.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The files that wait for the virus scanner, the one that was tried longest ago first. */
@Singleton
class ScanQueue {

    /** For so long whoever has taken one in hand has it alone. */
    private static final Duration IN_HAND = Duration.ofMinutes(5);

    /** A file that waits. */
    record Waiting(UUID id, String hash) {}

    private final Session session;

    ScanQueue(Session session) {
        this.session = session;
    }

    Optional<Waiting> take() {
        Instant now = Clock.systemUTC().instant();
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("""
                        update attachment set scan_tried_at = :now where id = (
                            select id from attachment
                            where scan = 'WAITING' and hash is not null
                                and (scan_tried_at is null or scan_tried_at <= :then)
                            order by scan_tried_at nulls first, id limit 1 for update skip locked)
                        returning id, hash""", Object[].class)
                        .addScalar("id", UUID.class)
                        .addScalar("hash", String.class)
                        .setParameter("now", now)
                        .setParameter("then", now.minus(IN_HAND))
                        .getResultStream()
                        .map(row -> new Waiting((UUID) row[0], (String) row[1]))
                        .findFirst());
    }

    /** Whoever has sent the same may know so too. */
    void markClean(Waiting file) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "update attachment set scan = 'CLEAN' where hash = :hash and scan = 'WAITING'")
                        .setParameter("hash", file.hash())
                        .executeUpdate());
    }

    /** So may whoever has sent the same; gives the copies that go along. */
    List<String> markInfected(Waiting file) {
        return session.createNativeQuery("""
                        with before as (
                            select id, bare_hash from attachment where hash = :hash and scan = 'WAITING' for update)
                        update attachment set scan = 'INFECTED', hash = null, bare_hash = null
                        from before where attachment.id = before.id
                        returning before.bare_hash""", String.class)
                .addScalar("bare_hash", String.class)
                .setParameter("hash", file.hash())
                .getResultList();
    }

    /** It is tried again after the others. */
    void putBack(Waiting file) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "update attachment set scan_tried_at = :then where id = :id")
                        .setParameter("then", Clock.systemUTC().instant().minus(IN_HAND))
                        .setParameter("id", file.id())
                        .executeUpdate());
    }
}
