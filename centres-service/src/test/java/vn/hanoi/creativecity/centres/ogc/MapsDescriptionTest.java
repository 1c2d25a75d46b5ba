package vn.hanoi.creativecity.centres.ogc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;

/** The description of the maps by themselves [OGC 17-069r4 clause 9]; the linters of the contract read it as well. */
@QuarkusTest
class MapsDescriptionTest {

    private static final Set<String> TYPES = Set.of("array", "boolean", "integer", "number", "object", "string");

    private JsonNode api;

    @BeforeEach
    void read() {
        api = Maps.get("/ogc/api");
    }

    @Test
    void itIsAnOpenApi30DocumentOfTheMapsAlone() throws IOException {
        Response answer = Api.nobody()
                .header("Accept", "application/vnd.oai.openapi+json;version=3.0")
                .get("/ogc/api");
        assertEquals("application/vnd.oai.openapi+json;charset=UTF-8;version=3.0", answer.contentType());
        assertEquals("3.0.3", api.path("openapi").asText());
        assertEquals("/ogc", api.at("/servers/0/url").asText());
        assertEquals(
                List.of(
                        "/",
                        "/api",
                        "/collections",
                        "/collections/administrative-units/items",
                        "/collections/administrative-units/items/{feature}",
                        "/collections/centres/items",
                        "/collections/centres/items/{feature}",
                        "/collections/heritage-sites/items",
                        "/collections/heritage-sites/items/{feature}",
                        "/collections/walking-spaces/items",
                        "/collections/walking-spaces/items/{feature}",
                        "/collections/{collection}",
                        "/conformance"),
                names(api.path("paths")));
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(Path.of("target", "openapi", "maps.json").toFile(), api);
    }

    @Test
    void itHasWhatItRefersToAndNothingElse() {
        Set<String> used = new TreeSet<>(api.findValuesAsText("$ref"));
        used.forEach(
                reference -> assertEquals(false, api.at(reference.substring(1)).isMissingNode(), reference));
        Set<String> there = new TreeSet<>();
        api.path("components").properties().forEach(kind -> {
            if (!kind.getKey().equals("securitySchemes")) {
                names(kind.getValue()).forEach(name -> there.add("#/components/" + kind.getKey() + "/" + name));
            }
        });
        assertEquals(used, there);
    }

    /** Requirement 2 of {@code oas30}: what came with OpenAPI 3.1 is not in it. */
    @Test
    void nothingInItIsOfALaterVersion() {
        List<String> later = new ArrayList<>();
        walk(api, "", later);
        assertEquals(List.of(), later);
        api.findValues("security")
                .forEach(alternatives -> alternatives.forEach(schemes -> schemes.forEach(
                        names -> assertEquals(0, names.size(), "only OAuth names scopes: " + alternatives))));
    }

