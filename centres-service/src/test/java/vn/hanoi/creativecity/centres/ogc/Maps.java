package vn.hanoi.creativecity.centres.ogc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.hanoi.creativecity.centres.Api;

/** What tests ask of the maps. */
public final class Maps {

    public static final String CENTRES = "/ogc/collections/centres/items";
    public static final String WALKING_SPACES = "/ogc/collections/walking-spaces/items";
    public static final String HERITAGE_SITES = "/ogc/collections/heritage-sites/items";
    public static final String UNITS = "/ogc/collections/administrative-units/items";

    private Maps() {}

    /** The answer to somebody who has a good question. */
    public static JsonNode get(RequestSpecification who, String path) {
        Response answer = who.urlEncodingEnabled(false).get(path);
        assertEquals(200, answer.statusCode(), answer::asString);
        return Api.json(answer);
    }

    public static JsonNode get(String path) {
        return get(Api.nobody(), path);
    }

    /** One property of each feature of a page, in its order. */
    public static List<String> values(JsonNode page, String property) {
        return StreamSupport.stream(page.path("features").spliterator(), false)
                .map(feature -> feature.path("properties").path(property).asText())
                .toList();
    }

    public static List<String> slugs(JsonNode page) {
        return values(page, "slug");
    }

    /** Where the first link of a relation leads; null when there is none. */
    public static String href(JsonNode document, String rel) {
        return links(document, rel)
                .map(link -> link.path("href").asText())
                .findFirst()
                .orElse(null);
    }

    static Stream<JsonNode> links(JsonNode document, String rel) {
        return StreamSupport.stream(document.path("links").spliterator(), false)
                .filter(link -> link.path("rel").asText().equals(rel));
    }

    /** Follows a collection from its first page to its last. */
    public static List<JsonNode> pages(Supplier<RequestSpecification> who, String first) {
        List<JsonNode> pages = new ArrayList<>();
        for (String next = first; next != null; next = href(pages.getLast(), "next")) {
            pages.add(get(who.get(), next));
        }
        return pages;
    }
}
