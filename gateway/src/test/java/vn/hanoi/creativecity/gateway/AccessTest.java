package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Who is let in, and as whom the services get to know them. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class AccessTest {

    @Test
    void aServiceLearnsWhoAsksAndNeverHowThatWasProved() throws Exception {
        String token = Issuer.sign(GatewayResource.ISSUERS_KEY, Issuer.claims("an", "centre_editor"));
        try (var centres = StandIn.of("centres", "created")) {
            bearer(token)
                    .header("Cookie", "a=b")
                    .body("{}")
                    .post("/v1/centres")
                    .then()
                    .statusCode(200);
            String inner = centres.request().getHeader("Authorization");
            Map<String, Object> claims =
                    JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(inner.split("\\.")[1])));
            assertEquals("an", claims.get("sub"));
            assertEquals("an", claims.get("name"));
            assertEquals(List.of("centre_editor"), claims.get("groups"));
            assertEquals("command-line", claims.get("client"));
            assertEquals(null, centres.request().getHeader("Cookie"));
            assertEquals(null, centres.request().getHeader("X-API-Key"));
            assertEquals(1, centres.request().headers().getAll("Authorization").size());
        }
    }

    @Test
    void theBodyArrivesWholeThoughItHadToBeFoundOutWhoAsks() {
        String body = "x".repeat(300_000);
        try (var centres = StandIn.of(
                "centres",
                request ->
                        request.bodyHandler(received -> request.response().end(Integer.toString(received.length()))))) {
            // Each token is new, so that the gateway has to verify it while the body waits.
            for (int i = 0; i < 5; i++) {
                bearer(token("an" + i, "admin"))
                        .body(body)
                        .post("/v1/centres")
                        .then()
                        .statusCode(200)
                        .body(equalTo("300000"));
            }
            assertEquals(5, centres.requests().size());
        }
    }

    @Test
    void whoMayNotIsToldSoAndTheServiceIsNotAsked() {
        try (var centres = StandIn.of("centres", "created")) {
            bearer(token("an", "resident"))
                    .body("{}")
                    .post("/v1/centres")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/forbidden"));
            assertEquals(List.of(), centres.requests());
        }
    }

    @Test
    void whoMayNotReadsWhatIsPublicAllTheSame() {
        try (var centres = StandIn.of("centres", "public")) {
            bearer(token("an", "resident")).get("/v1/centres").then().statusCode(200);
            assertEquals(1, centres.requests().size());
        }
    }

    @Test
    void theGatewaysOwnResourcesAreAnsweredToWhoIsKnown() {
        bearer(token("an", "resident")).get("/openapi.json").then().statusCode(200);
        bearer(token("an", "resident")).get("/docs").then().statusCode(200);
    }

    @Test
    void twoWaysOfSayingWhoAsksAreOneTooMany() {
        bearer(token("an", "admin"))
                .header("X-API-Key", "abc")
                .get("/v1/centres")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("X-API-Key"));
        given().header("X-API-Key", "abc", "def")
                .get("/v1/centres")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("X-API-Key"));
    }

    @Test
    void innerHeadersFromOutsideGainNothing() {
        try (var centres = StandIn.of("centres", "public")) {
            given().header("X-Internal-Roles", "admin")
                    .header("X-User", "admin")
                    .get("/v1/centres")
                    .then()
                    .statusCode(200);
            assertEquals(null, centres.request().getHeader("X-Internal-Roles"));
            assertEquals(null, centres.request().getHeader("X-User"));
        }
    }

    @Test
    void theInnerTokenIsNoTokenOutside() {
        try (var centres = StandIn.of("centres", "public")) {
            given().get("/v1/centres").then().statusCode(200);
            String inner = centres.request().getHeader("Authorization");
            given().header("Authorization", inner).get("/v1/centres").then().statusCode(401);
        }
    }

    @Test
    void whoGuessesIsStoppedAtTheirAddressAlone() {
        List<Integer> statuses = IntStream.range(0, 32)
                .mapToObj(i -> from("203.0.113.7")
                        .header("X-API-Key", "guess" + i)
                        .get("/v1/centres")
                        .statusCode())
                .toList();
        assertEquals(Collections.nCopies(30, 401), statuses.subList(0, 30));
        assertEquals(429, statuses.getLast());
        from("203.0.113.7")
                .header("X-API-Key", "guess")
                .get("/v1/centres")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("/problems/too-many-requests"));
        from("203.0.113.8")
                .header("X-API-Key", "guess")
                .get("/v1/centres")
                .then()
                .statusCode(401);
        // What stands before the proxy's own entry anybody may have written.
        from("203.0.113.9, 203.0.113.7")
                .header("X-API-Key", "guess")
                .get("/v1/centres")
                .then()
                .statusCode(429);
    }

    @Test
    void anAnswerSaysWhatIsLeftOfTheLimit() {
        try (var _ = StandIn.of("centres", "public")) {
            Response answer = given().get("/v1/centres");
            assertEquals("\"read\";q=1000000;w=60", answer.header("RateLimit-Policy"));
            assertEquals(true, answer.header("RateLimit").matches("\"read\";r=\\d+;t=1"), answer.header("RateLimit"));
        }
        given().get("/v1/nothing").then().header("RateLimit-Policy", containsString("read"));
    }

    @Test
    void whereToLogInIsSaid() {
        given().get("/.well-known/oauth-protected-resource")
                .then()
                .statusCode(200)
                .body("authorization_servers", equalTo(List.of(Issuer.NAME)))
                .body("bearer_methods_supported", equalTo(List.of("header")));
    }

    @Test
    void scriptsOfEverySiteReadWhatIsPublic() {
        try (var _ = StandIn.of("centres", "public")) {
            given().header("Origin", "https://site.example")
                    .get("/v1/centres")
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", equalTo("*"))
                    .header("Access-Control-Allow-Credentials", nullValue())
                    .header("Access-Control-Expose-Headers", containsString("ETag"));
        }
        given().header("Origin", "https://site.example")
                .get("/v1/nothing")
                .then()
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @Test
    void scriptsOfASiteThatNobodyListsMayShowNoCredentials() {
        given().header("Origin", "https://site.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/v1/centres")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", equalTo("GET, HEAD"))
                .header(
                        "Access-Control-Allow-Headers",
                        equalTo("Accept, Accept-Language, Cache-Control, If-None-Match, If-Range, Range"));
        bearer(token("an", "admin"))
                .header("Origin", "https://site.example")
                .get("/v1/centres")
                .then()
                .statusCode(403)
                .body("errors[0].header", equalTo("Origin"));
    }

    @Test
    void theGatewaysOwnPagesAreNoForeignSite() {
        try (var _ = StandIn.of("centres", "created")) {
            bearer(token("an", "admin"))
                    .header("Origin", "http://localhost:" + RestAssured.port)
                    .body("{}")
                    .post("/v1/centres")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aPreflightForNothingIsNotFound() {
        given().header("Origin", "https://site.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/nothing")
                .then()
                .statusCode(404);
        given().options("/v1/centres").then().statusCode(204).header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String token(String subject, String... roles) {
        return Issuer.sign(GatewayResource.ISSUERS_KEY, Issuer.claims(subject, roles));
    }

    private static RequestSpecification from(String forwardedFor) {
        return given().header("X-Forwarded-For", forwardedFor);
    }
}
