package vn.hanoi.creativecity.gateway.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Seals secrets for the database, each bound to its endpoint. They must sign, so a hash of them would not do; who reads the
 * database alone cannot. Of several keys the first seals and all open.
 */
@Singleton
class SecretSeal {

    private static final Logger LOG = Logger.getLogger(SecretSeal.class);

    private final List<SealingKey> keys;

    @Inject
    SecretSeal(GatewayConfig config) {
        this(config.webhooks().keys().orElse(List.of()));
        if (keys.isEmpty()) {
            LOG.warn("gateway.webhooks.keys is not set: no webhook endpoint can be made, and none is told of changes");
        }
    }

    SecretSeal(List<String> keys) {
        this.keys = keys.stream().map(SealingKey::of).toList();
    }

    /** Whether there is something to seal with. */
    boolean isThere() {
        return !keys.isEmpty();
    }

    /** What begins all that is sealed now. */
    byte[] mark() {
        return first().name();
    }

    byte[] seal(UUID endpoint, SigningSecret secret) {
        return first().seal(endpoint, secret.key());
    }

    /** @throws IllegalStateException when it was sealed with a key that is not here, or for another endpoint */
    SigningSecret open(UUID endpoint, byte[] sealed) {
        return opened(endpoint, sealed)
                .map(SigningSecret::new)
                .orElseThrow(() -> new IllegalStateException("None of gateway.webhooks.keys opens the secret"));
    }

    /** What was sealed before keys had names begins with the nonce. */
    private Optional<byte[]> opened(UUID endpoint, byte[] sealed) {
        return keys.stream()
                .filter(key -> key.isNamedIn(sealed))
                .flatMap(key -> key.open(endpoint, sealed, SealingKey.NAME_BYTES).stream())
                .findFirst()
                .or(() -> keys.stream()
                        .flatMap(key -> key.open(endpoint, sealed, 0).stream())
                        .findFirst());
    }

    private SealingKey first() {
        return keys.stream().findFirst().orElseThrow(SecretSeal::missing);
    }

    private static Problem missing() {
        return new Problem(
                ProblemType.SERVICE_UNAVAILABLE,
                new Message(
                        "Webhook chưa được bật trên hệ thống này.",
                        "Webhooks are not switched on at this installation."));
    }
}
