package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

/** Merge patch [RFC 7396]. */
@QuarkusTest
class CentreChangeTest {

    private String slug;
    private String etag;

    @BeforeEach
    void makeACentre() {
        slug = NewCentre.named("Trung tâm sẽ đổi")
                .with("name", Map.of("vi", "Trung tâm sẽ đổi", "en", "A centre to change"))
                .with("summary", Map.of("vi", "Tóm tắt"))
                .with("disciplines", List.of("design", "film"))
                .with("models", Map.of("investment", "public", "operation", "private"))
                .with("unit", "09877")
                .with("agencies", List.of(Map.of("organisation", "sovico", "role", "lead")))
                .with("lengthM", 5)
                .at(105.7, 21)
                .draft();
        etag = NewCentre.etag(slug);
    }

    @Test
    void whatIsNotNamedStays() {
        JsonNode before = read();
        JsonNode after = Api.json(patch("{\"lengthM\": 6}"));
        assertEquals(List.of("lengthM", "version", "updatedAt"), differences(before, after));
        assertEquals(1, after.path("version").asInt());
        assertEquals(after, read());
    }

    @Test
    void nullTakesAway() {
        JsonNode after = Api.json(patch("""
                        {"summary": null, "models": null, "unit": null, "lengthM": null, "disciplines": null,
                         "geometry": null, "geometryAccuracy": null, "agencies": null}"""));
        for (String field : List.of("summary", "models", "unit", "lengthM", "geometry", "geometryAccuracy")) {
            assertEquals(false, after.has(field), field);
        }
        assertEquals(
                0, after.path("disciplines").size() + after.path("agencies").size());
        assertEquals(after, read());
    }

    @Test
    void objectsAreMergedToTheBottom() {
        JsonNode after = Api.json(patch("""
                {"name": {"en": "Changed"}, "models": {"investment": null, "management": "community"}}"""));
        assertEquals(
                "{\"vi\":\"Trung tâm sẽ đổi\",\"en\":\"Changed\"}",
                after.path("name").toString());
        assertEquals(
                "{\"management\":\"community\",\"operation\":\"private\"}",
                after.path("models").toString());
        assertEquals(
                "{\"vi\":\"Trung tâm sẽ đổi\"}",
                Api.json(Api.patch(Api.staff(), path(), "*", "{\"name\": {\"en\": null}}"))
                        .path("name")
                        .toString());
    }

    @Test
    void listsAreReplacedWhole() {
        JsonNode after = Api.json(patch("""
                {"disciplines": ["music"], "agencies": [{"organisation": "van-mieu", "role": "cooperating"}]}"""));
        assertEquals("[\"music\"]", after.path("disciplines").toString());
        assertEquals(1, after.path("agencies").size());
        assertEquals(
                "van-mieu",
                after.path("agencies").get(0).path("organisation").path("slug").asText());
        assertEquals(after, read());
    }

    @Test
    void phasesCanChangePlacesAndNumbers() {
        patch("""
                {"phases": [{"number": 1, "name": {"vi": "Một"}}, {"number": 2, "name": {"vi": "Hai"}}]}""");
        Response swapped = Api.patch(Api.staff(), path(), "*", """
                {"phases": [{"number": 2, "name": {"vi": "Một"}}, {"number": 1, "name": {"vi": "Hai"}}]}""");
        assertEquals(200, swapped.statusCode(), swapped::asString);
        assertEquals(Api.json(swapped), read());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": null}                 | 422 | invalid-content   | pointer /name required",
                "{\"name\": {\"vi\": null}}       | 422 | invalid-content   | pointer /name/vi required",
                "{\"kind\": null}                 | 422 | invalid-content   | pointer /kind required",
                "{\"geometry\": null}             | 422 | invalid-content   | pointer /geometry required",
                "{\"unit\": \"99999\"}            | 422 | invalid-content   | pointer /unit unknown_reference",
                "{\"lengthM\": 0}                 | 422 | invalid-content   | pointer /lengthM out_of_range",
                "{\"lengthM\": \"5\"}             | 400 | malformed-request | pointer /lengthM wrong_type",
                "{\"nothing\": 1}                 | 400 | malformed-request | pointer /nothing unknown_field",
                "{\"version\": 1}                 | 400 | malformed-request | pointer /version unknown_field",
                "{\"name\": {\"fr\": \"x\"}}      | 400 | malformed-request | pointer /name/fr unknown_field",
                "[]                               | 400 | malformed-request | pointer  wrong_type",
                "null                             | 400 | malformed-request | pointer  wrong_type"
            })
    void aPatchWhoseResultIsNoCentreChangesNothing(String patch, int status, String type, String place) {
        JsonNode before = read();
        Refusal refusal = Refusal.in(patch(patch));
        assertEquals(Refusal.of(status, type, place), refusal);
        assertEquals(before, read());
    }

    private Response patch(String patch) {
        return Api.patch(Api.staff(), path(), etag, patch);
    }

    private JsonNode read() {
        return Api.json(Api.staff().get(path()));
    }

    private String path() {
        return "/v1/centres/" + slug;
    }

    private static List<String> differences(JsonNode before, JsonNode after) {
        List<String> different = new ArrayList<>();
        after.fieldNames().forEachRemaining(field -> {
            if (!after.get(field).equals(before.get(field))) {
                different.add(field);
            }
        });
        return different;
    }
}
