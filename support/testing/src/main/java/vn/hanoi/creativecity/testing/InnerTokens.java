package vn.hanoi.creativecity.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Mints the tokens that the gateway sends to the services: {@code InnerTokens.viewer("an").roles("admin").token()}.
 * Every method gives a new value, so that one viewer can be the base of others.
 */
public final class InnerTokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final String GATEWAY = "gateway";

    private final InnerKey key;
    private final String keyId;
    private final Map<String, Object> claims;

    private InnerTokens(InnerKey key, String keyId, Map<String, Object> claims) {
        this.key = key;
        this.keyId = keyId;
        this.claims = claims;
    }

    public static InnerTokens viewer(String principal) {
        return new InnerTokens(InnerKey.ofThisRun(GATEWAY), GATEWAY, Map.of())
                .issuer("creative-city")
                .audience("creative-city-services")
                .claim("sub", principal)
                .claim("upn", principal)
                .claim("groups", List.of())
                .organisations()
                .name("")
                .client("")
                .issuedAt(Instant.now());
    }

    /** What the gateway sends for somebody who has not said who they are. */
    public static InnerTokens anonymous() {
        return viewer("anonymous");
    }

    /** The roles of a person, in place of those that were given before. */
    public InnerTokens roles(String... roles) {
        return claim("groups", grants(InnerTokens::isScope, roles));
    }

    /** What an API client may do, in place of what was given before. */
    public InnerTokens scopes(String... scopes) {
        return claim("groups", grants(grant -> !isScope(grant), scopes));
    }

    /** The organisations, by slug, that the viewer acts for. */
    public InnerTokens organisations(String... slugs) {
        return claim("organisations", List.of(slugs));
    }

    public InnerTokens name(String name) {
        return claim("name", name);
    }

    /** The id of an API client, or the client by which a person logged in. */
    public InnerTokens client(String id) {
        return claim("client", id);
    }

    public InnerTokens issuer(String issuer) {
        return claim("iss", issuer);
    }

    public InnerTokens audience(String audience) {
        return claim("aud", audience);
    }

    public InnerTokens keyId(String id) {
        return new InnerTokens(key, id, claims);
    }

    /** Signed with the right name by a key that nobody trusts. */
    public InnerTokens forged() {
        return new InnerTokens(InnerKey.generate(keyId), keyId, claims);
    }

    /** Its minute ended an hour ago. */
    public InnerTokens expired() {
        return issuedAt(Instant.now().minus(Duration.ofHours(1)).minus(LIFE));
    }

    /** The same, for who is still there when a minute is over. */
    public InnerTokens renewed() {
        return issuedAt(Instant.now());
    }

    private InnerTokens issuedAt(Instant instant) {
        return claim("iat", instant.getEpochSecond())
                .claim("exp", instant.plus(LIFE).getEpochSecond());
    }

    public InnerTokens claim(String name, Object value) {
        var changed = new LinkedHashMap<>(claims);
        changed.put(name, value);
        return new InnerTokens(key, keyId, changed);
    }

    public InnerTokens without(String claim) {
        var changed = new LinkedHashMap<>(claims);
        changed.remove(claim);
        return new InnerTokens(key, keyId, changed);
    }

    public String token() {
        var header = Map.of("alg", "ES256", "typ", "JWT", "kid", keyId);
        return key.sign(encoded(header) + "." + encoded(claims));
    }

    /** A request of REST Assured that carries the token. */
    public RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token());
    }

    /** Roles and scopes stand in one claim; a colon tells a scope. */
    private List<?> grants(Predicate<Object> kept, String... given) {
        return Stream.concat(((List<?>) claims.get("groups")).stream().filter(kept), Stream.of(given))
                .toList();
    }

    private static boolean isScope(Object grant) {
        return grant.toString().indexOf(':') >= 0;
    }

    private static String encoded(Map<String, ?> part) {
        try {
            return BASE64URL.encodeToString(JSON.writeValueAsString(part).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a token", e);
        }
    }
}
