package vn.hanoi.creativecity.gateway;

import static java.util.Map.entry;

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
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Gives the gateway under test a contract, a key, places for services that do not run yet, and little patience. */
public final class GatewayResource implements QuarkusTestResourceLifecycleManager {

    private static final Logger LOG = Logger.getLogger(GatewayResource.class);

    /** With it the issuer of these tests signs, and the gateway under test knows its public part. */
    static final RsaJsonWebKey ISSUERS_KEY = Issuer.newKey("issuer");

    private final Issuer issuer = new Issuer(ISSUERS_KEY);
    private Path key;
    private Path publicKey;

    @Override
    public Map<String, String> start() {
        try {
            var pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            pair.setKeyId("gateway");
            pair.setAlgorithm("ES256");
            key = Files.createTempFile("gateway", ".jwk");
            Files.writeString(key, pair.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            publicKey = Files.createTempFile("inner-keys", ".json");
            Files.writeString(publicKey, new JsonWebKeySet(pair).toJson());
        } catch (IOException | JoseException failure) {
            throw new IllegalStateException("Cannot make a key for the tests", failure);
        }
        return Map.ofEntries(
                entry("gateway.contract", "contract/test.json"),
                entry("gateway.inner-key", key.toString()),
                entry("mp.jwt.verify.publickey.location", publicKey.toUri().toString()),
                entry("gateway.identity.issuer", Issuer.NAME),
                entry("gateway.identity.jwks", issuer.start(0)),
                entry("gateway.trusted-proxies", "127.0.0.1/32"),
                // Tests ask faster than people.
                entry("gateway.rates.anonymous.read", "1000000"),
                entry("gateway.rates.anonymous.write", "1000000"),
                entry("gateway.rates.person.read", "1000000"),
                entry("gateway.rates.person.write", "1000000"),
                entry("gateway.upstreams.centres", freeAddress()),
                entry("gateway.upstreams.ideas", freeAddress()),
                entry("gateway.upstreams.events", freeAddress()),
                // Tests look themselves for what is due.
                entry("gateway.webhooks.every", "off"),
                entry("gateway.webhooks.keys", "a-key-of-the-tests-as-long-as-it-must-be"),
                entry("gateway.webhooks.allow-loopback", "true"),
                entry("gateway.timeouts.connect", "5s"),
                entry("gateway.timeouts.request", "3s"),
                // So much longer than a composition may take that a busy machine explains no such wait.
                entry("gateway.timeouts.answer", "8s"),
                entry("gateway.timeouts.lasting-answer", "3s"),
                // What one test breaks must not be refused to the next; those of the circuits set it themselves.
                entry("gateway.breaker.calls", "100000"),
                entry("gateway.timeouts.feed", "3s"));
    }

    @Override
    public void stop() {
        try {
            issuer.close();
            Files.deleteIfExists(key);
            Files.deleteIfExists(publicKey);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
