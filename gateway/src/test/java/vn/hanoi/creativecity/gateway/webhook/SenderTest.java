package vn.hanoi.creativecity.gateway.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTest {

    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aNameOfWhichOneAddressIsForbiddenIsToldNothing() {
        Destination.Names names = _ -> addresses("8.8.8.8", "10.0.0.1");
        assertEquals(
                Outcome.failed(Outcome.FORBIDDEN_ADDRESS),
                sender(names, new HttpClientOptions(), false).post("https://hooks.example.org/", Map.of(), ""));
    }

    @Test
    void aNameThatNobodyHasIsToldNothing() {
        Destination.Names names = host -> {
            throw new UnknownHostException(host);
        };
        assertEquals(
                Outcome.failed(Outcome.NAME_NOT_FOUND),
                sender(names, new HttpClientOptions(), false).post("https://hooks.example.org/", Map.of(), ""));
    }

    @Test
    void aNameWhoseLookUpHangsHoldsNothingUp() {
        Destination.Names names = host -> {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException leftAlone) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        };
        long begin = System.nanoTime();
        assertEquals(
                Outcome.failed(Outcome.NAME_NOT_FOUND),
                sender(names, new HttpClientOptions(), false).post("https://hooks.example.org/", Map.of(), ""));
        assertTrue(Duration.ofNanos(System.nanoTime() - begin).toSeconds() < 10);
    }

    @Test
    void aNameThatStandsForAnotherAddressAMomentLaterIsOfNoUse() throws Exception {
        try (Receiver receiver = new Receiver()) {
            AtomicInteger asked = new AtomicInteger();
            // The first answer is where the receiver is, every later one a place that must not be reached; the name
            // that
            // the address remembers is nobody's.
            InetAddress here = InetAddress.getByAddress("elsewhere.invalid", new byte[] {127, 0, 0, 1});
            Destination.Names names =
                    _ -> asked.getAndIncrement() == 0 ? new InetAddress[] {here} : addresses("10.0.0.1");
            Outcome outcome = sender(names, new HttpClientOptions(), true).post(receiver.url(), Map.of(), "{}");
            assertEquals(Outcome.answered(204, Optional.empty()), outcome);
            assertEquals(1, asked.get());
            assertEquals(
                    "localhost:" + receiver.port(),
                    receiver.arrived().getFirst().host());
            assertEquals(
                    Outcome.failed(Outcome.FORBIDDEN_ADDRESS),
                    sender(names, new HttpClientOptions(), true).post(receiver.url(), Map.of(), "{}"));
            assertEquals(1, receiver.arrived().size());
        }
    }

    @Test
    void theCertificateIsCheckedByTheNameAndNotByTheAddress(@TempDir Path folder) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (String name : List.of("localhost", "elsewhere.example")) {
            PfxOptions certificate = certificate(folder, name);
            HttpServerOptions options = new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate);
            try (Receiver receiver = new Receiver(options)) {
                HttpClientOptions trusting = new HttpClientOptions().setTrustOptions(certificate);
                outcomes.add(sender(InetAddress::getAllByName, trusting, true)
                        .post("https://localhost:" + receiver.port() + "/", Map.of(), "{}"));
            }
        }
        assertEquals(
                List.of(Outcome.answered(204, Optional.empty()), Outcome.failed(Outcome.CONNECTION_FAILED)), outcomes);
    }

    private static PfxOptions certificate(Path folder, String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/keytool",
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "password")
                .start();
        assertEquals(0, keytool.waitFor());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, "password".toCharArray());
        }
        keys.setCertificateEntry("trusted", keys.getCertificate("server"));
        try (var out = Files.newOutputStream(file)) {
            keys.store(out, "password".toCharArray());
        }
        return new PfxOptions().setPath(file.toString()).setPassword("password").setAlias("server");
    }

    @Test
    void aRedirectIsAFailureAndIsNotFollowed() {
        try (Receiver receiver = new Receiver();
                Receiver other = new Receiver()) {
            receiver.behaves((request, _) -> request.response()
                    .setStatusCode(307)
                    .putHeader("Location", other.url())
                    .end());
            Outcome outcome = plain().post(receiver.url(), Map.of(), "{}");
            assertEquals(Optional.of(307), outcome.status());
            assertEquals(Outcome.UNEXPECTED_STATUS, outcome.error());
            assertEquals(List.of(), other.arrived());
        }
    }

    @Test
    void anAnswerWithoutEndIsNotListenedTo() {
        try (Receiver receiver = new Receiver()) {
            receiver.behaves((request, _) -> {
                request.response().setStatusCode(200).setChunked(true);
                goOn(request);
            });
            assertEquals(Outcome.answered(200, Optional.empty()), plain().post(receiver.url(), Map.of(), "{}"));
        }
    }

    private static void goOn(HttpServerRequest request) {
        if (!request.response().closed()) {
            request.response().write("x".repeat(600)).onSuccess(_ -> goOn(request));
        }
    }

    @Test
    void howLongToWaitIsReadAndBounded() {
        try (Receiver receiver = new Receiver()) {
            List<Optional<Duration>> waits = new ArrayList<>();
            for (String value : List.of("120", "999999", "soon", "-1")) {
                receiver.behaves((request, _) -> request.response()
                        .setStatusCode(503)
                        .putHeader("Retry-After", value)
                        .end());
                waits.add(plain().post(receiver.url(), Map.of(), "{}").retryAfter());
            }
            assertEquals(
                    List.of(
                            Optional.of(Duration.ofSeconds(120)),
                            Optional.of(Duration.ofHours(24)),
                            Optional.empty(),
                            Optional.empty()),
                    waits);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thu, 26 Nov 2026 10:00:00 GMT   | Thu, 26 Nov 2026 08:00:00 GMT  | PT2H
            Thursday, 26-Nov-26 10:00:00 GMT| Thu, 26 Nov 2026 08:00:00 GMT  | PT2H
            Thu Nov 26 10:00:00 2026        | Thu, 26 Nov 2026 08:00:00 GMT  | PT2H
            Sat, 26 Dec 2026 10:00:00 GMT   | Thu, 26 Nov 2026 08:00:00 GMT  | PT24H
            Thu, 26 Nov 2026 07:59:59 GMT   | Thu, 26 Nov 2026 08:00:00 GMT  |
            Thu, 26 Nov 2026 25:00:00 GMT   | Thu, 26 Nov 2026 08:00:00 GMT  |
            """)
    void aDateIsReadByTheClockOfWhoeverNamedIt(String date, String receiversClock, Duration wait) {
        try (Receiver receiver = new Receiver()) {
            receiver.behaves((request, _) -> request.response()
                    .setStatusCode(503)
                    .putHeader("Date", receiversClock)
                    .putHeader("Retry-After", date)
                    .end());
            assertEquals(
                    Optional.ofNullable(wait),
                    plain().post(receiver.url(), Map.of(), "{}").retryAfter());
        }
    }

    @Test
    void aDateOfSomebodyWithoutAClockIsReadByOurs() {
        try (Receiver receiver = new Receiver()) {
            receiver.behaves((request, _) -> request.response()
                    .setStatusCode(503)
                    .putHeader(
                            "Retry-After",
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    OffsetDateTime.now(ZoneOffset.UTC).plusHours(2)))
                    .end());
            Duration wait =
                    plain().post(receiver.url(), Map.of(), "{}").retryAfter().orElseThrow();
            assertTrue(wait.compareTo(Duration.ofHours(2)) <= 0);
            assertTrue(wait.compareTo(Duration.ofMinutes(119)) > 0);
        }
    }

    @Test
    void whoDoesNotAnswerInTimeIsLeft() {
        try (Receiver receiver = new Receiver()) {
            receiver.behaves((_, _) -> {});
            long begin = System.nanoTime();
            assertEquals(Outcome.failed(Outcome.TIMEOUT), plain().post(receiver.url(), Map.of(), "{}"));
            assertTrue(Duration.ofNanos(System.nanoTime() - begin).toSeconds() >= 14);
        }
    }

    @Test
    void nobodyIsThere() {
        String url;
        try (Receiver receiver = new Receiver()) {
            url = receiver.url();
        }
        assertEquals(Outcome.failed(Outcome.CONNECTION_FAILED), plain().post(url, Map.of(), "{}"));
    }

    private static Sender plain() {
        return sender(InetAddress::getAllByName, new HttpClientOptions(), true);
    }

    private static Sender sender(Destination.Names names, HttpClientOptions options, boolean allowsLoopback) {
        return new Sender(VERTX, options, 4, names, allowsLoopback, Sender.PATIENCE, InstantSource.system());
    }

    private static InetAddress[] addresses(String... texts) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[texts.length];
        for (int i = 0; i < texts.length; i++) {
            addresses[i] = InetAddress.getByName(texts[i]);
        }
        return addresses;
    }
}
