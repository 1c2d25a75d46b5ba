package vn.hanoi.creativecity.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.Settings;

class InnerTokensTest {

    private static final Instant START = Instant.parse("2026-11-22T08:30:00Z");

    @TempDir
    private Path folder;

    private EllipticCurveJsonWebKey key;
    private final AdjustableClock clock = new AdjustableClock();

    @BeforeEach
    void makeKey() throws Exception {
        key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId("gateway");
        Files.writeString(folder.resolve("gateway.jwk"), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    }

    @Test
    void aTokenForNobodySaysSo() throws Exception {
        var token = verified(tokens().of(Principal.ANONYMOUS));
        assertEquals("gateway", token.getKeyIdHeaderValue());
        assertEquals("ES256", token.getAlgorithmHeaderValue());
        assertEquals(
                Map.of(
                        "iss",
                        "creative-city",
                        "aud",
                        "creative-city-services",
                        "sub",
                        "anonymous",
                        "upn",
                        "anonymous",
                        "groups",
                        List.of(),
                        "name",
                        "",
                        "client",
                        "",
                        "organisations",
                        List.of(),
                        "iat",
                        START.getEpochSecond(),
                        "exp",
                        START.getEpochSecond() + 60),
                JsonUtil.parseJson(token.getPayload()));
    }

    @Test
    void aTokenSaysWhatItsPrincipalMay() throws Exception {
        var principal = new Principal("an", "An", Set.of("partner"), Set.of("sovico"), "website");
        var claims = JsonUtil.parseJson(verified(tokens().of(principal)).getPayload());
        assertEquals("an", claims.get("sub"));
        assertEquals(List.of("partner"), claims.get("groups"));
        assertEquals("An", claims.get("name"));
        assertEquals("website", claims.get("client"));
        assertEquals(List.of("sovico"), claims.get("organisations"));
    }

    @Test
    void aTokenIsUsedWhileAQuarterOfItsMinuteIsLeft() {
        InnerTokens tokens = tokens();
        CharSequence first = tokens.of(Principal.ANONYMOUS);
        clock.now = START.plus(Duration.ofSeconds(45));
        assertEquals(first, tokens.of(Principal.ANONYMOUS));
        clock.now = START.plus(Duration.ofSeconds(46));
        assertNotEquals(first, tokens.of(Principal.ANONYMOUS));
    }

    @Test
    void manyWhoAskAtOnceGetOneToken() throws Exception {
        InnerTokens tokens = tokens();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<CharSequence>> asking = Stream.<Callable<CharSequence>>generate(
                            () -> () -> tokens.of(Principal.ANONYMOUS))
                    .limit(100)
                    .toList();
            Set<CharSequence> minted =
                    threads.invokeAll(asking).stream().map(Future::resultNow).collect(Collectors.toSet());
            assertEquals(1, minted.size());
        }
    }

    @Test
    void aKeyThatCannotSignStopsTheStart() throws Exception {
        Path file = folder.resolve("gateway.jwk");
        Files.writeString(file, key.toJson(OutputControlLevel.PUBLIC_ONLY));
        assertThrows(IllegalStateException.class, this::tokens);
        Files.writeString(file, "not a key");
        assertThrows(IllegalStateException.class, this::tokens);
        Files.delete(file);
        assertThrows(UncheckedIOException.class, this::tokens);
    }

    private InnerTokens tokens() {
        GatewayConfig config =
                Settings.of("gateway.inner-key", folder.resolve("gateway.jwk").toString());
        return new InnerTokens(config, clock);
    }

    private JsonWebSignature verified(CharSequence authorization) throws Exception {
        String scheme = "Bearer ";
        assertEquals(scheme, authorization.subSequence(0, scheme.length()).toString());
        String token = authorization.toString().substring(scheme.length());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(new AlgorithmConstraints(
                ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256));
        signature.setCompactSerialization(token);
        signature.setKey(key.getPublicKey());
        assertEquals(true, signature.verifySignature());
        return signature;
    }

    private static final class AdjustableClock extends Clock {

        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
