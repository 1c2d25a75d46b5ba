package vn.hanoi.creativecity.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerEngineTest {

    @TempDir
    Path home;

    @Test
    void aSocketThatSomebodyListensOnLooksLikeAnEngine() throws IOException {
        var socket = home.resolve("docker.sock");
        try (var engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));
            assertTrue(looksPresent("unix://" + socket));
        }
        assertTrue(Files.exists(socket), "closing leaves the file behind, as an engine that died does");
        assertFalse(looksPresent("unix://" + socket));
    }

    @Test
    void aMissingSocketIsNoEngine() {
        assertFalse(looksPresent("unix://" + home.resolve("none.sock")));
    }

    @Test
    void aRemoteEngineIsLeftToTestcontainersToTry() {
        assertTrue(looksPresent("tcp://engine:2376"));
    }

    private boolean looksPresent(String dockerHost) {
        return DockerEngine.looksPresent(Map.of("DOCKER_HOST", dockerHost), home);
    }
}
