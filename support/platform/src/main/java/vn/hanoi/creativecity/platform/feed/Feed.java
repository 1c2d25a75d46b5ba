package vn.hanoi.creativecity.platform.feed;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

/** Reads the feed as a whole, as the present transaction sees it. */
@Singleton
class Feed {

    private final Session session;

    Feed(Session session) {
        this.session = session;
    }

    FeedState state() {
        Tuple row = session.createNativeQuery("select epoch, head, expired, key from feed", Tuple.class)
                .addScalar("epoch", Long.class)
                .addScalar("head", Long.class)
                .addScalar("expired", Long.class)
                .addScalar("key", byte[].class)
                .getSingleResult();
        return new FeedState(
                row.get("epoch", Long.class),
                row.get("head", Long.class),
                row.get("expired", Long.class),
                row.get("key", byte[].class));
    }

    /** Whether something was written of which it has not told yet. */
    boolean isBehind() {
        return session.createNativeQuery("select exists (select 1 from change_waiting)", Boolean.class)
                .addScalar("exists", Boolean.class)
                .getSingleResult();
    }
}
