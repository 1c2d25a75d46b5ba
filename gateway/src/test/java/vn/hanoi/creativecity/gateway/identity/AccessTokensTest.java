package vn.hanoi.creativecity.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.gateway.Issuer;
import vn.hanoi.creativecity.gateway.Settings;
import vn.hanoi.creativecity.gateway.TestClock;
import vn.hanoi.creativecity.gateway.token.Principal;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** RFC 8725 and RFC 6750, against an issuer whose keys we hold. */
class AccessTokensTest {

    private static final RsaJsonWebKey KEY = Issuer.newKey("first");
    private static final RsaJsonWebKey OTHER_KEY = Issuer.newKey("second");

    private final Issuer issuer = new Issuer(KEY);
    private final TestClock clock = new TestClock();
    private String address;
    private AccessTokens tokens;

    @BeforeEach
    void start() {
        address = issuer.start(0);
        tokens = tokens(false);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void aGoodTokenSaysWhoAsks() {
        JwtClaims claims = Issuer.claims("an", "centre_editor", "offline_access", "superuser");
        claims.setStringListClaim("organisations", "so-van-hoa-the-thao");
        assertEquals(
                Optional.of(new Principal(
                        "an", "an", Set.of("centre_editor"), Set.of("so-van-hoa-the-thao"), "command-line")),
                tokens.verify(Issuer.sign(KEY, claims)));
    }

    @Test
    void noOtherTokenIsGood() throws Exception {
        String good = Issuer.sign(KEY, Issuer.claims("an", "resident"));
        String[] parts = good.split("\\.");
        String admin = encoded(Issuer.claims("an", "admin").toJson());
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("other claims under its signature", parts[0] + "." + admin + "." + parts[2]);
        bad.put("no signature", parts[0] + "." + parts[1] + ".");
        bad.put("alg none", encoded("{\"alg\":\"none\"}") + "." + admin + ".");
        bad.put("alg none in other letters", encoded("{\"alg\":\"NoNe\",\"kid\":\"first\"}") + "." + admin + ".");
        bad.put("HMAC with the public key", hmac(KEY.getKey().getEncoded()));
        bad.put(
                "HMAC with the public key as JSON",
                hmac(KEY.toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8)));
        bad.put("another algorithm of the same key", signed(KEY, AlgorithmIdentifiers.RSA_USING_SHA512, Map.of()));
        bad.put("signed by somebody", Issuer.sign(Issuer.newKey("first"), Issuer.claims("an", "admin")));
        bad.put("unknown key", Issuer.sign(OTHER_KEY, Issuer.claims("an", "admin")));
        bad.put("key id as path", Issuer.sign(Issuer.newKey("../../dev/null"), Issuer.claims("an", "admin")));
        bad.put("key id as SQL", Issuer.sign(Issuer.newKey("x' union select 'k"), Issuer.claims("an", "admin")));
        bad.put(
                "brings its key",
                signed(OTHER_KEY, "RS256", Map.of("jwk", OTHER_KEY.toParams(OutputControlLevel.PUBLIC_ONLY))));
        bad.put("says where its key is", signed(OTHER_KEY, "RS256", Map.of("jku", address, "x5u", address)));
        bad.put("critical and unknown", signed(KEY, "RS256", Map.of("crit", List.of("exp2"), "exp2", 1)));
        bad.put("another type", signed(KEY, "RS256", Map.of("typ", "logout+jwt")));
        bad.put("expired", with(claims -> claims.setExpirationTime(inSeconds(-6))));
        bad.put("never expires", with(claims -> claims.unsetClaim("exp")));
        bad.put("not yet valid", with(claims -> claims.setNotBefore(inSeconds(60))));
        bad.put("another issuer", with(claims -> claims.setIssuer("https://login.example/realms/master")));
        bad.put("an issuer that only begins alike", with(claims -> claims.setIssuer(Issuer.NAME + "/")));
        bad.put("no issuer", with(claims -> claims.unsetClaim("iss")));
        bad.put("another audience", with(claims -> claims.setAudience("docs")));
        bad.put("no audience", with(claims -> claims.unsetClaim("aud")));
        bad.put("no subject", with(claims -> claims.unsetClaim("sub")));
        bad.put("roles that are no list", with(claims -> claims.setClaim("roles", 7)));
        bad.put("of the demonstration", with(claims -> claims.setClaim("demonstration", true)));
        bad.put("too long", with(claims -> claims.setClaim("more", "x".repeat(9_000))));
        bad.put("nothing", "");
        bad.put("dots", "..");
        bad.put("text", "a.b.c");

        Map<String, Optional<Principal>> expected = new LinkedHashMap<>();
        Map<String, Optional<Principal>> found = new LinkedHashMap<>();
        bad.forEach((name, token) -> {
            expected.put(name, Optional.empty());
            found.put(name, tokens.verify(token));
        });
        assertEquals(expected, found);
        assertEquals("an", tokens.verify(good).orElseThrow().subject());
    }

    @Test
    void usersOfTheDemonstrationAreTakenInTheDemonstrationAlone() {
        JwtClaims claims = Issuer.claims("juror", "juror");
        claims.setClaim("demonstration", true);
        String token = Issuer.sign(KEY, claims);
        assertEquals(Optional.empty(), tokens(false).verify(token));
        assertEquals("juror", tokens(true).verify(token).orElseThrow().subject());
    }

