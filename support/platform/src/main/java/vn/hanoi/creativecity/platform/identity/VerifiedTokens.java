package vn.hanoi.creativecity.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Remembers for a minute the tokens that were found good, each until it expires: the gateway sends one token with all
 * requests of a principal, and to verify a signature costs more than to answer many a request. Only the whole token is
 * found again, its signature included.
 */
@Alternative
@Priority(1)
@Singleton
class VerifiedTokens extends JWTCallerPrincipalFactory {

    private static final int MOST = 10_000;

    private final JWTCallerPrincipalFactory verification;
    private final Clock clock;
    private final Cache<String, JWTCallerPrincipal> verified = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** On the time of the machine, as the verification itself. */
    @Inject
    VerifiedTokens() {
        this(new OwnVoice(new DefaultJWTCallerPrincipalFactory()), Clock.systemUTC());
    }

    VerifiedTokens(JWTCallerPrincipalFactory verification, Clock clock) {
        this.verification = verification;
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        JWTCallerPrincipal known = verified.getIfPresent(token);
        if (known != null && clock.instant().getEpochSecond() < known.getExpirationTime()) {
            return known;
        }
        JWTCallerPrincipal principal = verification.parse(token, rules);
        verified.put(token, principal);
        return principal;
    }
}
