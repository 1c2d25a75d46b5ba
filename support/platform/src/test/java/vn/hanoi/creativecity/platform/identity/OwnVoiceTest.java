package vn.hanoi.creativecity.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

/** What a module that is not the gateway may say with its own key. */
@QuarkusTest
class OwnVoiceTest {

    private static final String NAME = "module-under-test";

    @TempDir
    private Path folder;

    private final Path ownKey;
    private InnerTokenMint mint;

    OwnVoiceTest(@ConfigProperty(name = "following.inner-key") Path ownKey) {
        this.ownKey = ownKey;
    }

    @BeforeEach
    void takeTheKey() {
        mint = InnerTokenMint.withKeyIn(ownKey);
    }

    @Test
    void aModuleMayAskUnderItsOwnNameAndSeesWhatEverybodyDoes() {
        assertEquals(
                "{\"subject\":\"module-under-test\",\"name\":\"\",\"client\":\"\",\"anonymous\":false,\"admin\":false,"
                        + "\"scopes\":[],\"organisations\":[],\"tier\":\"public\"}",
                badge(mint.mintOwn(Instant.now())).text());
    }

    @Test
    void itMayNotSpeakForOthersNorGrantItselfAnything() {
        assertEquals("401 unauthorized", problem("an", Map.of()));
        assertEquals("401 unauthorized", problem("anonymous", Map.of()));
        assertEquals("401 unauthorized", problem(NAME, Map.of("groups", List.of("admin"))));
        assertEquals("401 unauthorized", problem(NAME, Map.of("groups", List.of("changes:read"))));
        assertEquals("401 unauthorized", problem(NAME, Map.of("organisations", List.of("sovico"))));
        assertEquals("401 unauthorized", problem(NAME, Map.of("client", "website")));
    }

    @ParameterizedTest
    @ValueSource(strings = {NAME, "gateway", "somebody"})
    void aKeyThatNobodyTrustsProvesNothing(String name) throws Exception {
        InnerTokenMint stranger = InnerTokenMint.withKeyIn(key(name));

        assertEquals("401 unauthorized", badge(stranger.mintOwn(Instant.now())).problem());
    }

    /** Its key is told by a name alone: without one, it is not known who speaks. */
    @Test
    void aTokenWithoutTheNameOfAKeyIsRefused() {
        String token = InnerTokens.anonymous().token();
        // {"alg":"ES256"}
        String nameless = "eyJhbGciOiJFUzI1NiJ9" + token.substring(token.indexOf('.'));

        assertEquals("401 unauthorized", badge(nameless).problem());
    }

    private String problem(String subject, Map<String, ?> claims) {
        return badge(mint.mint(subject, claims, Instant.now())).problem();
    }

    private static Answer badge(String token) {
        return Api.withoutToken().with("Authorization", "Bearer " + token).get("/v1/badges");
    }

    private Path key(String name) throws JoseException, IOException {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(name);
        return Files.writeString(folder.resolve("inner-key.jwk"), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    }
}
