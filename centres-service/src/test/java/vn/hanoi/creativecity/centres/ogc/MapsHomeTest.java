package vn.hanoi.creativecity.centres.ogc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

/** What a program for maps reads before it asks for features; the requirements are those of OGC 17-069r4. */
@QuarkusTest
class MapsHomeTest {

    private static final String PUBLIC_URL = "X-Internal-Public-Url";

    /** Requirements 1 and 2, {@code /req/core/root-op} and {@code /req/core/root-success}; 1 of {@code oas30}. */
    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/"})
    void theHomeLeadsToAllTheRest(String path) {
        JsonNode home = Maps.get(path);
        assertEquals("Mạng lưới sáng tạo Hà Nội trên bản đồ", home.path("title").asText());
        assertEquals(
                List.of(
                        "self " + path + " application/json",
                        "alternate " + path + "?f=html text/html",
                        "service-desc /ogc/api application/vnd.oai.openapi+json;version=3.0",
                        "service-doc /ogc/api?f=html text/html",
                        "conformance /ogc/conformance application/json",
                        "data /ogc/collections application/json",
                        "license https://creativecommons.org/licenses/by/4.0/ text/html"),
                links(home));
    }

    /** Requirements 5 and 6, {@code /req/core/conformance-op} and {@code /req/core/conformance-success}. */
    @Test
    void theClassesThatHoldAreNamed() {
        String conf = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
        assertEquals(
                List.of(conf + "core", conf + "oas30", conf + "html", conf + "geojson"),
                texts(Maps.get("/ogc/conformance").path("conformsTo")));
    }

    /** Requirements 11 to 15, {@code /req/core/fc-md-*}. */
    @Test
    void thereAreFourCollectionsEachWithItsLinks() {
        JsonNode collections = Maps.get("/ogc/collections");
        assertEquals(
                List.of(
                        "self /ogc/collections application/json",
                        "alternate /ogc/collections?f=html text/html",
                        "license https://creativecommons.org/licenses/by/4.0/ text/html"),
                links(collections));
        List<String> ids = new ArrayList<>();
        collections.path("collections").forEach(collection -> {
            String id = collection.path("id").asText();
            ids.add(id);
            String here = "/ogc/collections/" + id;
            assertEquals(
                    List.of(
                            "self " + here + " application/json",
                            "alternate " + here + "?f=html text/html",
                            "items " + here + "/items application/geo+json",
                            "items " + here + "/items?f=html text/html",
                            "license https://creativecommons.org/licenses/by/4.0/ text/html"),
                    links(collection));
            assertEquals("feature", collection.path("itemType").asText());
            assertEquals(List.of("http://www.opengis.net/def/crs/OGC/1.3/CRS84"), texts(collection.path("crs")), "crs");
        });
        assertEquals(List.of("administrative-units", "centres", "heritage-sites", "walking-spaces"), ids);
    }

    /** Requirements 18 and 19, {@code /req/core/sfc-md-op} and {@code /req/core/sfc-md-success}. */
    @ParameterizedTest
    @ValueSource(strings = {"administrative-units", "walking-spaces"})
    void aCollectionByItselfSaysTheSameAsAmongTheOthers(String id) {
        JsonNode among = StreamSupport.stream(
                        Maps.get("/ogc/collections").path("collections").spliterator(), false)
                .filter(collection -> collection.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(among, Maps.get("/ogc/collections/" + id));
    }

    @Test
    void aCollectionThatIsNoneIsNotFound() {
        assertEquals(Refusal.of(404, "not-found"), Refusal.in(Api.nobody().get("/ogc/collections/spaces")));
        assertEquals(Refusal.of(404, "not-found"), Refusal.in(Api.nobody().get("/ogc/collections/spaces/items")));
    }

    /** Requirement 3, {@code /req/core/api-definition-op}, and every other link: programs follow whole addresses alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/conformance",
                "/ogc/collections",
                "/ogc/collections/heritage-sites",
                Maps.CENTRES + "?limit=1",
                Maps.CENTRES + "/{feature}"
            })
    void everyLinkBeginsWithTheAddressByWhichTheReaderKnowsTheApi(String document) {
        String path = found(document);
        String address = "https://api.example.org/hanoi";
        JsonNode known = Maps.get(Api.nobody().header(PUBLIC_URL, address).header("Accept-Language", "en"), path);
        JsonNode unknown = Maps.get(Api.nobody().header("Accept-Language", "en"), path);
        List<String> expected = unknown.findValuesAsText("href").stream()
                .map(href -> href.startsWith("/") ? address + href : href)
                .toList();
        assertEquals(expected, known.findValuesAsText("href"));
        for (String href : known.findValuesAsText("href")) {
            if (href.startsWith(address)) {
                Response there = Api.nobody().urlEncodingEnabled(false).get(href.substring(address.length()));
                assertEquals(200, there.statusCode(), href);
            }
        }
    }

    /** Requirement 29, {@code /req/core/fc-rel-type}, for all: what is there is of the type that the link says. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/conformance",
                "/ogc/collections",
                "/ogc/collections/heritage-sites",
                Maps.CENTRES + "?limit=1",
                Maps.CENTRES + "/{feature}"
            })
    void whereALinkLeadsIsWhatItSays(String document) {
        Maps.get(found(document))
                .findValues("links")
                .forEach(links -> links.forEach(link -> {
                    String href = link.path("href").asText();
                    String type = link.path("type").asText();
                    if (href.startsWith("/")) {
                        String found = Api.nobody()
                                .header("Accept", type)
                                .urlEncodingEnabled(false)
                                .get(href)
                                .contentType();
                        assertEquals(type, found.replaceFirst("; ?charset=(?i)utf-8", ""), href);
                    }
                }));
    }

    /** The address of one feature stands for it as {@code {feature}}. */
    private static String found(String path) {
        return path.replace(
                "{feature}",
                Maps.get(Maps.CENTRES + "?limit=1").at("/features/0/id").asText());
    }

    @Test
    void titlesAreInTheLanguageOfTheReader() {
        Response vietnamese = Api.nobody().get("/ogc/collections/centres");
        assertEquals("vi", vietnamese.header("Content-Language"));
        assertEquals(
                "Trung tâm và không gian sáng tạo",
                Api.json(vietnamese).path("title").asText());
        Response english = Api.nobody().header("Accept-Language", "en-GB").get("/ogc/collections/centres");
        assertEquals("en", english.header("Content-Language"));
        assertEquals(
                "Creative centres and spaces", Api.json(english).path("title").asText());
        assertEquals("This document", Api.json(english).at("/links/0/title").asText());
    }

    /** Requirement 8, {@code /req/core/query-param-unknown}. */
    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/api", "/ogc/conformance", "/ogc/collections", "/ogc/collections/centres"})
    void aParameterThatNobodyAskedForIsRefused(String path) {
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter token unknown_parameter"),
                Refusal.in(Api.nobody().get(path + "?token=1")));
    }

    private static List<String> links(JsonNode document) {
        return StreamSupport.stream(document.path("links").spliterator(), false)
                .map(link -> link.path("rel").asText() + " " + link.path("href").asText() + " "
                        + link.path("type").asText())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
