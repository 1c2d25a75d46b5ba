package vn.hanoi.creativecity.platform.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.platform.LogLines;
import vn.hanoi.creativecity.platform.TestClock;
import vn.hanoi.creativecity.platform.notification.MailServer.Stage;

/** What the mail server does, and what becomes of the mail. */
@QuarkusTest
class DispatcherTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Post post;
    private final TestClock clock;
    private final MeterRegistry meters;
    private final String event = Post.event();
    private final MailServer server = MailServer.start();

    DispatcherTest(Post post, TestClock clock, MeterRegistry meters) {
        this.post = post;
        this.clock = clock;
        this.meters = meters;
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
    void twoProcessesShareTheWorkAndSendEachMailOnce() throws Exception {
        IntStream.range(0, 40).forEach(i -> post.send(Post.invitation(event, "nguoi-" + i + "@example.org")));
        CountDownLatch bothAreSending = new CountDownLatch(2);
        server.beforeItAnswers(mail -> {
            bothAreSending.countDown();
            Conditions.await(bothAreSending);
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(post.dispatcher(server)::sendWhatIsDue);
            var other = threads.submit(post.dispatcher(server)::sendWhatIsDue);
            one.get();
            other.get();
        }

        assertEquals(
                IntStream.range(0, 40)
                        .mapToObj(i -> "nguoi-" + i + "@example.org")
                        .sorted()
                        .toList(),
                server.received().stream().map(ReceivedMail::recipient).sorted().toList());
        assertEquals(
                List.of("sent after 1"), post.rowsOf(event).stream().distinct().toList());
    }

    @Test
    void whileTheServerIsAwayMailsWaitAndLeaveWhenItIsBack() {
        int port = server.port();
        server.close();
        post.send(Post.invitation(event, "lan@example.org"), Post.invitation(event, "minh@example.org"));
        Dispatcher dispatcher = post.dispatcher(port, 1_000);

        dispatcher.sendWhatIsDue();
        assertEquals(List.of("waiting after 1", "waiting after 0"), post.rowsOf(event), "one try is enough to know");

        try (MailServer back = MailServer.startAgainAt(port)) {
            dispatcher.sendWhatIsDue();
            assertEquals("minh@example.org", back.only().recipient());
            clock.pass(A_MINUTE);
            dispatcher.sendWhatIsDue();

            assertEquals(2, back.received().size());
            assertEquals(List.of("sent after 2", "sent after 1"), post.rowsOf(event));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 450, 4.2.0 greylisted",
        "RECIPIENT, 451, 4.3.0 try later",
        "RECIPIENT, 452, 4.2.2 mailbox full",
        "RECIPIENT, 550, 5.7.1 relaying denied",
        "CONTENT, 451, 4.7.0 try later",
        "CONTENT, 554, 5.7.1 you are not trusted",
        "SENDER, 550, 5.1.8 who are you",
        "SENDER, 451, 4.3.0 try later"
    })
    void whatMayPassIsTriedAgain(Stage stage, int code, String text) {
        server.refuse(stage, code, text);
        post.send(Post.invitation(event, "lan@example.org"));
        Dispatcher dispatcher = post.dispatcher(server);
        dispatcher.sendWhatIsDue();
        dispatcher.sendWhatIsDue();
        assertEquals(List.of("waiting after 1"), post.rowsOf(event));

        server.refuseNothing();
        clock.pass(A_MINUTE);
        dispatcher.sendWhatIsDue();

        assertEquals("lan@example.org", server.only().recipient());
        assertEquals(List.of("sent after 2"), post.rowsOf(event));
    }

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 550, 5.1.1 no such person",
        "RECIPIENT, 550, No such person",
        "RECIPIENT, 551, 5.1.6 moved",
        "RECIPIENT, 556, 5.1.10 takes no mail",
        "CONTENT, 552, 5.3.4 too long",
        "CONTENT, 554, 5.6.0 no such content"
    })
    void whatIsRefusedForGoodIsGivenUpAtOnce(Stage stage, int code, String text) {
        server.refuse(stage, code, text);
        post.send(Post.invitation(event, "lan@example.org"));
        double before = counted("given_up");
        try (LogLines log = LogLines.of(Dispatcher.class.getName())) {
            post.dispatcher(server).sendWhatIsDue();

            assertEquals(1, log.lines().size());
            assertTrue(log.lines().getFirst().contains(event + " is given up: SMTP " + code), log.lines()::toString);
        }

        assertEquals(List.of("given up after 1"), post.rowsOf(event));
        assertEquals(before + 1, counted("given_up"));
        server.refuseNothing();
        clock.pass(Duration.ofDays(4));
        post.dispatcher(server).sendWhatIsDue();
        assertEquals(List.of(), server.received());
    }

    @Test
    void oneWhoIsRefusedKeepsNobodyWaiting() {
        server.refuse(Stage.RECIPIENT, 450, "4.2.0 greylisted");
        post.send(Post.invitation(event, "lan@example.org"), Post.invitation(event, "minh@example.org"));
        post.dispatcher(server).sendWhatIsDue();

        assertEquals(List.of("waiting after 1", "waiting after 1"), post.rowsOf(event));
    }

    @Test
    void afterThreeDaysItIsGivenUpAndNoLineNamesThePerson() {
        server.refuse(Stage.RECIPIENT, 450, "4.2.0 lan@example.org is greylisted");
        post.send(new Notification(event, Recipient.of("lan@example.org", "Lan Trần"), Post.SUBJECT, Post.TEXT));
        Dispatcher dispatcher = post.dispatcher(server);
        try (LogLines log = LogLines.of("vn.hanoi.creativecity")) {
            dispatcher.sendWhatIsDue();
            for (int hours = 0; hours < 72; hours++) {
                assertEquals("waiting", post.rowsOf(event).getFirst().split(" ")[0], hours + " hours");
                clock.pass(Duration.ofHours(1));
                dispatcher.sendWhatIsDue();
            }

            assertEquals("given up", post.rowsOf(event).getFirst().substring(0, 8));
            assertEquals(
                    1,
                    log.lines().stream()
                            .filter(line -> line.contains("is given up: SMTP 450"))
                            .count());
            assertEquals(
                    List.of(),
                    log.lines().stream()
                            .filter(line -> line.matches("(?s).*(lan@|Lan).*"))
                            .toList());
        }
    }

    @Test
    void noMoreAreSentInAMinuteThanAllowed() {
        IntStream.range(0, 5).forEach(i -> post.send(Post.invitation(event, "nguoi-" + i + "@example.org")));
        Dispatcher dispatcher = post.dispatcher(server.port(), 2);

        dispatcher.sendWhatIsDue();
        dispatcher.sendWhatIsDue();
        assertEquals(2, server.received().size());
        clock.pass(A_MINUTE);
        dispatcher.sendWhatIsDue();
        assertEquals(4, server.received().size());
        clock.pass(A_MINUTE);
        dispatcher.sendWhatIsDue();

        assertEquals(
                Stream.of(0, 1, 2, 3, 4).map(i -> "nguoi-" + i + "@example.org").toList(),
                server.received().stream().map(ReceivedMail::recipient).toList());
    }

    @Test
    void aProcessThatEndsFinishesTheMailThatItHasBegunAndNoOther() throws Exception {
        post.send(Post.invitation(event, "lan@example.org"), Post.invitation(event, "minh@example.org"));
        Dispatcher dispatcher = post.dispatcher(server);
        CountDownLatch isSending = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        server.beforeItAnswers(mail -> {
            isSending.countDown();
            Conditions.await(mayGoOn);
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(dispatcher::sendWhatIsDue);
            Conditions.await(isSending);
            dispatcher.stop(Duration.ofMillis(1));
            mayGoOn.countDown();
            dispatcher.stop(Duration.ofSeconds(20));

            assertEquals(List.of("sent after 1", "waiting after 0"), post.rowsOf(event));
        }
        dispatcher.sendWhatIsDue();
        assertEquals("lan@example.org", server.only().recipient());
    }

    @Test
    void whatBecameOfMailsIsCounted() {
        double before = counted("sent");
        post.send(Post.invitation(event, "lan@example.org"));
        post.dispatcher(server).sendWhatIsDue();

        assertEquals(before + 1, counted("sent"));
        assertTrue(
                Api.manage("/q/metrics").text().contains("notifications_total{outcome=\"sent\"}"),
                Api.manage("/q/metrics").text());
    }

    private double counted(String outcome) {
        return meters.counter("notifications", "outcome", outcome).count();
    }
}
