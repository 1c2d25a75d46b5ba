package vn.hanoi.creativecity.platform.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.write.DeferredWrites;

/** What is told leaves when the change is through, and once. */
@QuarkusTest
class NotificationsTest {

    private final Notifications notifications;
    private final DeferredWrites writes;
    private final Post post;
    private final String event = Post.event();
    private final MailServer server = MailServer.start();

    NotificationsTest(Notifications notifications, DeferredWrites writes, Post post) {
        this.notifications = notifications;
        this.writes = writes;
        this.post = post;
    }

    @BeforeEach
    void empty() {
        post.empty();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatIsCommittedIsSent() {
        post.send(Post.invitation(event, "lan@example.org"));
        assertEquals(List.of("waiting after 0"), post.rowsOf(event));

        post.dispatcher(server).sendWhatIsDue();

        assertEquals("lan@example.org", server.only().recipient());
        assertEquals("no-reply@creative.example", server.only().sender());
        assertEquals(List.of("sent after 1"), post.rowsOf(event));
    }

    @Test
    void whatIsRolledBackIsNot() {
        QuarkusTransaction.begin();
        notifications.send(Post.invitation(event, "lan@example.org"));
        writes.write();
        post.dispatcher(server).sendWhatIsDue();
        QuarkusTransaction.rollback();
        post.dispatcher(server).sendWhatIsDue();

        assertEquals(List.of(), server.received());
        assertEquals(List.of(), post.rowsOf(event));
    }

    @Test
    void withoutATransactionNothingIsTold() {
        assertThrows(IllegalStateException.class, () -> notifications.send(Post.invitation(event, "lan@example.org")));
    }

    @Test
    void aPersonIsToldOnceOfAnEvent() {
        post.send(Post.invitation(event, "lan@example.org"), Post.invitation(event, "lan@example.org"));
        post.dispatcher(server).sendWhatIsDue();
        post.send(Post.invitation(event, "Lan@Example.org"));
        post.dispatcher(server).sendWhatIsDue();

        assertEquals("lan@example.org", server.only().recipient());
        assertEquals(List.of("sent after 1"), post.rowsOf(event));
    }

    @Test
    void ofTwoTransactionsAtTheSameTimeOneTells() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                notifications.send(Post.invitation(event, "lan@example.org"));
                writes.write();
                told.countDown();
                Conditions.await(mayEnd);
            }));
            Conditions.await(told);
            var second = threads.submit(() -> post.send(Post.invitation(event, "lan@example.org")));
            Conditions.await(
                    "the second waits for the first", () -> post.query("""
                    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                        and query like '%into notification%'""").size() == 1);
            mayEnd.countDown();
            first.get();
            second.get();
        }

        assertEquals(List.of("waiting after 0"), post.rowsOf(event));
    }

    @Test
    void othersAreToldOfTheSameAndThePersonOfOthers() {
        String another = Post.event();
        post.send(
                Post.invitation(event, "lan@example.org"),
                Post.invitation(event, "minh@example.org"),
                Post.invitation(another, "lan@example.org"));
        post.dispatcher(server).sendWhatIsDue();

        assertEquals(
                List.of("lan@example.org", "lan@example.org", "minh@example.org"),
                server.received().stream().map(ReceivedMail::recipient).sorted().toList());
        assertEquals(List.of("sent after 1", "sent after 1"), post.rowsOf(event));
        assertEquals(List.of("sent after 1"), post.rowsOf(another));
    }

    @Test
    void nothingOfAPersonIsSaidByAccident() {
        Recipient lan = Recipient.of("lan@example.org", "Lan");
        String said = lan + " " + new Notification(event, lan, Post.SUBJECT, Post.TEXT);

        assertEquals("a recipient Notification of " + event, said);
    }

    @Test
    void fiveThousandAreToldInOneTransaction() {
        Notification[] decisions = new Notification[5_000];
        for (int i = 0; i < decisions.length; i++) {
            decisions[i] = Post.invitation(event, "nguoi-" + i + "@example.org");
        }
        post.send(decisions);

        assertEquals(List.of("5000"), post.query("select count(*) from notification where event = '" + event + "'"));
        assertTrue(server.received().isEmpty());
    }
}
