package vn.hanoi.creativecity.platform.following;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** How far each copy has followed. */
@Singleton
class Positions {

    private final Session session;

    Positions(Session session) {
        this.session = session;
    }

    /**
     * How far a copy has followed.
     *
     * @param cursor where the other's feed goes on; null if nothing was read yet
     * @param at when it was known last that nothing more was there, or what
     */
    record Position(String cursor, Instant at) {}

    Position of(Copy<?> copy) {
        of(copy, session.createNativeQuery("""
                        insert into followed (service, collection) values (:service, :collection)
                        on conflict do nothing""", Void.class)).executeUpdate();
        return of(copy, session.createNativeQuery("""
                        select cursor, at from followed where service = :service and collection = :collection""", Tuple.class))
                .addScalar("cursor", String.class)
                .addScalar("at", Instant.class)
                .stream()
                .map(row -> new Position(row.get("cursor", String.class), row.get("at", Instant.class)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Lets this transaction alone apply what follows a cursor; false when the copy has gone on from there, or somebody
     * else is just at it.
     */
    boolean claim(Copy<?> copy, String cursor) {
        List<Tuple> rows = of(copy, session.createNativeQuery("""
                        select cursor from followed where service = :service and collection = :collection
                        for update skip locked""", Tuple.class))
                .addScalar("cursor", String.class)
                .getResultList();
        return !rows.isEmpty() && Objects.equals(rows.getFirst().get("cursor", String.class), cursor);
    }

    void goOnTo(Copy<?> copy, String cursor) {
        of(copy, session.createNativeQuery("""
                        update followed set cursor = :cursor, at = clock_timestamp()
                        where service = :service and collection = :collection""", Void.class))
                .setParameter("cursor", cursor)
                .executeUpdate();
    }

    private static <T> NativeQuery<T> of(Copy<?> copy, NativeQuery<T> query) {
        return query.setParameter("service", copy.service()).setParameter("collection", copy.collection());
    }
}
