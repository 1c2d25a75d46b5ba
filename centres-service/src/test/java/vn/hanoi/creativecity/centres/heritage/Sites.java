package vn.hanoi.creativecity.centres.heritage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.centre.NewCentre;

/** Heritage sites and adaptations that tests make. */
final class Sites {

    private Sites() {}

    static Map<String, Object> body(String name, Object... more) {
        return with(new LinkedHashMap<>(Map.of("heritageType", "industrial", "name", Map.of("vi", name))), more);
    }

    /** Makes a site that staff alone see; gives its slug. */
    static String draft(String name, Object... more) {
        Response answer = Api.post(Api.staff(), "/v1/heritage-sites", body(name, more));
        assertEquals(201, answer.statusCode(), answer::asString);
        return Api.json(answer).path("slug").asText();
    }

    static String published(String name, Object... more) {
        String slug = draft(name, more);
        publish(slug, "published");
        return slug;
    }

    static String published() {
        return published("Di sản " + NewCentre.word());
    }

    static void publish(String slug, String publication) {
        Response answer = Api.post(
                Api.staff(), "/v1/heritage-sites/" + slug + "/transitions", Map.of("publication", publication));
        assertEquals(200, answer.statusCode(), answer::asString);
    }

    static Map<String, Object> adaptation(String site, Object... more) {
        return with(new LinkedHashMap<>(Map.of("site", site, "approach", "conversion", "temporary", false)), more);
    }

    /** Makes an adaptation; gives its path. */
    static String adapted(String site, Object... more) {
        Response answer = Api.post(Api.staff(), "/v1/adaptations", adaptation(site, more));
        assertEquals(201, answer.statusCode(), answer::asString);
        return answer.header("Location");
    }

    static Response move(String adaptation, String lifecycle) {
        return Api.post(Api.staff(), adaptation + "/transitions", Map.of("lifecycle", lifecycle));
    }

    static void open(String adaptation) {
        for (String state : List.of("studied", "approved", "under_way", "open")) {
            assertEquals(200, move(adaptation, state).statusCode());
        }
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> with(Map<String, Object> body, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }
}
