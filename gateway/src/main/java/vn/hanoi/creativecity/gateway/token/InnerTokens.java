package vn.hanoi.creativecity.gateway.token;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.Startup;
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

    /** However many ask at once for one principal, one token is made. */
    public String of(Principal principal) {
        Instant now = clock.instant();
        Minted present = minted.get(principal);
        if (present == null || !present.isFreshAt(now)) {
            present = minted.compute(
                    principal, (_, found) -> found != null && found.isFreshAt(now) ? found : mint(principal, now));
        }
        return present.token();
    }

    private Minted mint(Principal principal, Instant now) {
        return new Minted(mint.mint(principal.subject(), principal.claims(), now), now.plus(InnerTokenMint.LIFE));
    }

    private record Minted(String token, Instant expiresAt) {

        boolean isFreshAt(Instant now) {
            return !now.plus(RESERVE).isAfter(expiresAt);
        }
    }
}
