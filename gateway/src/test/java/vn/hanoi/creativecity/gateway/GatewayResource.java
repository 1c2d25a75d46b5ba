package vn.hanoi.creativecity.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Gives the gateway under test a contract, a key, places for services that do not run yet, and little patience. */
public final class GatewayResource implements QuarkusTestResourceLifecycleManager {

    private static final Logger LOG = Logger.getLogger(GatewayResource.class);

    private Path key;

    @Override
    public Map<String, String> start() {
        try {
            key = Files.createTempFile("gateway", ".jwk");
            Files.writeString(key, newKey());
        } catch (IOException | JoseException failure) {
            throw new IllegalStateException("Cannot make a key for the tests", failure);
        }
        return Map.of(
                "gateway.contract",
                "contract/test.json",
                "gateway.inner-key",
                key.toString(),
                "gateway.upstreams.centres",
                freeAddress(),
                "gateway.upstreams.ideas",
                freeAddress(),
                "gateway.upstreams.events",
                freeAddress(),
                "gateway.timeouts.connect",
                "5s",
                "gateway.timeouts.request",
                "3s",
                "gateway.timeouts.answer",
                "3s");
    }

    @Override
    public void stop() {
        try {
            Files.deleteIfExists(key);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String newKey() throws JoseException {
        var pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        pair.setKeyId("gateway");
        return pair.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** Below the ports that systems give to clients: one of those could be taken before its service starts. */
    private static String freeAddress() {
        while (true) {
            try (ServerSocket socket = new ServerSocket(
                    ThreadLocalRandom.current().nextInt(10_000, 32_000), 1, InetAddress.getLoopbackAddress())) {
                return "http://localhost:" + socket.getLocalPort();
            } catch (IOException taken) {
                LOG.debugf("Another port: %s", taken.getMessage());
            }
        }
    }
}
