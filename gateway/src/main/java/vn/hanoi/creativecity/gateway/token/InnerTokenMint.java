package vn.hanoi.creativecity.gateway.token;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import vn.hanoi.creativecity.gateway.GatewayConfig;

/** Signs what the gateway tells the services about who asks. */
@Singleton
class InnerTokenMint {

    static final Duration LIFE = Duration.ofSeconds(60);

    private static final String ISSUER = "creative-city";
    private static final String AUDIENCE = "creative-city-services";

    private final PublicJsonWebKey key;

    InnerTokenMint(GatewayConfig config) {
        key = read(config.innerKey());
    }

    String mint(Principal principal, Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(principal.subject());
        claims.setStringClaim("upn", principal.subject());
        claims.setStringListClaim("groups", List.copyOf(principal.grants()));
        claims.setStringListClaim("organisations", List.copyOf(principal.organisations()));
        claims.setStringClaim("name", principal.name());
        claims.setStringClaim("client", principal.client());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFE).getEpochSecond()));
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setHeader("typ", "JWT");
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException("The inner key cannot sign", failure);
        }
    }

    private static PublicJsonWebKey read(Path file) {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
            if (key.getPrivateKey() == null || key.getKeyId() == null) {
                throw new IllegalStateException(file + " must hold a private key with a kid");
            }
            return key;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The inner key cannot be read", unreadable);
        } catch (JoseException malformed) {
            throw new IllegalStateException(file + " is not a JWK", malformed);
        }
    }
}
