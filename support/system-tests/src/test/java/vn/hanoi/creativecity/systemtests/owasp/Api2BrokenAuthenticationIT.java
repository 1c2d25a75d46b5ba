package vn.hanoi.creativecity.systemtests.owasp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/**
 * OWASP API2:2023: nobody passes for somebody else. The tokens are made from one that the identity provider gave out; the
 * gateway's own tests have tokens of a provider whose key they hold, expired and for another audience among them.
 */
@ExtendWith(WithSuite.class)
class Api2BrokenAuthenticationIT {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final RunningSuite suite;

    Api2BrokenAuthenticationIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void noForgedTokenIsTaken() throws Exception {
        String good = suite.tokenOf("resident");
        String[] parts = good.split("\\.");
        String payload = decoded(parts[1]);
        String asAdmin = encoded(payload.replace("\"resident\"", "\"admin\""));
        PrivateKey foreign =
                KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        String keyId = decoded(parts[0]).replaceAll(".*\"kid\" ?: ?\"([^\"]+)\".*", "$1");

        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("other claims", parts[0] + "." + asAdmin + "." + parts[2]);
        forged.put("no signature", parts[0] + "." + parts[1] + ".");
        forged.put("alg none", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + asAdmin + ".");
        forged.put("signed by somebody", rsa(header("RS256", keyId, ""), asAdmin, foreign));
        forged.put("unknown key id", rsa(header("RS256", "unknown", ""), asAdmin, foreign));
        forged.put("key id as path", rsa(header("RS256", "../../../../dev/null", ""), asAdmin, foreign));
        forged.put("key id as SQL", rsa(header("RS256", "x' union select 'k", ""), asAdmin, foreign));
        forged.put(
                "brings its key",
                rsa(
                        header("RS256", keyId, ",\"jwk\":{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"AQAB\"}"),
                        asAdmin,
                        foreign));
        forged.put(
                "algorithm confused",
                hmac(header("HS256", keyId, ""), asAdmin, suite.identityKeys().getBytes(UTF_8)));
        forged.put("not a token", "a.b.c");
        forged.put("empty parts", "..");
        forged.put("the identity provider's own", suite.tokenOfTheIdentityProvidersAdministrator());

        Map<String, Integer> expected = new LinkedHashMap<>();
        Map<String, Integer> found = new LinkedHashMap<>();
        forged.forEach((name, token) -> {
            expected.put(name, 401);
            found.put(name, bearer(token).statusCode());
        });
        assertEquals(expected, found);
        bearer(good).then().statusCode(200);
    }

    @Test
    void aRefusalSaysHowToDoBetterAndNothingOfWhy() {
        bearer("a.b.c")
                .then()
                .statusCode(401)
                .contentType(Sample.PROBLEM)
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body("type", equalTo("/problems/unauthorized"));
        suite.request()
                .header("Authorization", "Basic YWRtaW46YWRtaW4=")
                .get("/v1/centres")
                .then()
                .statusCode(401);
    }

    @Test
    void anUnknownAndARevokedKeyGetTheSameAnswerToTheByte() {
        String client = Sample.client(suite, "sovico", "\"centres:read\"", "");
        Response made = Sample.key(suite, client);
        String revoked = made.path("key");
        suite.requestOf("admin")
                .delete(client + "/keys/" + made.path("id"))
                .then()
                .statusCode(204);
        char last = revoked.charAt(20);
        String unknown = revoked.substring(0, 20) + (last == 'a' ? 'b' : 'a') + revoked.substring(21);
        assertEquals(comparable(key(unknown)), comparable(key(revoked)));
        assertEquals(401, key(revoked).statusCode());
        assertEquals(401, key("").statusCode());
    }

    @Test
    void whoGuessesIsStoppedAndOnlyAtTheirAddress() {
        List<Integer> statuses = IntStream.range(0, 40)
                .mapToObj(_ -> suite.request()
                        .header("X-Forwarded-For", "203.0.113.77")
                        .header("X-API-Key", "hncc_guess" + Sample.word())
                        .get("/v1/centres")
                        .statusCode())
                .distinct()
                .toList();
        assertEquals(List.of(401, 429), statuses);
        key("hncc_guess" + Sample.word()).then().statusCode(401);
    }

    private Response bearer(String token) {
        return suite.request().header("Authorization", "Bearer " + token).get("/v1/centres?limit=1");
    }

    private Response key(String key) {
        return suite.request().header("X-API-Key", key).get("/v1/centres?limit=1");
    }

    /** All but what is of the moment. */
    private static String comparable(Response answer) {
        String headers = answer.headers().asList().stream()
                .filter(header -> !header.getName().matches("(?i)date|ratelimit"))
                .map(Object::toString)
                .sorted()
                .toList()
                .toString();
        return answer.statusLine() + headers + answer.asString().replaceFirst("\"traceId\":\"[0-9a-f]{32}\"", "");
    }

    private static String header(String algorithm, String keyId, String more) {
        return encoded("{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"%s}".formatted(algorithm, keyId, more));
    }

    private static String rsa(String header, String payload, PrivateKey key) throws Exception {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update((header + "." + payload).getBytes(UTF_8));
        return header + "." + payload + "." + ENCODER.encodeToString(signature.sign());
    }

    private static String hmac(String header, String payload, byte[] key) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return header + "." + payload + "."
                + ENCODER.encodeToString(mac.doFinal((header + "." + payload).getBytes(UTF_8)));
    }

    private static String encoded(String text) {
        return ENCODER.encodeToString(text.getBytes(UTF_8));
    }

    private static String decoded(String text) {
        return new String(DECODER.decode(text), UTF_8);
    }
}
