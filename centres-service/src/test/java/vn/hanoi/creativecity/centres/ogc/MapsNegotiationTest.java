package vn.hanoi.creativecity.centres.ogc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.centre.NewCentre;

/** JSON for programs, pages for people [OGC 17-069r4 clauses 8.2 and 8.3], and what either needs not be sent again. */
@QuarkusTest
class MapsNegotiationTest {

    private static final String GEO_JSON = "application/geo+json;charset=UTF-8";
    private static final String PAGE = "text/html;charset=UTF-8";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none                                                            | application/geo+json;charset=UTF-8
            */*                                                             | application/geo+json;charset=UTF-8
            application/*                                                   | application/geo+json;charset=UTF-8
            application/json                                                | application/geo+json;charset=UTF-8
            application/geo+json, application/json                          | application/geo+json;charset=UTF-8
            text/html, application/geo+json                                 | application/geo+json;charset=UTF-8
            text/html;q=0.9, application/geo+json;q=0.8                     | text/html;charset=UTF-8
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html;charset=UTF-8
            text/*                                                          | text/html;charset=UTF-8
            text/html;q=0, */*                                              | application/geo+json;charset=UTF-8
            application/geo+json;q=0, application/json;q=0, */*;q=0.1       | application/geo+json;charset=UTF-8
            """)
    void theReaderGetsWhatTheyWantMost(String accept, String type) {
        var request = Api.nobody();
        Response answer = (accept == null ? request : request.header("Accept", accept)).get(Maps.CENTRES);
        assertEquals(type, answer.contentType());
        assertTrue(String.join(", ", answer.headers().getValues("Vary")).contains("Accept, "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/api", "/ogc/conformance", "/ogc/collections", Maps.CENTRES, Maps.UNITS})
    void whatThereIsNotIsNotAcceptable(String path) {
        for (String accept : List.of("application/xml", "image/*", "text/html;q=0")) {
            assertEquals(
                    Refusal.of(406, "not-acceptable", "header Accept unsupported"),
                    Refusal.in(Api.nobody().header("Accept", accept).get(path)),
                    accept);
        }
    }

    @Test
    void theParameterGoesBeforeTheHeader() {
        assertEquals(
                PAGE,
                Api.nobody()
                        .header("Accept", "application/geo+json")
                        .get(Maps.CENTRES + "?f=html")
                        .contentType());
        assertEquals(
                GEO_JSON,
                Api.nobody()
                        .header("Accept", "text/html")
                        .get(Maps.CENTRES + "?f=json")
                        .contentType());
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter f unknown_value"),
                Refusal.in(Api.nobody().get(Maps.CENTRES + "?f=gml")));
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter f repeated_parameter"),
                Refusal.in(Api.nobody().get(Maps.CENTRES + "?f=json&f=html")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html;q=much", "html", ";"})
    void whatCannotBeReadIsNotAcceptableEither(String accept) {
        assertEquals(
                Refusal.of(406, "not-acceptable", "header Accept unsupported"),
                Refusal.in(Api.nobody().header("Accept", accept).get(Maps.CENTRES)));
    }

    @Test
    void theOtherApisAreNotTouched() {
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter f unknown_parameter"),
                Refusal.in(Api.nobody().get("/v1/centres?f=json")));
        assertEquals(
                406,
                Api.nobody().header("Accept", "text/html").get("/v1/centres").statusCode());
    }

    /** Class {@code html}: all that is in the answer, and each link as one. */
    @Test
    void aPageHasAllThatTheAnswerHas() {
        String word = NewCentre.word();
        String slug = NewCentre.named("<b>\"Xưởng\" & 'Nhà'</b> " + word)
                .with("summary", Map.of("vi", "a < b && c > d"))
                .at(105.812345, 21.01)
                .published();
        String path = Maps.CENTRES + "?q=" + word;
        JsonNode feature = Maps.get(path).at("/features/0");
        String page = page(path, "vi");

        assertTrue(page.startsWith("<!doctype html>\n<html lang=\"vi\">"), page);
        assertTrue(page.contains("<h1>Trung tâm và không gian sáng tạo</h1>"), page);
        assertTrue(page.contains("<td>" + slug + "</td>"), page);
        assertTrue(
                page.contains("<td>&lt;b&gt;&quot;Xưởng&quot; &amp; &#39;Nhà&#39;&lt;/b&gt; " + word + "</td>"), page);
        assertTrue(page.contains("<td>a &lt; b &amp;&amp; c &gt; d</td>"), page);
        assertTrue(page.contains("<summary>Point</summary>[105.812345,21.01]"), page);
        feature.path("properties")
                .fieldNames()
                .forEachRemaining(name -> assertTrue(page.contains("<th scope=\"col\">" + name + "</th>"), name));
        String id = feature.path("id").asText();
        assertTrue(page.contains("href=\"" + Maps.CENTRES + "/" + id + "?f=html\""), page);

        String one = page(Maps.CENTRES + "/" + id, "en");
        assertTrue(one.startsWith("<!doctype html>\n<html lang=\"en\">"), one);
        assertTrue(one.contains("<dt>slug</dt><dd>" + slug + "</dd>"), one);
        assertTrue(one.contains("<dt>coordinates</dt><dd>105.812345, 21.01</dd>"), one);
        assertTrue(one.contains("<a href=\"/v1/centres/" + id + "\" rel=\"via\" type=\"application/json\">"), one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/conformance", "/ogc/collections", "/ogc/collections/centres", Maps.UNITS})
    void everyLinkOfAnAnswerIsOneOfItsPage(String path) {
        String page = page(path, "vi");
        JsonNode document = Api.json(Api.nobody().get(path));
        for (String rel :
                List.of("service-desc", "service-doc", "conformance", "data", "items", "license", "collection")) {
            Maps.links(document, rel)
                    .forEach(link -> assertTrue(
                            page.contains("<a href=\"" + link.path("href").asText() + "\" rel=\"" + rel + "\""), rel));
        }
        assertTrue(page.contains(" rel=\"self\" type=\"text/html\""), page);
        assertTrue(page.contains("f=json\" rel=\"alternate\" type=\"application/"), page);
    }

    @Test
    void aPageLoadsItsStyleFromHereAndNothingElse() {
        for (String path : List.of("/ogc", "/ogc/api", Maps.CENTRES)) {
            String page = page(path, "vi");
            assertFalse(page.matches("(?s).*(<script|<style|style=|<img|<iframe| on[a-z]+=).*"), page);
            assertEquals(
                    List.of("/docs/page.css"),
                    Pattern.compile("<link rel=\"[^\"]*\" href=\"([^\"]*)\"")
                            .matcher(page)
                            .results()
                            .map(found -> found.group(1))
                            .toList());
        }
    }

    @Test
    void whatWasAskedDoesNotBreakOutOfThePage() {
        String page = page(Maps.CENTRES + "?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "vi");
        assertFalse(page.contains("<script"), page);
    }

    /** It says when it was made and is never the same twice; its tag is, and a weak one. */
    @ParameterizedTest
    @ValueSource(
            strings = {Maps.CENTRES, Maps.CENTRES + "?f=html", "/ogc?f=html", "/ogc", "/ogc/api", "/ogc/collections"})
    void whoHasItGetsItNotAgain(String path) {
        Response first = Api.nobody().get(path);
        String tag = first.header("ETag");
        boolean isWeak = path.contains("items") || path.contains("html");
        assertEquals(isWeak, tag.startsWith("W/\""), tag);
        Response again = Api.nobody().header("If-None-Match", tag).get(path);
        assertEquals(304, again.statusCode());
        assertEquals("", again.asString());
        assertEquals(tag, again.header("ETag"));
        assertEquals(
                304,
                Api.nobody().header("If-None-Match", "\"x\", " + tag).head(path).statusCode());
        assertEquals(
                200, Api.nobody().header("If-None-Match", "W/\"x\"").get(path).statusCode());
    }

    @Test
    void aTagChangesWithWhatIsThere() {
        String word = NewCentre.word();
        String slug = NewCentre.named("Nơi " + word).published();
        String path = Maps.CENTRES + "?q=" + word;
        String tag = Api.nobody().get(path).header("ETag");
        String one = Maps.CENTRES + "/" + Maps.get(path).at("/features/0/id").asText();
        String tagOfOne = Api.nobody().get(one).header("ETag");
        assertFalse(tagOfOne.startsWith("W/"), tagOfOne);
        Api.patch(Api.staff(), "/v1/centres/" + slug, NewCentre.etag(slug), Map.of("lengthM", 5));
        assertNotEquals(tag, Api.nobody().get(path).header("ETag"));
        assertNotEquals(tagOfOne, Api.nobody().get(one).header("ETag"));
    }

    @Test
    void aHeadIsAGetWithoutItsBody() {
        for (String path : List.of("/ogc", Maps.CENTRES, Maps.CENTRES + "?f=html")) {
            Response head = Api.nobody().head(path);
            assertEquals(200, head.statusCode());
            assertEquals("", head.asString());
            Response get = Api.nobody().get(path);
            assertEquals(get.contentType(), head.contentType());
            assertEquals(get.header("ETag"), head.header("ETag"));
        }
    }

    @Test
    void anAnswerForSomebodyIsTheirs() {
        assertEquals("public, no-cache", Api.nobody().get(Maps.CENTRES).header("Cache-Control"));
        assertEquals("private, no-cache", Api.staff().get(Maps.CENTRES).header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/collections", "/ogc/collections/centres", Maps.CENTRES})
    void nothingIsWrittenHere(String path) {
        Response answer = Api.post(Api.admin(), path, Map.of());
        assertEquals(Refusal.of(405, "method-not-allowed"), Refusal.in(answer));
        assertEquals("GET, HEAD", answer.header("Allow"));
    }

    private static String page(String path, String language) {
        Response answer = Api.nobody()
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .urlEncodingEnabled(false)
                .get(path);
        assertEquals(PAGE, answer.contentType(), answer::asString);
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }
}
