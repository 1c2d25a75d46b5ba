package vn.hanoi.creativecity.gateway.identity;

import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.identity.AccessTokens.VerifiedToken;
import vn.hanoi.creativecity.gateway.token.Principal;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/**
 * Judges access tokens as RFC 8725 advises: algorithms from a list of our own, keys from the provider alone (those that
 * a token brings or points to are never looked at), issuer and audience exactly, an expiry always.
 */
final class TokenVerification {

    private static final Logger LOG = Logger.getLogger(TokenVerification.class);

    /** What tokens for this API name as their audience; the realm of the identity provider says so too. */
    private static final String AUDIENCE = "creative-city-api";

    private static final int LONGEST = 8_000;
    private static final int CLOCKS_DIFFER_BY_SECONDS = 5;

    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    /** What access tokens call themselves; tokens for other uses have other names. */
    private static final Set<String> TYPES = Set.of("JWT", "at+jwt");

    private final KeySet keys;
    private final GatewayConfig.Identity identity;
    private final boolean isDemonstration;
    private final Clock clock;

    TokenVerification(GatewayConfig.Identity identity, boolean isDemonstration, Clock clock) {
        this.keys = new KeySet(identity.jwks(), clock);
        this.identity = identity;
        this.isDemonstration = isDemonstration;
        this.clock = clock;
    }

    /**
     * The person whom the token stands for; empty when it is not good.
     *
     * @throws Problem 503 when there were never any keys to judge it by
     */
    Optional<VerifiedToken> verify(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JwtClaims claims = consumer().processToClaims(token);
            return person(claims).map(person -> new VerifiedToken(person, Instant.ofEpochSecond(expiry(claims))));
        } catch (InvalidJwtException invalid) {
            // The codes say what is wrong without saying what the token says.
            LOG.debugf("An access token is refused: %s", invalid.getErrorDetails());
            if (keys.areUnknown() && invalid.getCause() instanceof UnresolvableKeyException) {
                throw new Problem(ProblemType.SERVICE_UNAVAILABLE).with("Retry-After", "10");
            }
            return Optional.empty();
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ALGORITHMS)
                .setVerificationKeyResolver(this::keyOf)
                .setExpectedIssuer(identity.issuer())
                .setExpectedAudience(AUDIENCE)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(CLOCKS_DIFFER_BY_SECONDS)
                .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                .build();
    }

    private Key keyOf(JsonWebSignature token, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        if (!TYPES.contains(Optional.ofNullable(token.getHeader("typ")).orElse("JWT"))) {
            throw new UnresolvableKeyException("No token of this type is taken");
        }
        JsonWebKey key = select(token, keys.current());
        if (key == null) {
            keys.refresh();
            key = select(token, keys.current());
        }
        if (key == null) {
            throw new UnresolvableKeyException("The identity provider has no such key");
        }
        return key.getKey();
    }

    private static JsonWebKey select(JsonWebSignature token, List<JsonWebKey> keys) throws UnresolvableKeyException {
        try {
            return new VerificationJwkSelector().select(token, keys);
        } catch (JoseException unusable) {
            throw new UnresolvableKeyException("No key fits", unusable);
        }
    }

    private Optional<Principal> person(JwtClaims claims) {
        try {
            boolean isOfTheDemonstration = Boolean.TRUE.equals(claims.getClaimValue("demonstration", Boolean.class));
            if (isOfTheDemonstration && !isDemonstration) {
                LOG.warn("A user of the demonstration is refused: this is none.");
                return Optional.empty();
            }
            return Optional.of(new Principal(
                    claims.getSubject(),
                    Optional.ofNullable(claims.getStringClaimValue("preferred_username"))
                            .orElse(""),
                    strings(claims, "roles").stream()
                            .filter(Roles.ALL::contains)
                            .collect(Collectors.toSet()),
                    strings(claims, "organisations"),
                    Optional.ofNullable(claims.getStringClaimValue("azp")).orElse("")));
        } catch (MalformedClaimException malformed) {
            LOG.debugf("An access token is refused: %s", malformed.getMessage());
            return Optional.empty();
        }
    }

    private static Set<String> strings(JwtClaims claims, String name) throws MalformedClaimException {
        return claims.hasClaim(name) ? Set.copyOf(claims.getStringListClaimValue(name)) : Set.of();
    }

    private static long expiry(JwtClaims claims) {
        try {
            return claims.getExpirationTime().getValue();
        } catch (MalformedClaimException impossible) {
            throw new IllegalStateException("It was verified", impossible);
        }
    }
}
