package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hanoi.creativecity.centres.Api;

/** A centre that a test makes: what every centre needs, and what the test adds. */
public record NewCentre(Map<String, Object> body) {

    public static NewCentre named(String vi) {
        return new NewCentre(Map.of()).with("kind", "creative_space").with("name", Map.of("vi", vi));
    }

    /** A word that no other test uses, to find again what this one makes. */
    public static String word() {
        return "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    }

    public static Map<String, Object> point(double longitude, double latitude) {
        return Map.of("type", "Point", "coordinates", List.of(longitude, latitude));
    }

    public NewCentre with(String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return new NewCentre(changed);
    }

    public NewCentre at(double longitude, double latitude) {
        return with("geometry", point(longitude, latitude)).with("geometryAccuracy", "surveyed");
    }

    public Response post() {
        return Api.post(Api.staff(), "/v1/centres", body);
    }

    /** Makes it, seen by staff alone; gives its slug. */
    public String draft() {
        Response answer = post();
        assertEquals(201, answer.statusCode(), answer::asString);
        return Api.json(answer).path("slug").asText();
    }

    /** Makes it, seen by everybody; gives its slug. */
    public String published() {
        String slug = draft();
        assertEquals(200, move(slug, "publication", "published").statusCode());
        return slug;
    }

    public static Response move(String slug, String state, String next) {
        return Api.post(Api.staff(), "/v1/centres/" + slug + "/transitions", Map.of(state, next));
    }

    public static String etag(String slug) {
        return Api.staff().get("/v1/centres/" + slug).header("ETag");
    }
}
