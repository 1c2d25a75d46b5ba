package vn.hanoi.creativecity.platform.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Api;

/** A process that sends by itself, into a folder, as on the machine of a developer. */
@QuarkusTest
@TestProfile(LocalRunTest.WithAFolder.class)
class LocalRunTest {

    public static final class WithAFolder implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "notifications.folder",
                    "target/mails-" + ProcessHandle.current().pid() + "/of-a-run",
                    "notifications.every",
                    "1s");
        }
    }

    private final Post post;
    private final Path folder;

    LocalRunTest(Post post, @ConfigProperty(name = "notifications.folder") Path folder) {
        this.post = post;
        this.folder = folder;
    }

    @Test
    void mailsAreFilesThatAMailProgramReadsAndNobodyElse() throws IOException {
        String event = Post.event();
        post.send(Post.invitation(event, "lan@example.org"));
        Conditions.await("the mail is sent", () -> post.rowsOf(event).equals(List.of("sent after 1")));

        String id = post.query("select id from notification").getFirst();
        assertEquals(List.of(id + ".eml"), files());
        Path file = folder.resolve(id + ".eml");
        ReceivedMail mail = new ReceivedMail(null, null, Files.readAllBytes(file));
        assertEquals("lan@example.org", mail.to());
        assertEquals("Hà Nội Creative City <no-reply@localhost>", mail.from());
        assertEquals("Lời mời thẩm định / Invitation to review", mail.subject());
        assertTrue(mail.text().contains("Mời bạn thẩm định."), mail::text);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Conditions.await("nothing waits", () -> Api.manage("/q/metrics").text().contains("notifications_waiting 0.0"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).map(Path::toString).toList();
        }
    }
}
