package vn.hanoi.creativecity.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Stands where the identity provider would: gives out its public keys over HTTP, and signs tokens with the private ones. */
public final class Issuer implements AutoCloseable {

    public static final String NAME = "https://login.example/realms/creative-city";
    public static final String AUDIENCE = "creative-city-api";

    private static final Vertx VERTX = Vertx.vertx();

    private final List<JsonWebKey> published = new CopyOnWriteArrayList<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile CompletableFuture<Void> turn = CompletableFuture.completedFuture(null);
    private HttpServer server;

    public Issuer(JsonWebKey... keys) {
        published.addAll(List.of(keys));
    }

    /** A key of its own kind; nobody knows it before it is published. */
    public static RsaJsonWebKey newKey(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setUse("sig");
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Begins to answer, at any free port for 0; gives the address of the keys. */
    public String start(int port) {
        server = VERTX.createHttpServer(
                        new HttpServerOptions().setHost("localhost").setPort(port))
                .requestHandler(request -> {
                    fetches.incrementAndGet();
                    turn.thenRun(() -> request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(new JsonWebKeySet(published).toJson()));
                })
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return "http://localhost:" + server.actualPort() + "/certs";
    }

    public int port() {
        return server.actualPort();
    }

    public int fetches() {
        return fetches.get();
    }

    /** From now on it takes requests, and answers none before it goes on. */
    public void hang() {
        turn = new CompletableFuture<>();
    }

    public void goOn() {
        turn.complete(null);
    }

    /** Waits until it was asked for its keys so many times. */
    public void awaitFetch(int count) {
        while (fetches.get() < count) {
            Thread.onSpinWait();
        }
    }

    public void publish(JsonWebKey... keys) {
        published.clear();
        published.addAll(List.of(keys));
    }

    /** Claims of a good token that lasts five minutes. */
    public static JwtClaims claims(String subject, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringClaim("preferred_username", subject);
        claims.setStringClaim("azp", "command-line");
        claims.setStringListClaim("roles", roles);
        return claims;
    }

    public static String sign(RsaJsonWebKey key, JwtClaims claims) {
        return sign(key, claims, AlgorithmIdentifiers.RSA_USING_SHA256, Map.of("typ", "JWT"));
    }

    public static String sign(RsaJsonWebKey key, JwtClaims claims, String algorithm, Map<String, Object> headers) {
        JsonWebSignature token = new JsonWebSignature();
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(algorithm);
        headers.forEach((name, value) -> token.getHeaders().setObjectHeaderValue(name, value));
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
