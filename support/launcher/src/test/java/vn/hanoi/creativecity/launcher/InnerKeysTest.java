package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InnerKeysTest {
    @TempDir
    Path folder;

    private Path privateKey;
    private Path publicKeys;

    @BeforeEach
    void makeThem() throws IOException, GeneralSecurityException {
        privateKey = folder.resolve("private/gateway/inner-key.jwk");
        publicKeys = folder.resolve("public/inner-keys.json");
        make();
    }

    /** One coordinate in 256 begins with a zero byte, which must not get lost. */
    @RepeatedTest(64)
    void thePublicKeyVerifiesWhatThePrivateKeySigns() throws IOException, GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(privateKey(json(privateKey)));
        signature.update("a token".getBytes());
        byte[] signed = signature.sign();

        signature.initVerify(publicKey(json(publicKeys).at("/keys/3")));
        signature.update("a token".getBytes());

        assertTrue(signature.verify(signed));
    }

    @Test
    void theKeysAreJsonWebKeysForEs256NamedForTheCaller() throws IOException {
        assertEquals(List.of("kty", "crv", "alg", "use", "kid", "x", "y", "d"), names(json(privateKey)));
        assertEquals(
                List.of("kty", "crv", "alg", "use", "kid", "x", "y"),
                names(json(publicKeys).at("/keys/3")));
        for (JsonNode key : List.of(json(privateKey), json(publicKeys).at("/keys/3"))) {
            assertEquals("EC P-256 ES256 sig gateway", values(key));
            assertEquals(43, key.at("/x").asText().length());
            assertEquals(43, key.at("/y").asText().length());
        }
    }

    /** A key says who calls, so none may be another's. */
    @Test
    void eachModuleThatMayCallHasAKeyOfItsOwn() throws IOException {
        List<String> modules = List.of("centres-service", "ideas-service", "events-service", "gateway");

        assertEquals(modules, json(publicKeys).at("/keys").findValuesAsText("kid"));
        assertEquals(
                4,
                Set.copyOf(json(publicKeys).at("/keys").findValuesAsText("x")).size());
        for (String module : modules) {
            Path key = folder.resolve("private").resolve(module).resolve("inner-key.jwk");
            assertEquals(module, json(key).get("kid").asText());
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        }
    }

    @Test
    void theyAreMadeOnce() throws IOException, GeneralSecurityException {
        String before = Files.readString(privateKey);
        String published = Files.readString(publicKeys);
        Files.delete(publicKeys);

        make();

        assertEquals(before, Files.readString(privateKey));
        assertEquals(published, Files.readString(publicKeys));
    }

    @Test
    void onlyTheOwnerReadsThePrivateKeyAndEverybodyThePublicOnes() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(privateKey)));
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(publicKeys)));
    }

    private void make() throws IOException, GeneralSecurityException {
        InnerKeys.main(new String[] {
            folder.resolve("private").toString(), publicKeys.getParent().toString()
        });
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }

    private static List<String> names(JsonNode key) {
        return key.properties().stream().map(it -> it.getKey()).toList();
    }

    private static String values(JsonNode key) {
        return String.join(
                " ",
                List.of("kty", "crv", "alg", "use", "kid").stream()
                        .map(it -> key.get(it).asText())
                        .toList());
    }

    private static PrivateKey privateKey(JsonNode key) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number(key, "d"), curve()));
    }

    private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
        ECPoint point = new ECPoint(number(key, "x"), number(key, "y"));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve()));
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.get(name).asText()));
    }
}
