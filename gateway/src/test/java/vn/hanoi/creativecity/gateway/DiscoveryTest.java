package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class DiscoveryTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    /** What is allowed depends on the origin, so caches must not show one what was meant for another. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/.well-known/api-catalog", "/v1/me", "/problems/not-found", "/v1/nothing"})
    void everyAnswerSaysThatItVariesByOrigin(String path) {
        List<String> varying = given().header("Origin", "https://site.example")
                .get(path)
                .headers()
                .getValues("Vary");
        assertEquals(1, varying.stream().filter("Origin"::equals).count(), varying.toString());
    }

    @Test
    void theContractIsShownAsItRoutesInBothFormats() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(given().get("/openapi.json").then().extract().asByteArray());
        JsonNode yaml = new YAMLMapper()
                .readTree(given().get("/openapi.yaml")
                        .then()
                        .statusCode(200)
                        .contentType("application/yaml")
                        .extract()
                        .asByteArray());
        try (InputStream contract = getClass().getResourceAsStream("/contract/test.json")) {
            assertEquals(new ObjectMapper().readTree(contract), json);
        }
        assertEquals(json, yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi.json",
                "/openapi.yaml",
                "/problems",
                "/problems/not-found",
                "/",
                "/docs",
                "/docs/docs.js"
            })
    void whoHasItAlreadyIsToldSo(String path) {
        var first = given().get(path);
        first.then().statusCode(200).header("Cache-Control", "public, no-cache").header("ETag", startsWith("\""));
        var again = given().header("If-None-Match", first.header("ETag")).get(path);
        again.then().statusCode(304).header("ETag", first.header("ETag"));
        assertEquals(0, again.asByteArray().length);
        given().head(path).then().statusCode(200).header("ETag", first.header("ETag"));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfProblemIsExplainedInBothLanguages(ProblemType type) {
        given().get(type.uri())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("type", equalTo(type.uri()))
                .body("status", equalTo(type.status()))
                .body("title.vi", equalTo(type.title().vi()))
                .body("title.en", equalTo(type.title().en()))
                .body("explanation.vi", equalTo(type.explanation().vi()))
                .body("explanation.en", equalTo(type.explanation().en()));
        given().get("/problems").then().body("items.type", hasItem(type.uri()));
    }

    @Test
    void aBrowserGetsAPageInItsLanguage() {
        given().header("Accept", BROWSER)
                .header("Accept-Language", "en-US,en;q=0.9")
                .get("/problems/precondition-failed")
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("Content-Language", "en")
                .header("Vary", "Accept, Accept-Language")
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("<h1>Precondition failed</h1>"))
                .body(endsWith("</html>\n"));
        given().header("Accept", BROWSER)
                .get("/problems")
                .then()
                .statusCode(200)
                .header("Content-Language", "vi")
                .body(containsString("<a href=\"/problems/not-found\">Không tìm thấy</a>"));
    }

    @Test
    void aKindOfProblemThatNobodyKnowsIsNotFound() {
        given().header("Accept", BROWSER)
                .get("/problems/no-such-thing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void whoStartsAtTheRootIsShownTheWay() {
        given().get("/").then().statusCode(200).body("documentation", equalTo("/docs"));
        given().header("Accept", BROWSER)
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", "/docs")
                .header("Vary", containsString("Accept"));
    }

    @Test
    void theCatalogNamesContractAndDocumentation() {
        given().get("/.well-known/api-catalog")
                .then()
                .statusCode(200)
                .contentType("application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"")
                .header("Link", "</.well-known/api-catalog>; rel=\"api-catalog\"")
                .body("linkset[0].anchor", equalTo("/v1"))
                .body("linkset[0].'service-desc'[0].href", equalTo("/openapi.json"))
                .body("linkset[0].'service-doc'[0].href", equalTo("/docs"))
                .body("linkset[0].related.href", hasItem("/v1/exports"))
                .body("linkset[0].license[0].href", equalTo("https://creativecommons.org/licenses/by/4.0/"))
                .body("linkset[1].anchor", equalTo("/ogc"))
                .body("linkset[1].'service-desc'[0].href", equalTo("/ogc/api"))
                .body("linkset[1].'service-doc'[0].href", equalTo("/ogc/api?f=html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json?a=1", "/problems?a=[b", "/?x=%7C"})
    void aParameterThatNobodyAskedForIsNamed(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors[0].code", equalTo("unknown_parameter"));
    }

    @Test
    void theDocumentationLoadsNothingFromElsewhere() {
        String page = given().get("/docs")
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .extract()
                .asString();
        Stream<String> references = Pattern.compile("(?:src|href)=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1));
        references.forEach(reference -> {
            assertTrue(reference.startsWith("/"), reference);
            given().get(reference).then().statusCode(200);
        });
        assertTrue(
                !Pattern.compile("<script>|<style|style=|onload=").matcher(page).find(), page);
    }
}
