package vn.hanoi.creativecity.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class InnerTokensTest {

    @Test
    void aTokenSaysWhoAsksAndWhatTheyMay() throws Exception {
        var claims = verified(InnerTokens.viewer("an")
                .roles("centre_editor", "event_manager")
                .scopes("centres:read")
                .organisations("so-van-hoa-the-thao")
                .name("An Nguyễn")
                .client("docs"));
        assertEquals(
                Map.ofEntries(
                        Map.entry("iss", "creative-city"),
                        Map.entry("aud", "creative-city-services"),
                        Map.entry("sub", "an"),
                        Map.entry("upn", "an"),
                        Map.entry("name", "An Nguyễn"),
                        Map.entry("groups", List.of("centre_editor", "event_manager", "centres:read")),
                        Map.entry("organisations", List.of("so-van-hoa-the-thao")),
                        Map.entry("client", "docs"),
                        Map.entry("iat", claims.getIssuedAt().getValue()),
                        Map.entry("exp", claims.getIssuedAt().getValue() + 60)),
                claims.getClaimsMap());
    }

    @Test
    void rolesAndScopesReplaceTheirOwnKindAlone() throws Exception {
        var an = InnerTokens.viewer("an").scopes("ideas:read").roles("juror");
        assertEquals(
                List.of("juror", "events:read"),
                verified(an.scopes("events:read")).getClaimValue("groups"));
        assertEquals(List.of("ideas:read", "admin"), verified(an.roles("admin")).getClaimValue("groups"));
    }

    @Test
    void nobodyHasNoNameNoGrantNoOrganisationAndNoClient() throws Exception {
        var claims = verified(InnerTokens.anonymous());
        assertEquals("anonymous", claims.getSubject());
        assertEquals(List.of(), claims.getClaimValue("groups"));
        assertEquals(List.of(), claims.getClaimValue("organisations"));
        assertEquals("", claims.getClaimValue("name"));
        assertEquals("", claims.getClaimValue("client"));
    }

    @Test
    void badTokensAreBadInOneWayOnly() {
        var good = InnerTokens.viewer("an");
        assertEquals(List.of(ErrorCodes.EXPIRED), errors(good.expired()));
        assertEquals(List.of(ErrorCodes.SIGNATURE_INVALID), errors(good.forged()));
        assertEquals(List.of(ErrorCodes.ISSUER_INVALID), errors(good.issuer("somebody else")));
        assertEquals(List.of(ErrorCodes.AUDIENCE_INVALID), errors(good.audience("somebody else")));
        assertEquals(List.of(ErrorCodes.EXPIRATION_MISSING), errors(good.without("exp")));
    }

    @Test
    void theHeaderNamesTheModuleThatCalls() throws Exception {
        assertEquals("gateway", header(InnerTokens.anonymous()));
        assertEquals("events-service", header(InnerTokens.anonymous().keyId("events-service")));
    }

    @Test
    void theFilesOfKeysGoWithTheApplication() throws Exception {
        var resource = new InnerKeysResource();
        var settings = resource.start();
        var location = Path.of(URI.create(settings.get("mp.jwt.verify.publickey.location")));
        var own = Path.of(settings.get("following.inner-key"));
        assertEquals(
                InnerKey.publicKeySet(InnerKey.ofThisRun("gateway"), InnerKey.ofThisRun("module-under-test")),
                Files.readString(location));
        assertFalse(Files.readString(location).contains("\"d\""), "the private part stays in the JVM");
        var key = PublicJsonWebKey.Factory.newPublicJwk(Files.readString(own));
        assertEquals("module-under-test", key.getKeyId());
        assertNotNull(key.getPrivateKey());
        resource.stop();
        assertFalse(Files.exists(location));
        assertFalse(Files.exists(own));
    }

    @Test
    void thousandKeysHaveCoordinatesOfTheRightLength() throws Exception {
        for (var i = 0; i < 1000; i++) {
            var set = InnerKey.publicKeySet(InnerKey.generate("gateway"));
            assertTrue(set.matches(".*\"x\":\"[\\w-]{43}\",\"y\":\"[\\w-]{43}\".*"));
            assertEquals(
                    "gateway",
                    new JsonWebKeySet(set).getJsonWebKeys().getFirst().getKeyId());
        }
    }

    private static String header(InnerTokens tokens) throws JoseException {
        return JsonWebStructure.fromCompactSerialization(tokens.token()).getKeyIdHeaderValue();
    }

    private static List<Integer> errors(InnerTokens tokens) {
        var refusal = assertThrows(InvalidJwtException.class, () -> verified(tokens));
        return refusal.getErrorDetails().stream()
                .map(error -> error.getErrorCode())
                .toList();
    }

    private static JwtClaims verified(InnerTokens tokens) throws Exception {
        var keys = new JsonWebKeySet(InnerKey.publicKeySet(InnerKey.ofThisRun("gateway"))).getJsonWebKeys();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setExpectedIssuer("creative-city")
                .setExpectedAudience("creative-city-services")
                .setRequireExpirationTime()
                .build()
                .processToClaims(tokens.token());
    }
}
