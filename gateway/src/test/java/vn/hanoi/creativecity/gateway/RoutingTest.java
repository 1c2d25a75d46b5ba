package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class RoutingTest {

    @Test
    void anOperationIsAnsweredByTheServiceThatTheContractNames() {
        try (var centres = StandIn.of("centres", "from centres");
                var ideas = StandIn.of("ideas", "from ideas")) {
            given().get("/v1/centres").then().statusCode(200).body(equalTo("from centres"));
            given().get("/v1/calls").then().statusCode(200).body(equalTo("from ideas"));
            assertEquals(1, centres.requests().size());
            assertEquals(1, ideas.requests().size());
        }
    }

    @Test
    void whatIsWrittenOutGoesBeforeAParameter() {
        try (var centres = StandIn.of("centres", "a centre");
                var events = StandIn.of("events", "near")) {
            given().get("/v1/centres/near").then().body(equalTo("near"));
            given().get("/v1/centres/nearby").then().body(equalTo("a centre"));
            assertEquals("/v1/centres/near", events.request().uri());
            assertEquals("/v1/centres/nearby", centres.request().uri());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/nothing",
        "/v1",
        "/v1/centres/",
        "/V1/centres",
        "/v1/centres/a/spaces",
        "/internal/centres",
        "/q/health",
        "/q/openapi",
        "/index.html",
        "/webjars/swagger-ui/index.html",
        "/docs/nothing.js",
        "/docs/swagger-ui.css/more"
    })
    void whatTheContractDoesNotHoldIsNotThere(String path) {
        try (var centres = StandIn.of("centres", "a centre")) {
            given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-found"))
                    .body("instance", equalTo(path));
            assertEquals(List.of(), centres.requests());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT     | /v1/centres     | GET, HEAD, OPTIONS, POST",
                "TRACE   | /v1/centres     | GET, HEAD, OPTIONS, POST",
                "POST    | /v1/centres/a   | DELETE, GET, HEAD, OPTIONS",
                "HEAD    | /v1/suggestions | OPTIONS, POST",
                "PURGE   | /v1/suggestions | OPTIONS, POST",
                "POST    | /openapi.json   | GET, HEAD, OPTIONS",
                "POST    | /docs           | GET, HEAD, OPTIONS"
            })
    void aKnownPathSaysWhichMethodsItTakes(String method, String path, String allowed) {
        given().request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", allowed)
                .contentType("application/problem+json");
    }

    @Test
    void anOperationThatAsksForARoleAsksWhoItIs() {
        try (var centres = StandIn.of("centres", "created")) {
            given().body("{}")
                    .post("/v1/centres")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", equalTo("Bearer resource_metadata=\"" + metadata() + "\""))
                    .body("type", equalTo("/problems/unauthorized"));
            assertEquals(List.of(), centres.requests());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer eyJhbGciOiJub25lIn0.e30., /v1/centres",
        "Authorization, Basic YWRtaW46YWRtaW4=, /v1/centres",
        "authorization, '', /v1/centres",
        "X-API-Key, abc, /v1/centres",
        "X-API-Key, abc, /openapi.json",
        "X-API-Key, abc, /docs",
        "X-API-Key, abc, /v1/nothing"
    })
    void credentialsThatCannotBeVerifiedAreNeverTakenForNobody(String header, String value, String path) {
        try (var centres = StandIn.of("centres", "public")) {
            given().header(header, value)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .header(
                            "WWW-Authenticate",
                            equalTo("Bearer resource_metadata=\"" + metadata() + "\", error=\"invalid_token\""))
                    .body("type", equalTo("/problems/unauthorized"));
            assertEquals(List.of(), centres.requests());
        }
    }

    @Test
    void webSocketsAreRefused() {
        try (var centres = StandIn.of("centres", "public")) {
            given().header("Connection", "Upgrade")
                    .header("Upgrade", "websocket")
                    .header("Sec-WebSocket-Version", "13")
                    .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                    .get("/v1/centres")
                    .then()
                    .statusCode(400)
                    .header("Upgrade", nullValue())
                    .body("detail", equalTo("API này không có WebSocket."));
            assertEquals(List.of(), centres.requests());
        }
    }

    @Test
    void problemsSpeakTheLanguageOfTheReader() {
        given().header("Accept-Language", "en-GB, vi;q=0.5")
                .get("/v1/nothing")
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"));
        given().header("Accept-Language", "fr")
                .get("/v1/nothing")
                .then()
                .header("Content-Language", "vi")
                .body("title", equalTo("Không tìm thấy"));
    }

    private static String metadata() {
        return "http://localhost:" + RestAssured.port + "/.well-known/oauth-protected-resource";
    }
}
