package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class HeadersTest {

    @ParameterizedTest
    @CsvSource({
        "Cookie, session=1",
        "Forwarded, for=10.0.0.1;host=internal",
        "X-Forwarded-For, 10.0.0.1",
        "X-Forwarded-Host, internal",
        "X-Forwarded-Prefix, /internal",
        "X-Real-IP, 10.0.0.1",
        "X-Internal-Role, admin",
        "X_Internal_Role, admin",
        "X-HTTP-Method-Override, DELETE",
        "X-Original-URL, /internal/changes",
        "Proxy-Authorization, Basic YTpi",
        "Proxy-Connection, keep-alive",
        "Keep-Alive, timeout=1000",
        "TE, trailers",
        "Trailer, X-Checksum",
        "Expect, 100-continue",
        "tracestate, vendor=1",
        "baggage, role=admin",
        "X-B3-TraceId, 4bf92f3577b34da6a3ce929d0e0e4736"
    })
    void aForgedHeaderReachesNoService(String name, String value) {
        try (var centres = StandIn.of("centres", "public")) {
            given().header(name, value).get("/v1/centres").then().statusCode(200);
            assertEquals(null, centres.request().getHeader(name));
        }
    }

    @Test
    void aServiceSeesWhatItNeedsAndNothingElse() {
        try (var centres = StandIn.of("centres", "public")) {
            given().header("Accept", "application/json")
                    .header("Accept-Language", "en")
                    .header("If-None-Match", "\"1\"")
                    .header("Cache-Control", "no-store")
                    .header("X-Anything", "else")
                    .get("/v1/centres")
                    .then()
                    .statusCode(200);
            Set<String> names = centres.request().headers().names().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(
                    new TreeSet<>(Set.of(
                            "accept",
                            "accept-language",
                            "authorization",
                            "cache-control",
                            "host",
                            "if-none-match",
                            "traceparent",
                            "user-agent",
                            "x-internal-public-url")),
                    names);
            assertEquals(
                    StandIn.address("centres").getAuthority(), centres.request().getHeader("Host"));
        }
    }

    @Test
    void aServiceLearnsByWhichAddressTheReaderKnowsTheApi() {
        try (var centres = StandIn.of("centres", "public")) {
            given().header("Host", "api.example.org")
                    .header("X-Internal-Public-Url", "https://evil.example")
                    .get("/v1/centres")
                    .then()
                    .statusCode(200);
            assertEquals(
                    List.of("http://api.example.org"),
                    centres.request().headers().getAll("X-Internal-Public-Url"));
        }
    }

    /** HTTP/1.0 has no host that must be named. */
    @Test
    void whoNamesNoHostIsToldTheAddressThatTheyReached() throws IOException {
        try (var centres = StandIn.of("centres", "public")) {
            RawConnection.exchange("GET /v1/centres HTTP/1.0\r\n\r\n");
            assertEquals(
                    "http://127.0.0.1:" + RestAssured.port, centres.request().getHeader("X-Internal-Public-Url"));
        }
    }

    @Test
    void aPageOfAServiceMayHaveTheStyleOfThePagesHereAndNothingElse() {
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .putHeader("Content-Type", "text/html; charset=utf-8")
                        .end("<!doctype html>"))) {
            given().get("/v1/centres")
                    .then()
                    .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        }
    }

    @Test
    void whatIsSavedIsShownOutsideOfEverySite() {
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .putHeader("Content-Type", "text/html")
                        .putHeader("Content-Disposition", "attachment; filename=\"a.html\"")
                        .end("<script>"))) {
            given().get("/v1/centres")
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        }
    }

    @Test
    void aHeaderThatTheContractTakesPasses() {
        try (var centres = StandIn.of("centres", "created")) {
            given().header("Idempotency-Key", "a-key")
                    .post("/v1/suggestions")
                    .then()
                    .statusCode(200);
            assertEquals("a-key", centres.request().getHeader("Idempotency-Key"));
        }
    }

    @Test
    void whatBelongsToTheConnectionStaysWithIt() {
        try (var centres = StandIn.of(
                "centres",
                request -> request.response()
                        .putHeader("Connection", "X-Hop, close")
                        .putHeader("X-Hop", "1")
                        .putHeader("Keep-Alive", "timeout=5")
                        .putHeader("Upgrade", "h2c")
                        .putHeader("Proxy-Authenticate", "Basic")
                        .end("public"))) {
            given().header("Connection", "If-None-Match, keep-alive")
                    .header("If-None-Match", "\"1\"")
                    .get("/v1/centres")
                    .then()
                    .statusCode(200)
                    .header("X-Hop", nullValue())
                    .header("Keep-Alive", nullValue())
                    .header("Upgrade", nullValue())
                    .header("Proxy-Authenticate", nullValue())
                    .header("Connection", nullValue());
            assertEquals(null, centres.request().getHeader("If-None-Match"));
        }
    }

    @Test
    void nothingTellsOfTheInside() {
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .putHeader("Server", "quarkus/3")
                        .putHeader("X-Powered-By", "vertx")
                        .putHeader("Set-Cookie", "session=1")
                        .putHeader("Via", "1.1 centres-service-7d9f")
                        .putHeader("X-Internal-Pod", "centres-0")
                        .putHeader("X-Content-Type-Options", "none")
                        .putHeader("Content-Security-Policy", "default-src *")
                        .putHeader("Cache-Control", "public, no-cache")
                        .putHeader("Vary", "Accept, Authorization")
                        .end("public"))) {
            given().get("/v1/centres")
                    .then()
                    .header("Server", nullValue())
                    .header("X-Powered-By", nullValue())
                    .header("Set-Cookie", nullValue())
                    .header("Via", nullValue())
                    .header("X-Internal-Pod", nullValue())
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                    .header("Cache-Control", "public, no-cache")
                    .header("Vary", "Accept, Authorization");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://%s/v1/centres/b?x=%%C3%%A1#c, /v1/centres/b?x=%%C3%%A1#c",
        "https://LOCALHOST:9/v1/pho-s%%C3%%A1ch, /v1/pho-s%%C3%%A1ch",
        "http://%s, /",
        "http://%s//evil.example/a, /evil.example/a",
        "/v1/centres/b, /v1/centres/b",
        "https://hanoi.gov.vn/plan, https://hanoi.gov.vn/plan"
    })
    void aRedirectNeverShowsTheInnerHost(String inner, String outer) {
        String authority = StandIn.address("centres").getAuthority();
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .setStatusCode(301)
                        .putHeader("Location", inner.formatted(authority))
                        .end())) {
            given().redirects()
                    .follow(false)
                    .get("/v1/centres/a")
                    .then()
                    .statusCode(301)
                    .header("Location", outer.formatted());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/centres", "/v1/nothing", "/openapi.json", "/problems", "/docs", "/"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        try (var _ = StandIn.of("centres", "public")) {
            var answer = given().redirects().follow(false).get(path);
            answer.then()
                    .header(
                            "Date",
                            matchesPattern("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Strict-Transport-Security", equalTo("max-age=31536000; includeSubDomains"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Cross-Origin-Resource-Policy", equalTo("cross-origin"))
                    .header("Permissions-Policy", equalTo("camera=(), geolocation=(), microphone=()"));
            String policy = answer.header("Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'none'; ") && policy.endsWith("frame-ancestors 'none'"), policy);
            assertTrue(!policy.contains("unsafe"), policy);
        }
    }
}