    private static void walk(JsonNode node, String place, List<String> later) {
        if (node.isObject() && !place.endsWith("/properties") && !place.endsWith("/example")) {
            JsonNode type = node.path("type");
            if (type.isArray()
                    || type.isTextual()
                            && place.contains("/schema")
                            && !TYPES.contains(type.asText())
                            && !place.contains("securitySchemes")) {
                later.add(place + " has the type " + type);
            }
            if (node.has("examples") || node.has("const")) {
                later.add(place + " has examples or a const");
            }
            if (node.has("$ref") && node.size() > 1) {
                later.add(place + " has something beside a reference");
            }
            if (node.has("nullable") && !node.has("type")) {
                later.add(place + " may be null and has no type");
            }
        }
        node.properties().forEach(member -> walk(member.getValue(), place + "/" + member.getKey(), later));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), place + "/" + i, later);
        }
    }

    /** Requirements 21, 23 and 25: {@code limit}, {@code bbox} and {@code datetime} are written as the standard writes them. */
    @ParameterizedTest
    @ValueSource(strings = {"centres", "walking-spaces", "heritage-sites", "administrative-units"})
    void theParametersOfTheStandardAreThere(String collection) throws IOException {
        assertEquals(
                json(
                        "{'in': 'query', 'style': 'form', 'explode': false, 'schema': {'type': 'integer', 'format': 'int32', 'minimum': 1, 'maximum': 10000, 'default': 10}}"),
                without(parameter(collection, "limit")));
        assertEquals(
                json(
                        "{'in': 'query', 'style': 'form', 'explode': false, 'schema': {'type': 'array', 'minItems': 4, 'maxItems': 6, "
                                + "'oneOf': [{'minItems': 4, 'maxItems': 4}, {'minItems': 6, 'maxItems': 6}], 'items': {'type': 'number', 'format': 'double'}}}"),
                without(parameter(collection, "bbox")));
        assertEquals(
                json(
                        "{'in': 'query', 'style': 'form', 'explode': false, 'schema': {'type': 'string', 'maxLength': 100}}"),
                without(parameter(collection, "datetime")));
    }

    /** What a program may ask the server for, it finds among the properties: GDAL compares the names. */
    @Test
    void filtersAreCalledLikeTheProperties() {
        assertEquals(List.of("kind", "lifecycle", "unit_code"), filters("centres", "CentreProperties"));
        assertEquals(List.of("lifecycle", "unit_code"), filters("walking-spaces", "CentreProperties"));
        assertEquals(
                List.of("heritage_type", "ranking", "unit_code"), filters("heritage-sites", "HeritageSiteProperties"));
        assertEquals(
                List.of("code", "level", "parent_code"),
                filters("administrative-units", "AdministrativeUnitProperties"));
    }

    /** The requirements {@code /req/oas30/completeness} and {@code /req/oas30/exceptions-codes}. */
    @Test
    void everyOperationSaysWhatItAnswers() {
        api.path("paths").properties().forEach(path -> {
            Set<String> statuses = new TreeSet<>(names(path.getValue().at("/get/responses")));
            Set<String> expected = new TreeSet<>(
                    Set.of("200", "304", "400", "401", "406", "429", "500", "502", "503", "504", "default"));
            if (path.getKey().contains("{")) {
                expected.add("404");
            }
            assertEquals(expected, statuses, path.getKey());
            assertEquals(true, path.getValue().at("/get/responses/200/content").has("text/html"), path.getKey());
        });
    }

    @Test
    void theTypesThatMayBeNullSaySo() {
        JsonNode properties = api.at("/components/schemas/CentreProperties/properties");
        assertEquals("string true", type(properties.path("name_en")));
        assertEquals("string true", type(properties.path("opened_on")));
        assertEquals("string false", type(properties.path("name_vi")));
        assertEquals("integer true", type(properties.path("length_m")));
        assertEquals("object true", type(api.at("/components/schemas/CentreFeature/properties/geometry")));
        assertEquals("string true", type(api.at("/components/schemas/TemporalExtent/properties/interval/items/items")));
    }

    private List<String> filters(String collection, String properties) {
        List<String> found = new ArrayList<>();
        api.at("/paths/~1collections~1" + collection + "~1items/get/parameters").forEach(parameter -> {
            String name = parameter.path("name").asText();
            if (api.at("/components/schemas/" + properties + "/properties").has(name)) {
                found.add(name);
            }
        });
        return found.stream().sorted().toList();
    }

    private JsonNode parameter(String collection, String name) {
        for (JsonNode parameter : api.at("/paths/~1collections~1" + collection + "~1items/get/parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError(name);
    }

    private static JsonNode without(JsonNode parameter) {
        return ((ObjectNode) parameter.deepCopy()).remove(List.of("name", "description", "example"));
    }

    private static String type(JsonNode schema) {
        return schema.path("type").asText() + " " + schema.path("nullable").asBoolean();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names.stream().sorted().toList();
    }
}
