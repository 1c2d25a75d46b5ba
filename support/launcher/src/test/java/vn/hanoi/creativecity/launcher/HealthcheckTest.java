package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a container engine asks an application, with nothing but bash. */
class HealthcheckTest {
    private HttpServer server;
    private int status;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anApplicationThatIsReadyIsHealthy() throws Exception {
        status = 200;
        assertEquals(0, exitCode());
    }

    @Test
    void oneThatIsNotReadyIsNot() throws Exception {
        status = 503;
        assertEquals(1, exitCode());
    }

    @Test
    void oneThatDoesNotAnswerIsNot() throws Exception {
        server.stop(0);
        assertEquals(1, exitCode());
    }

    private int exitCode() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of("../../deploy/healthcheck").toAbsolutePath().toString());
        builder.environment()
                .put(
                        "QUARKUS_MANAGEMENT_PORT",
                        Integer.toString(server.getAddress().getPort()));
        return builder.start().waitFor();
    }
}
