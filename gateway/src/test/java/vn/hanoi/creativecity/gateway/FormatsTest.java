package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What a contract of its own says of formats and of operations that go. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
@TestProfile(FormatsTest.OwnContract.class)
class FormatsTest {

    public static class OwnContract implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.contract", "contract/formats.json",
                    "gateway.security-contact", "mailto:security@example.org");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/exports/centres, /v1/exports/centres",
        "/v1/exports/centres.csv, /v1/exports/centres?format=csv",
        "/v1/centres.geojson, /v1/exports/centres?format=geojson",
        "/v1/centres.csv?lang=vi, /v1/exports/centres?format=csv&lang=vi",
        "/v1/centres.csv?format=geojson, /v1/exports/centres?format=geojson&format=csv",
        "/v1/x%C3%A1.csv, /v1/exports/x%C3%A1?format=csv",
        "/v1/a.b.csv, /v1/exports/a.b?format=csv"
    })
    void theEndOfAnAddressSaysTheFormat(String asked, String inner) {
        try (var centres = StandIn.of("centres", "all of it")) {
            given().urlEncodingEnabled(false).get(asked).then().statusCode(200).body(equalTo("all of it"));
            assertEquals(inner, centres.request().uri());
        }
    }

    @Test
    void eachServiceHasTheFormatsOfItsOwn() {
        try (var ideas = StandIn.of("ideas", "calls")) {
            given().get("/v1/calls.csv").then().body(equalTo("calls"));
            given().head("/v1/exports/calls.csv").then().statusCode(200);
            assertEquals(
                    "/v1/exports/calls?format=csv", ideas.requests().getFirst().uri());
            assertEquals(
                    "/v1/exports/calls?format=csv", ideas.requests().getLast().uri());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/centres.xml", "/v1/.csv", "/v1/centres.csv/", "/v1/centres.CSV", "/v1/centrescsv"})
    void whatIsNoSuchEndIsNotThere(String path) {
        given().get(path).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void whatGoesSaysSoOnEveryAnswer() {
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .putHeader("Link", "</a>; rel=\"next\"")
                        .end("[]"))) {
            Response answer = given().get("/v1/districts");
            answer.then()
                    .statusCode(200)
                    .header("Deprecation", "@1796083200")
                    .header("Sunset", "Thu, 01 Jul 2027 00:00:00 GMT");
            assertEquals(
                    List.of(
                            "</docs>; rel=\"deprecation\"; type=\"text/html\"",
                            "</v1/administrative-units>; rel=\"successor-version\"",
                            "</a>; rel=\"next\""),
                    answer.headers().getValues("Link"));
        }
        given().body("{}")
                .post("/v1/districts")
                .then()
                .statusCode(401)
                .header("Deprecation", "@1796083200")
                .header("Sunset", nullValue());
    }

    @Test
    void whatStaysSaysNothing() {
        given().get("/robots.txt").then().header("Deprecation", nullValue()).header("Sunset", nullValue());
    }

    @Test
    void optionsTellsWhatThereIs() {
        given().options("/v1/districts")
                .then()
                .statusCode(204)
                .header("Allow", "GET, HEAD, OPTIONS, POST")
                .header("Deprecation", nullValue())
                .body(emptyString());
        given().options("/docs").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        given().options("/v1/nothing").then().statusCode(404);
    }

    @Test
    void crawlersAreToldNotToWalkThroughLists() {
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(equalTo("User-agent: *\nDisallow: /v1/\n"));
        given().head("/robots.txt").then().statusCode(200).body(emptyString());
    }

    @Test
    void whoFindsAWeaknessLearnsWhomToTell() {
        given().get("/.well-known/security.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(matchesPattern("Contact: mailto:security@example\\.org\n"
                        + "Expires: \\d{4}-\\d\\d-\\d\\dT00:00:00Z\n"
                        + "Preferred-Languages: vi, en\n"
                        + "Canonical: http://localhost:" + RestAssured.port + "/\\.well-known/security\\.txt\n"));
    }

    /** Of the real contract: what a script is not told of, it cannot read or send. */
    @Test
    void scriptsReadEveryHeaderOfTheContractAndSendEveryParameter() throws Exception {
        Response answer = given().header("Origin", "https://site.example").get("/robots.txt");
        Set<String> exposed = names(answer.header("Access-Control-Expose-Headers"));
        Set<String> allowed = names(given().header("Origin", "https://site.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/robots.txt")
                .header("Access-Control-Allow-Headers"));
        try (InputStream contract = getClass().getResourceAsStream("/contract/openapi.json")) {
            // What webhooks say is between servers.
            JsonNode document =
                    new ObjectMapper().readValue(contract, ObjectNode.class).without("webhooks");
            List<String> unseen = new ArrayList<>(headers(document));
            unseen.removeIf(name -> name.startsWith("access-control-") || exposed.contains(name));
            assertEquals(List.of(), unseen);
            // What a public read takes; the rest is for origins that a client lists.
            Set<String> unsent = parameters(document);
            unsent.removeAll(allowed);
            assertEquals(Set.of("if-match", "idempotency-key"), unsent);
        }
    }

    private static Set<String> headers(JsonNode document) {
        Set<String> names = new HashSet<>();
        document.findValues("headers").forEach(headers -> headers.fieldNames().forEachRemaining(names::add));
        return lowerCase(names);
    }

    private static Set<String> parameters(JsonNode document) {
        Set<String> names = new HashSet<>();
        document.findParents("in").stream()
                .filter(parameter -> parameter.path("in").asText().equals("header"))
                .filter(parameter -> !parameter.path("name").asText().equals("X-API-Key"))
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        return lowerCase(names);
    }

    private static Set<String> names(String header) {
        return lowerCase(new HashSet<>(Arrays.asList(header.split(", "))));
    }

    private static Set<String> lowerCase(Set<String> names) {
        Set<String> lower = new HashSet<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return lower;
    }
}
