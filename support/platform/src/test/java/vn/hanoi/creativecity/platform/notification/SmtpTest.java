package vn.hanoi.creativecity.platform.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;

/** How the connection is made: encrypted, to whom, as whom. */
class SmtpTest {

    private static final WaitingMail MAIL = new WaitingMail(
            UUID.randomUUID(), "event", "lan@example.org", "Lan", "vi", "Chào", "Chào", Instant.now(), 0, null);

    @TempDir
    static Path folder;

    private static TestCertificate certificate;

    @BeforeAll
    static void makeACertificate() throws Exception {
        certificate = TestCertificate.forLocalhostIn(folder);
    }

    @Test
    void aServerThatIsTrustedGetsTheMailEncrypted() throws Exception {
        try (MailServer server =
                MailServer.with(it -> it.enableTLS().requireTLS().startTlsSocketFactory(certificate.ofTheServer()))) {
            for (String starttls : List.of("required", "optional")) {
                carrier(server, certificate.trusted(), Map.of("notifications.smtp.starttls", starttls))
                        .carry(MAIL);
            }
            assertEquals(2, server.received().size());
        }
    }

    @Test
    void aServerThatNobodyKnowsGetsNothing() throws Exception {
        try (MailServer server =
                MailServer.with(it -> it.enableTLS().startTlsSocketFactory(certificate.ofTheServer()))) {
            for (String starttls : List.of("required", "optional")) {
                assertMeetsAll(
                        carrier(server, SSLContext.getDefault(), Map.of("notifications.smtp.starttls", starttls)));
            }
            assertEquals(List.of(), server.received());
        }
    }

    @Test
    void aServerOfAnotherNameGetsNothing() throws Exception {
        try (MailServer server =
                MailServer.with(it -> it.enableTLS().startTlsSocketFactory(certificate.ofTheServer()))) {
            assertMeetsAll(carrier(server, certificate.trusted(), Map.of("notifications.smtp.host", "127.0.0.1")));
            assertEquals(List.of(), server.received());
        }
    }

    @Test
    void withoutEncryptionNothingGoesWhereItIsRequired() throws Exception {
        try (MailServer server = MailServer.start()) {
            assertMeetsAll(carrier(server, certificate.trusted(), Map.of()));
            assertEquals(List.of(), server.received());

            carrier(server, certificate.trusted(), Map.of("notifications.smtp.starttls", "optional"))
                    .carry(MAIL);
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void itLogsInWhereItHasAName() throws Exception {
        try (MailServer server = MailServer.with(it -> it.enableTLS()
                .requireTLS()
                .requireAuth()
                .startTlsSocketFactory(certificate.ofTheServer())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(SmtpTest::check)))) {
            Map<String, String> user = Map.of("notifications.smtp.user", "suite");
            carrier(server, certificate.trusted(), with(user, "notifications.smtp.password", "đúng"))
                    .carry(MAIL);
            assertEquals("lan@example.org", server.only().recipient());

            assertMeetsAll(carrier(server, certificate.trusted(), with(user, "notifications.smtp.password", "sai")));
            assertMeetsAll(carrier(server, certificate.trusted(), Map.of()));
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void aConnectionThatBreaksBeforeTheAnswerIsNoAnswer() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var conversation = threads.submit(() -> takeAMailAndHangUp(server));
            assertMeetsAll(Post.carrier(server.getLocalPort(), Map.of()));
            conversation.get();
        }
    }

    private static Void takeAMailAndHangUp(ServerSocket server) throws IOException {
        try (Socket client = server.accept();
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
                Writer out = new OutputStreamWriter(client.getOutputStream(), US_ASCII)) {
            for (String answer : List.of("220 here", "250 hello", "250 sender", "250 recipient", "354 go on")) {
                out.write(answer + "\r\n");
                out.flush();
                in.readLine();
            }
            while (!in.readLine().equals(".")) {
                // The mail.
            }
            return null;
        }
    }

    private static void check(String user, String password, Object context) throws LoginFailedException {
        if (!user.equals("suite") || !password.equals("đúng")) {
            throw new LoginFailedException();
        }
    }

    private static void assertMeetsAll(Carrier carrier) {
        Undelivered failure = assertThrows(Undelivered.class, () -> carrier.carry(MAIL));
        assertEquals("true false", failure.meetsAll() + " " + failure.isFinal(), failure.getMessage());
    }

    private static Carrier carrier(MailServer server, SSLContext trusted, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "notifications.smtp.host", "localhost",
                "notifications.smtp.port", Integer.toString(server.port()),
                "notifications.smtp.from", "no-reply@creative.example"));
        settings.putAll(more);
        return new SmtpCarrier(Post.settings(settings).smtp(), trusted.getSocketFactory());
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(name, value);
        return more;
    }
}
