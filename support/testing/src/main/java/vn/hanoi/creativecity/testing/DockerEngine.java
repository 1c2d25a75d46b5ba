package vn.hanoi.creativecity.testing;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * Whether a Docker engine answers. Testcontainers takes seconds and a page of warnings to find that there is none, so it
 * is asked only where something looks like an engine.
 */
final class DockerEngine {

    private DockerEngine() {}

    static boolean answers() {
        return looksPresent(System.getenv(), Path.of(System.getProperty("user.home"))) && testcontainersFindsIt();
    }

    static boolean looksPresent(Map<String, String> environment, Path home) {
        var configured = Optional.ofNullable(environment.get("DOCKER_HOST")).filter(host -> !host.isBlank());
        if (configured.isPresent()) {
            return configured
                    .map(host -> !host.startsWith("unix://") || listens(Path.of(host.substring(7))))
                    .get();
        }
        if (Files.exists(home.resolve(".testcontainers.properties"))) {
            return true;
        }
        var runtime = Optional.ofNullable(environment.get("XDG_RUNTIME_DIR")).map(Path::of);
        return Stream.of(
                                Stream.of(Path.of("/var/run/docker.sock")),
                                Stream.of(
                                        home.resolve(".docker/run/docker.sock"),
                                        home.resolve(".docker/desktop/docker.sock")),
                                runtime.stream().map(path -> path.resolve("docker.sock")))
                        .flatMap(paths -> paths)
                        .anyMatch(DockerEngine::listens)
                || Files.exists(Path.of("\\\\.\\pipe\\docker_engine"));
    }

    private static boolean listens(Path socket) {
        if (!Files.exists(socket)) {
            return false;
        }
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean testcontainersFindsIt() {
        QuietLogs.silence("org.testcontainers", "com.github.dockerjava");
        return DockerClientFactory.instance().isDockerAvailable();
    }
}
