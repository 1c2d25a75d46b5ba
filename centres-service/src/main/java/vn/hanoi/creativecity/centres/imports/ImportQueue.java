package vn.hanoi.creativecity.centres.imports;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * The imports that are not over. Those of one collection are worked on one after the other, in the order in which they came:
 * two that write the same records at once would only wait for each other.
 */
@Singleton
class ImportQueue {

    private static final int MOST_OF_A_SENDER = 5;
    private static final String RETRY_AFTER_SECONDS = "30";

    private final Session session;

    ImportQueue(Session session) {
        this.session = session;
    }

    /** @throws Problem 429 when too many of the sender's are there already */
    void requireRoomFor(Sender sender) {
        long waiting = session.createNativeQuery(
                        "select count(*) as count from import_waiting where sender = :sender", Long.class)
                .addScalar("count", Long.class)
                .setParameter("sender", sender.subject())
                .getSingleResult();
        if (waiting >= MOST_OF_A_SENDER) {
            throw new Problem(
                            ProblemType.TOO_MANY_REQUESTS,
                            Message.of(
                                    "Bạn có %d lần nhập chưa xong; hãy đợi một lần xong đã.",
                                    "%d imports of yours are not over; wait until one of them is.", waiting))
                    .with("Retry-After", RETRY_AFTER_SECONDS);
        }
    }

    void add(Import sent) {
        session.createNativeMutationQuery(
                        "insert into import_waiting (import_id, collection, sender) values (:id, :collection, :sender)")
                .setParameter("id", sent.id())
                .setParameter("collection", sent.collection().name())
                .setParameter("sender", sent.sender().subject())
                .executeUpdate();
    }

    /**
     * The one that has waited longest of those that nobody works on. It is the transaction's until that ends, however it
     * ends: what a process that dies worked on is there for another.
     */
    Optional<UUID> take() {
        return session.createNativeQuery("""
                        select import_id from import_waiting w
                        where position = (select min(f.position) from import_waiting f where f.collection = w.collection)
                        order by position limit 1 for update of w skip locked""", UUID.class)
                .addScalar("import_id", UUID.class)
                .uniqueResultOptional();
    }

    /** Takes it out, and lets go of what was sent. */
    void remove(UUID id) {
        session.createNativeMutationQuery("delete from import_waiting where import_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
