package vn.hanoi.creativecity.platform.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.TestClock;
import vn.hanoi.creativecity.platform.notification.MailServer.Stage;

/** What the database knows of persons goes when they ask, and when it is old. */
@QuarkusTest
class ErasureTest {

    private static final String KNOWN = "concat_ws(' ', address, name, languages, subject, text)";

    private final Post post;
    private final Outbox outbox;
    private final TestClock clock;
    private final String event = Post.event();
    private final MailServer server = MailServer.start();

    ErasureTest(Post post, Outbox outbox, TestClock clock) {
        this.post = post;
        this.outbox = outbox;
        this.clock = clock;
    }

    @BeforeEach
    void empty() {
        post.empty();
    }

    @AfterEach
    void close() {
        server.close();
        clock.followTheSystem();
    }

    @Test
    void ofWhatWasSentNothingIsLeftButThatItWas() {
        send("lan@example.org");
        send("minh@example.org");
        String digest = post.query("select recipient from notification where address like 'lan%'")
                .getFirst();

        post.erase("LAN@example.org");

        assertEquals(List.of("sent after 1", "sent after 1"), post.rowsOf(event));
        assertEquals(List.of("", "minh@example.org"), post.query("""
                select case when address is null then %s else address end from notification order by id""".formatted(KNOWN)));
        assertEquals(List.of("0"), post.query("select count(*) from notification where recipient = '" + digest + "'"));
    }

    @Test
    void whatWaitsIsNotSent() {
        post.send(Post.invitation(event, "lan@example.org"), Post.invitation(event, "minh@example.org"));
        post.erase("lan@example.org");
        post.dispatcher(server).sendWhatIsDue();

        assertEquals("minh@example.org", server.only().recipient());
        assertEquals(List.of("sent after 1"), post.rowsOf(event));
    }

    @Test
    void whatWasGivenUpIsForgottenToo() {
        server.refuse(Stage.RECIPIENT, 550, "5.1.1 no such person");
        send("lan@example.org");
        post.erase("lan@example.org");

        assertEquals(List.of("given up after 1"), post.rowsOf(event));
        assertEquals(List.of(""), post.query("select " + KNOWN + " from notification"));
    }

    @Test
    void aMailThatIsOnItsWayIsWaitedForAndThenForgotten() throws Exception {
        CountDownLatch isSending = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        server.beforeItAnswers(mail -> {
            isSending.countDown();
            Conditions.await(mayGoOn);
        });
        post.send(Post.invitation(event, "lan@example.org"));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(post.dispatcher(server)::sendWhatIsDue);
            Conditions.await(isSending);
            var erasure = threads.submit(() -> post.erase("lan@example.org"));
            Conditions.await("the erasure waits", () -> post.query("""
                    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                        and query like '%delete from notification%'""").size() == 1);
            mayGoOn.countDown();
            erasure.get();
        }

        assertEquals(List.of("sent after 1"), post.rowsOf(event));
        assertEquals(List.of(""), post.query("select " + KNOWN + " from notification"));
    }

    @Test
    void afterNinetyDaysItIsForgottenAndStillKnownThatItWasSaid() {
        send("lan@example.org");
        clock.pass(Duration.ofDays(90).minusHours(1));
        outbox.forgetSome();
        assertTrue(
                post.query("select " + KNOWN + " from notification").getFirst().startsWith("lan@example.org"));

        clock.pass(Duration.ofHours(2));
        outbox.forgetSome();
        assertEquals(List.of(""), post.query("select " + KNOWN + " from notification"));
        send("lan@example.org");

        assertEquals("lan@example.org", server.only().recipient());
        assertEquals(List.of("sent after 1"), post.rowsOf(event));
    }

    @Test
    void whoAsksAfterThatIsForgottenAsWell() {
        send("lan@example.org");
        clock.pass(Duration.ofDays(91));
        outbox.forgetSome();
        post.erase("lan@example.org");
        send("lan@example.org");

        assertEquals(2, server.received().size(), "nobody knows any more that she was told");
    }

    @Test
    void whatHasWaitedThatLongIsGivenUp() {
        post.send(Post.invitation(event, "lan@example.org"));
        clock.pass(Duration.ofDays(91));
        outbox.forgetSome();

        assertEquals(List.of("given up after 0"), post.rowsOf(event));
        assertEquals(List.of(""), post.query("select " + KNOWN + " from notification"));
    }

    private void send(String address) {
        post.send(Post.invitation(event, address));
        post.dispatcher(server).sendWhatIsDue();
    }
}
