package vn.hanoi.creativecity.platform.notification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.TestClock;

/** Between the moment when a server has a mail and the one when the database knows, the process or the database may fail. */
@QuarkusTest
class TwiceTest {

    private final Post post;
    private final TestClock clock;
    private final String event = Post.event();
    private final MailServer server = MailServer.start();

    TwiceTest(Post post, TestClock clock) {
        this.post = post;
        this.clock = clock;
    }

    @BeforeEach
    void aMailIsTakenAndTheDatabaseCannotBeTold() {
        post.empty();
        server.beforeItAnswers(mail -> endTheTransactionThatSends());
        post.send(Post.invitation(event, "lan@example.org"));
    }

    @AfterEach
    void close() {
        server.close();
        clock.followTheSystem();
    }

    @Test
    void aProcessThatDiedIsFollowedByOneThatSendsTheSameMailAgain() {
        post.dispatcher(server).sendWhatIsDue();
        assertEquals(List.of("waiting after 0"), post.rowsOf(event));
        server.beforeItAnswers(mail -> {});

        post.dispatcher(server).sendWhatIsDue();

        List<ReceivedMail> both = server.received();
        assertEquals(2, both.size());
        assertEquals(
                "<"
                        + post.query("select id from notification where event = '" + event + "'")
                                .getFirst() + "@creative.example>",
                both.getFirst().header("Message-ID"));
        assertArrayEquals(both.getFirst().bytes(), both.getLast().bytes());
        assertEquals(List.of("sent after 1"), post.rowsOf(event));
    }

    @Test
    void aProcessThatLivesKnowsThatTheMailIsGone() {
        Dispatcher dispatcher = post.dispatcher(server);
        dispatcher.sendWhatIsDue();
        assertEquals(List.of("waiting after 0"), post.rowsOf(event));

        dispatcher.sendWhatIsDue();

        assertEquals("lan@example.org", server.only().recipient());
        assertEquals(List.of("sent after 1"), post.rowsOf(event));
    }

    /** For the database there is no difference between this and the death of the process. */
    private void endTheTransactionThatSends() {
        assertEquals(List.of("t"), post.query("""
                select pg_terminate_backend(pid, 5000) from pg_stat_activity
                where datname = current_database() and state = 'idle in transaction'
                    and query like '%order by next_attempt_at limit 1 for update skip locked%'"""));
    }
}
