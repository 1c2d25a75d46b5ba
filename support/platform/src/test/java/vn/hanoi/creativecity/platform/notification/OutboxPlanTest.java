package vn.hanoi.creativecity.platform.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** However much was sent, the next mail is found at once. */
@QuarkusTest
class OutboxPlanTest {

    private static final int SENT = 30_000;
    private static final int WAITING = 5_000;

    /** PostgreSQL plans a prepared statement anew five times and may then settle on one plan for all values. */
    private static final int TIMES = 8;

    private final Outbox outbox;
    private final Session session;

    OutboxPlanTest(Outbox outbox, Session session) {
        this.outbox = outbox;
        this.session = session;
    }

    @Test
    void theNextMailIsFoundWithoutReadingTheOthers() {
        QuarkusTransaction.begin();
        try {
            fill();
            long[] before = counters();
            for (int i = 0; i < TIMES; i++) {
                WaitingMail mail = outbox.takeDue().orElseThrow();
                assertEquals("event " + (SENT + 1 + i), mail.event());
                outbox.markSent(mail);
            }
            long[] after = counters();

            assertEquals(0, after[0] - before[0], "scans of the table");
            assertTrue(after[1] - before[1] <= TIMES * 4L, after[1] - before[1] + " rows by index");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void fill() {
        session.createNativeMutationQuery("delete from notification").executeUpdate();
        session.createNativeMutationQuery("""
                        insert into notification (id, event, recipient, address, languages, subject, text, created_at,
                            next_attempt_at, sent_at)
                        select uuidv7(), 'event ' || i, '', 'lan@example.org', 'vi', '', '', now(),
                            case when i > :sent then now() - interval '1 day' + i * interval '1 second' end,
                            case when i <= :sent then now() end
                        from generate_series(1, :all) i""")
                .setParameter("sent", SENT)
                .setParameter("all", SENT + WAITING)
                .executeUpdate();
        session.createNativeMutationQuery("analyze notification").executeUpdate();
    }

    private long[] counters() {
        Object[] row = session.createNativeQuery(
                        "select seq_scan, idx_tup_fetch from pg_stat_xact_user_tables where relname = 'notification'",
                        Object[].class)
                .getSingleResult();
        return new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()};
    }
}
