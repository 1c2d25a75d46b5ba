package vn.hanoi.creativecity.centres;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RedirectConfig.redirectConfig;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

/** The running service as tests ask it. The two resources here hold for every test of the module. */
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "name", value = "centres"))
@QuarkusTestResource(InnerKeysResource.class)
public final class Api {

    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RestAssuredConfig AS_SENT = RestAssuredConfig.config()
            .redirect(redirectConfig().followRedirects(false))
            .encoderConfig(encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(MERGE_PATCH, ContentType.JSON));

    private Api() {}

    public static RequestSpecification nobody() {
        return by(InnerTokens.anonymous());
    }

    public static RequestSpecification resident() {
        return by(InnerTokens.viewer("lan").roles("resident"));
    }

    /** Who may change every centre. */
    public static RequestSpecification staff() {
        return by(InnerTokens.viewer("an").roles("admin"));
    }

    public static RequestSpecification editor() {
        return by(InnerTokens.viewer("an").roles("centre_editor"));
    }

    public static RequestSpecification admin() {
        return by(InnerTokens.viewer("binh").roles("admin"));
    }

    public static RequestSpecification by(InnerTokens viewer) {
        return viewer.request().config(AS_SENT);
    }

    public static Response post(RequestSpecification who, String path, Object body) {
        return who.contentType(ContentType.JSON).body(body).post(path);
    }

    public static Response patch(RequestSpecification who, String path, String ifMatch, Object body) {
        return who.contentType(MERGE_PATCH)
                .header("If-Match", ifMatch)
                .body(body)
                .patch(path);
    }

    /** The body, whatever charset the test client would guess. */
    public static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The slugs of a list, in its order. */
    public static List<String> slugs(Response answer) {
        return values(answer, "slug");
    }

    /** One field of each item of a list, in its order. */
    public static List<String> values(Response answer, String field) {
        assertEquals(200, answer.statusCode(), answer::asString);
        List<String> values = new ArrayList<>();
        json(answer).path("items").forEach(item -> values.add(item.path(field).asText()));
        return values;
    }

    /** Follows a list from its first page to its last. */
    public static List<Response> pages(Supplier<RequestSpecification> who, String first) {
        List<Response> pages = new ArrayList<>(List.of(who.get().get(first)));
        for (String next = next(pages.getLast()); next != null; next = next(pages.getLast())) {
            pages.add(who.get().urlEncodingEnabled(false).get(next));
        }
        return pages;
    }

    /** Where the next page is; null on the last one. */
    public static String next(Response page) {
        assertEquals(200, page.statusCode(), page::asString);
        return json(page).path("next").asText(null);
    }
}
