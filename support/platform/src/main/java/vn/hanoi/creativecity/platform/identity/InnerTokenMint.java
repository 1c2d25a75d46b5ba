package vn.hanoi.creativecity.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs what this module tells another one about who asks, with the module's own key. */
public final class InnerTokenMint {

    public static final Duration LIFE = Duration.ofSeconds(60);

    private static final String ISSUER = "creative-city";
    private static final String AUDIENCE = "creative-city-services";

    private final PublicJsonWebKey key;

    private InnerTokenMint(PublicJsonWebKey key) {
        this.key = key;
    }

    /** @param file a JWK of kind EC P-256 with its private part; its id is the name of the module */
    public static InnerTokenMint withKeyIn(Path file) {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
            if (key.getPrivateKey() == null || key.getKeyId() == null) {
                throw new IllegalStateException(file + " must hold a private key with a kid");
            }
            return new InnerTokenMint(key);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The inner key cannot be read", unreadable);
        } catch (JoseException malformed) {
            throw new IllegalStateException(file + " is not a JWK", malformed);
        }
    }

    /** Somebody asks, through this module; the services believe that of the gateway alone. */
    public String mint(String subject, Map<String, ?> claims, Instant now) {
        JwtClaims all = new JwtClaims();
        claims.forEach(all::setClaim);
        all.setIssuer(ISSUER);
        all.setAudience(AUDIENCE);
        all.setSubject(subject);
        all.setStringClaim("upn", subject);
        all.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        all.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFE).getEpochSecond()));
        return sign(all);
    }

    /** The module itself asks. It is granted nothing, so it sees what everybody does. */
    public String mintOwn(Instant now) {
        return mint(key.getKeyId(), Map.of(), now);
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
}
