package vn.hanoi.creativecity.platform.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class GeoJsonExportTest {

    private static final String SPRINGS = "/v1/exports/springs?format=geojson";

    private final Survey survey;

    GeoJsonExportTest(Survey survey) {
        this.survey = survey;
    }

    @Test
    void aDocumentIsAFeature() throws SQLException {
        UUID spring = survey.find("Suối Mơ", "{public,staff}");
        survey.told(spring);

        assertEquals(
                """
                {"type":"Feature","id":"%s","geometry":{"type":"Point","coordinates":[105.8,21.0]},"properties":{"version":0,"name":{"vi":"Suối Mơ"},"flow":"1.5","uses":["tắm","ngắm"]}}""".formatted(spring),
                feature(Api.anonymous().get(SPRINGS), spring).toString());
        assertEquals(
                "{\"name\":\"Bà Tư\",\"age\":60}",
                feature(Api.of(InnerTokens.viewer("an").roles("admin")).get(SPRINGS), spring)
                        .at("/properties/keeper")
                        .toString());
    }

    /** RFC 7946 section 3.2: the value is null, not absent. */
    @Test
    void whatHasNoPlaceIsAFeatureWithoutGeometry() throws SQLException {
        UUID spring = survey.find("Suối ẩn", "{public,staff}");
        survey.change(spring, "longitude = null");
        survey.told(spring);

        JsonNode feature = feature(Api.anonymous().get(SPRINGS), spring);

        assertEquals(List.of("type", "id", "geometry", "properties"), names(feature));
        assertEquals("null", feature.path("geometry").toString());
    }

    @Test
    void theCollectionSaysHowManyThereAreAndWhereItGoesOn() {
        Answer answer = Api.anonymous().get(SPRINGS);
        JsonNode collection = answer.json();

        assertEquals("application/geo+json", answer.header("Content-Type"));
        assertEquals(List.of("type", "features", "count", "cursor", "next"), names(collection));
        assertEquals("FeatureCollection", collection.path("type").asText());
        assertEquals(
                collection.path("features").size(), collection.path("count").asInt());
        assertEquals(answer.header("Change-Cursor"), collection.path("cursor").asText());
        assertEquals(200, Api.anonymous().get(collection.path("next").asText()).status());
    }

    private static JsonNode feature(Answer answer, UUID id) {
        for (JsonNode feature : answer.json().path("features")) {
            if (feature.path("id").asText().equals(id.toString())) {
                return feature;
            }
        }
        throw new AssertionError("No feature has the id " + id);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
