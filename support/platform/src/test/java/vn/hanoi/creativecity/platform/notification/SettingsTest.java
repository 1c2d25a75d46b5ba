package vn.hanoi.creativecity.platform.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.platform.LogLines;

/** Where mails go; the process of the other tests has been told nothing. */
@QuarkusTest
class SettingsTest {

    private final NotificationSchedule schedule;
    private final Post post;

    SettingsTest(NotificationSchedule schedule, Post post) {
        this.schedule = schedule;
        this.post = post;
    }

    @Test
    void aMailServerComesBeforeAFolder() {
        Map<String, String> folder = Map.of("notifications.folder", "mails");
        Map<String, String> both = Map.of(
                "notifications.folder", "mails",
                "notifications.smtp.host", "mail.example.org",
                "notifications.smtp.from", "no-reply@example.org");

        assertEquals(Optional.of(new FolderCarrier(Path.of("mails"))), Carrier.of(Post.settings(folder)));
        assertInstanceOf(SmtpCarrier.class, Carrier.of(Post.settings(both)).orElseThrow());
    }

    @Test
    void whatIsEmptyInTheEnvironmentIsNotSet() {
        assertEquals(
                Optional.empty(),
                Carrier.of(Post.settings(Map.of(
                        "notifications.smtp.host", "",
                        "notifications.smtp.port", "587",
                        "notifications.smtp.user", "",
                        "notifications.smtp.password", "",
                        "notifications.smtp.from", ""))));
    }

    @Test
    void aMailServerNeedsASender() {
        Map<String, String> host = Map.of("notifications.smtp.host", "mail.example.org");
        assertTrue(assertThrows(IllegalStateException.class, () -> Carrier.of(Post.settings(host)))
                .getMessage()
                .startsWith("notifications.smtp.from must be an address"));
    }

    @Test
    void withoutEitherThisIsSaidAtTheStartAndNothingIsLost() {
        String event = Post.event();
        post.empty();
        try (LogLines log = LogLines.of(NotificationSchedule.class.getName())) {
            schedule.tellWhenNothingLeaves(new StartupEvent());
            post.send(Post.invitation(event, "lan@example.org"));
            schedule.send();

            assertEquals(1, log.lines().size());
            assertTrue(log.lines().getFirst().contains("notifications wait in the database"), log.lines()::toString);
        }
        assertEquals(List.of("waiting after 0"), post.rowsOf(event));
        assertTrue(Api.manage("/q/metrics").text().contains("notifications_waiting 1.0"));
    }
}
