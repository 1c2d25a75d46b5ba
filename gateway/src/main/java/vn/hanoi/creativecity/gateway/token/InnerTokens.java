package vn.hanoi.creativecity.gateway.token;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentMap;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.platform.identity.InnerTokenMint;

/** The tokens that go with requests to the services, each minted once and used while it is fresh enough. */
@Singleton
@Startup
public class InnerTokens {

    /** What must be left of a token's life: the request may wait for a connection, and clocks differ. */
    private static final Duration RESERVE = Duration.ofSeconds(15);

    private static final int MOST = 10_000;

    private final InnerTokenMint mint;
    private final Clock clock;
    private final ConcurrentMap<Principal, Minted> minted = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(InnerTokenMint.LIFE)
            .<Principal, Minted>build()
            .asMap();

    InnerTokens(GatewayConfig config, Clock clock) {
        this.mint = InnerTokenMint.withKeyIn(config.innerKey());
        this.clock = clock;
    }

    /**
     * The value of {@code Authorization} for the principal, in the form in which it is written, since it goes with each request.
     * However many ask at once for one principal, one token is made.
     */
    public CharSequence of(Principal principal) {
        long nowMs = clock.millis();
        Minted present = minted.get(principal);
        if (present == null || !present.isFreshAt(nowMs)) {
            present = minted.compute(
                    principal, (_, found) -> found != null && found.isFreshAt(nowMs) ? found : mint(principal));
        }
        return present.authorization();
    }

    private Minted mint(Principal principal) {
        Instant now = clock.instant();
        String token = mint.mint(principal.subject(), principal.claims(), now);
        return new Minted(
                HttpHeaders.createOptimized("Bearer " + token),
                now.plus(InnerTokenMint.LIFE).minus(RESERVE).toEpochMilli());
    }

    private record Minted(CharSequence authorization, long freshUntilMs) {

        boolean isFreshAt(long nowMs) {
            return nowMs <= freshUntilMs;
        }
    }
}
