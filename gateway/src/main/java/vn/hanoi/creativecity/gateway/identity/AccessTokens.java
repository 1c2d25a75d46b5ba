package vn.hanoi.creativecity.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.token.Principal;

/**
 * The access tokens of people who logged in at the identity provider. One that was found good is remembered for a
 * minute, or until it expires; so nobody asks the provider about a request.
 */
@Singleton
public class AccessTokens {

    private static final int MOST = 10_000;

    private final Optional<TokenVerification> verification;
    private final Clock clock;
    private final Cache<String, VerifiedToken> verified = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    AccessTokens(GatewayConfig config, Clock clock) {
        this.verification =
                config.identity().map(identity -> new TokenVerification(identity, config.demonstration(), clock));
        this.clock = clock;
    }

    /** Whose a token is that was verified a moment ago. Never blocks. */
    public Optional<Principal> recall(String token) {
        VerifiedToken known = verified.getIfPresent(token);
        return known == null || !clock.instant().isBefore(known.expiresAt())
                ? Optional.empty()
                : Optional.of(known.person());
    }

    /**
     * Whose a token is; empty when it is not good. May wait for the keys of the identity provider.
     *
     * @throws vn.hanoi.creativecity.platform.problem.Problem 503 when there were never any keys to judge it by
     */
    public Optional<Principal> verify(String token) {
        Optional<VerifiedToken> found = verification.flatMap(it -> it.verify(token));
        found.ifPresent(good -> verified.put(token, good));
        return found.map(VerifiedToken::person);
    }

    record VerifiedToken(Principal person, Instant expiresAt) {}
}
