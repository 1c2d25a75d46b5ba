package vn.hanoi.creativecity.systemtests.rush;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.TestDatabase;
import vn.hanoi.creativecity.testing.TestPostgres;

/** A process of the service of events over a database of its own, which can be killed without warning. */
final class EventsProcess implements AutoCloseable {

    private static final String PROGRAM = "../../events-service/target/quarkus-app/quarkus-run.jar";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final InnerKeysResource innerKeys = new InnerKeysResource();
    private final Map<String, String> keys = innerKeys.start();
    private final TestDatabase database = TestPostgres.freshDatabase("rush");
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port = freePort();
    private final int managementPort = freePort();
    private Process process;

    EventsProcess() throws IOException, InterruptedException {
        start();
    }

    /** Ends it as a power cut does, and starts it anew. */
    void killAndStart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpClient http() {
        return http;
    }

    TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        innerKeys.stop();
    }

    private void start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + managementPort,
                        "-jar",
                        PROGRAM)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/rush.log")));
        Map<String, String> environment = builder.environment();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys.get("mp.jwt.verify.publickey.location"));
        environment.put("FOLLOWING_INNER_KEY", keys.get("following.inner-key"));
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitAnswer();
    }

    private void awaitAnswer() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                HttpRequest request = HttpRequest.newBuilder(address("/v1/festival-editions?limit=1"))
                        .header(
                                "Authorization",
                                "Bearer " + InnerTokens.anonymous().token())
                        .timeout(Duration.ofSeconds(5))
                        .build();
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                if (Instant.now().isAfter(deadline) || !process.isAlive()) {
                    throw new IllegalStateException("The service does not start; see target/rush.log", notYet);
                }
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
