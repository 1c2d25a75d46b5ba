package vn.hanoi.creativecity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container. The port is fixed, since Docker gives a restarted container another one. */
final class ContainerServer implements PostgresServerMXBean {

    private static final String IMAGE = "postgres:18";
    private static final String READY = "pg_isready --host=localhost --username=postgres";

    private final int port = freePort();
    private final PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);

    ContainerServer() {
        QuietLogs.keep("org.testcontainers", "tc");
        container.withDatabaseName("postgres").withUsername("postgres").withPassword("postgres");
        container.setPortBindings(List.of(port + ":" + PostgreSQLContainer.POSTGRESQL_PORT));
        container.start();
    }

    @Override
    public String getHost() {
        return container.getHost();
    }

    @Override
    public int getPort() {
        return port;
    }

    @Override
    public void stop() {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void start() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        Wait.forSuccessfulCommand(READY).waitUntilReady(container);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port for PostgreSQL", e);
        }
    }
}