    @Test
    void aVerifiedTokenIsRememberedUntilItExpires() {
        String token = Issuer.sign(KEY, Issuer.claims("an", "resident"));
        assertEquals(Optional.empty(), tokens.recall(token));
        tokens.verify(token);
        assertEquals("an", tokens.recall(token).orElseThrow().subject());
        clock.pass(Duration.ofMinutes(5).plusSeconds(1));
        assertEquals(Optional.empty(), tokens.recall(token));
    }

    @Test
    void aNewKeyIsFetchedOnceItIsUsedAndAnOldOneForgotten() {
        String old = Issuer.sign(KEY, Issuer.claims("an"));
        assertEquals("an", tokens.verify(old).orElseThrow().subject());
        issuer.publish(OTHER_KEY);
        String young = Issuer.sign(OTHER_KEY, Issuer.claims("bình"));
        clock.pass(KeySet.REST);
        assertEquals("bình", tokens.verify(young).orElseThrow().subject());
        assertEquals(Optional.empty(), tokens.verify(old));
        assertEquals(2, issuer.fetches());
    }

    @Test
    void aWithdrawnKeyIsForgottenAfterFiveMinutesThoughNobodyUsesAnother() {
        String token = Issuer.sign(KEY, longLasting());
        assertEquals("an", tokens.verify(token).orElseThrow().subject());
        issuer.publish(OTHER_KEY);
        clock.pass(KeySet.OLD.plusSeconds(1));
        assertEquals(Optional.empty(), tokens.verify(token));
    }

    @Test
    void manyTokensWithUnknownKeysCostOneFetch() {
        tokens.verify(Issuer.sign(KEY, Issuer.claims("an")));
        clock.pass(KeySet.REST);
        for (int i = 0; i < 50; i++) {
            assertEquals(Optional.empty(), tokens.verify(Issuer.sign(OTHER_KEY, Issuer.claims("an" + i))));
        }
        assertEquals(2, issuer.fetches());
    }

    @Test
    void whileTheProviderIsAwayItsLastKeysGoOn() {
        String token = Issuer.sign(KEY, longLasting());
        tokens.verify(token);
        issuer.close();
        clock.pass(KeySet.OLD.plusSeconds(1));
        assertEquals("an", tokens.verify(token).orElseThrow().subject());
        assertEquals(Optional.empty(), tokens.verify(Issuer.sign(OTHER_KEY, Issuer.claims("an"))));
        issuer.start(0);
    }

    @Test
    void aProviderThatHangsKeepsOneWaitingAndNobodyElse() throws Exception {
        String token = Issuer.sign(KEY, longLasting());
        tokens.verify(token);
        clock.pass(KeySet.OLD.plusSeconds(1));
        issuer.hang();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<Principal>> waiting = threads.submit(() -> tokens.verify(token));
            issuer.awaitFetch(2);
            assertEquals("an", tokens.verify(token).orElseThrow().subject());
            assertEquals(Future.State.RUNNING, waiting.state());
            issuer.goOn();
            assertEquals("an", waiting.get().orElseThrow().subject());
        }
    }

    @Test
    void beforeAnyKeysWereFetchedNothingCanBeJudged() {
        int port = issuer.port();
        issuer.close();
        String token = Issuer.sign(KEY, Issuer.claims("an"));
        Problem problem = assertThrows(Problem.class, () -> tokens.verify(token));
        assertEquals(ProblemType.SERVICE_UNAVAILABLE, problem.type());
        assertEquals(Optional.empty(), tokens.verify("a.b.c"));
        issuer.start(port);
        assertThrows(Problem.class, () -> tokens.verify(token));
        clock.pass(KeySet.REST);
        assertEquals("an", tokens.verify(token).orElseThrow().subject());
    }

    @Test
    void withoutAnIdentityProviderNoTokenIsGood() {
        AccessTokens none = new AccessTokens(Settings.of(Map.of()), clock);
        assertEquals(Optional.empty(), none.verify(Issuer.sign(KEY, Issuer.claims("an"))));
    }

    private AccessTokens tokens(boolean isDemonstration) {
        return new AccessTokens(
                Settings.of(Map.of(
                        "gateway.identity.issuer",
                        Issuer.NAME,
                        "gateway.identity.jwks",
                        address,
                        "gateway.demonstration",
                        Boolean.toString(isDemonstration))),
                clock);
    }

    private String with(Consumer<JwtClaims> change) {
        JwtClaims claims = Issuer.claims("an", "admin");
        change.accept(claims);
        return Issuer.sign(KEY, claims);
    }

    private static String signed(RsaJsonWebKey key, String algorithm, Map<String, Object> headers) {
        Map<String, Object> all = new HashMap<>(Map.of("typ", "JWT"));
        all.putAll(headers);
        return Issuer.sign(key, Issuer.claims("an", "admin"), algorithm, all);
    }

    private static String hmac(byte[] secret) throws Exception {
        JsonWebSignature token = new JsonWebSignature();
        token.setKeyIdHeaderValue("first");
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        token.setKey(new HmacKey(secret));
        token.setPayload(Issuer.claims("an", "admin").toJson());
        return token.getCompactSerialization();
    }

    private static JwtClaims longLasting() {
        JwtClaims claims = Issuer.claims("an");
        claims.setExpirationTimeMinutesInTheFuture(60);
        return claims;
    }

    private static NumericDate inSeconds(int seconds) {
        return NumericDate.fromSeconds(Instant.now().getEpochSecond() + seconds);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
