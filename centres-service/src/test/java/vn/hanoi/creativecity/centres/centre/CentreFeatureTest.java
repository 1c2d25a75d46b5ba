package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.ogc.Maps;

/** A centre as a feature of a map says what the centre says, and nothing else. */
@QuarkusTest
class CentreFeatureTest {

    private String word;

    @BeforeEach
    void findOnlyWhatThisTestMakes() {
        word = NewCentre.word();
    }

    @Test
    void itIsFlatAndNothingIsMissing() throws IOException {
        String parent = centre("Nhà lớn").published();
        String slug = centre("Xưởng gốm")
                .with("name", Map.of("vi", "Xưởng gốm " + word, "en", "Pottery " + word))
                .with("summary", Map.of("vi", "Làm gốm"))
                .with("disciplines", List.of("crafts_and_folk_art", "design"))
                .with("address", Map.of("vi", "Số 1", "en", "No. 1"))
                .with("unit", "09877")
                .with("hostInstitution", "bao-tang-ha-noi")
                .with("parent", parent)
                .with("openedOn", "2024-03-08")
                .with("lengthM", 120)
                .with("contact", Map.of("website", "https://www.example.org/gom", "email", "a@example.org"))
                .with("planItem", "P2")
                .with("source", "Thử nghiệm")
                .with("assumed", List.of("openedOn"))
                .at(105.7, 21)
                .published();
        JsonNode centre = Api.json(Api.nobody().get("/v1/centres/" + slug));

        JsonNode page = Maps.get(Maps.CENTRES + "?q=pottery%20" + word);
        assertEquals("FeatureCollection", page.path("type").asText());
        JsonNode feature = page.at("/features/0");
        assertEquals("Feature", feature.path("type").asText());
        assertEquals(centre.path("id"), feature.path("id"));
        assertEquals(centre.path("geometry"), feature.path("geometry"));
        assertEquals(new ObjectMapper().readTree("""
                        {"slug": "%s", "kind": "creative_space", "name_vi": "Xưởng gốm %2$s", "name_en": "Pottery %2$s",
                         "summary_vi": "Làm gốm", "summary_en": null, "disciplines": ["crafts_and_folk_art", "design"],
                         "lifecycle": "proposed", "publication": "published", "opened_on": "2024-03-08", "length_m": 120,
                         "geometry_accuracy": "surveyed", "address_vi": "Số 1", "address_en": "No. 1",
                         "unit_code": "09877", "unit_name_vi": "Xã An Khánh", "unit_name_en": "An Khanh Commune",
                         "host_name_vi": "Bảo tàng Hà Nội", "host_name_en": "Hà Nội Museum", "parent_slug": "%3$s",
                         "website": "https://www.example.org/gom", "plan_item": "P2", "source": "Thử nghiệm",
                         "assumed": ["openedOn"]}""".formatted(slug, word, parent)), feature.path("properties"));
    }

    /** Requirements 33 to 35, {@code /req/core/f-*}, and {@code /req/geojson/content}. */
    @Test
    void byItselfItSaysTheSameAndWhereMoreIs() {
        String slug = centre("Một mình").published();
        JsonNode among = Maps.get(Maps.CENTRES + "?q=" + word).at("/features/0");
        String id = among.path("id").asText();
        JsonNode feature = Maps.get(Maps.CENTRES + "/" + id);
        assertEquals(id, feature.path("id").asText());
        assertEquals(among.path("properties"), feature.path("properties"));
        assertEquals(true, feature.has("geometry") && feature.path("geometry").isNull(), "unlocated [RFC 7946]");
        assertEquals(
                List.of("self", "alternate", "collection", "via", "license"),
                feature.path("links").findValuesAsText("rel"));
        assertEquals("/ogc/collections/centres", Maps.href(feature, "collection"));
        assertEquals(
                slug,
                Api.json(Api.nobody().get(Maps.href(feature, "via")))
                        .path("slug")
                        .asText());
    }

    /** Requirements 28 to 32. */
    @Test
    void aPageSaysHowManyThereAreWhereItKnows() {
        centre("A").published();
        centre("B").published();
        JsonNode all = Maps.get(Maps.CENTRES + "?q=" + word);
        assertEquals(
                "2 2",
                all.path("numberMatched").asText() + " "
                        + all.path("numberReturned").asText());
        assertEquals(
                List.of("self", "alternate", "collection", "license"),
                all.path("links").findValuesAsText("rel"));
        JsonNode first = Maps.get(Maps.CENTRES + "?limit=1&q=" + word);
        assertEquals(
                "false 1",
                first.has("numberMatched") + " " + first.path("numberReturned").asText());
        assertEquals(
                List.of("self", "alternate", "next", "collection", "license"),
                first.path("links").findValuesAsText("rel"));
        JsonNode last = Maps.get(Maps.href(first, "next"));
        assertEquals(
                "false 1",
                last.has("numberMatched") + " " + last.path("numberReturned").asText());
        JsonNode none = Maps.get(Maps.CENTRES + "?q=khong" + word);
        assertEquals(
                "0 0 []", none.path("numberMatched") + " " + none.path("numberReturned") + " " + none.path("features"));
        assertNotEquals(
                all.path("timeStamp"), Maps.get(Maps.CENTRES + "?q=" + word).path("timeStamp"), "when it was made");
    }

    /** A feature is in one collection alone [OGC 17-069r4 section 7.1]. */
    @Test
    void aWalkingSpaceIsInACollectionOfItsOwn() {
        String space = centre("Phố đi bộ").with("kind", "walking_space").published();
        String other = centre("Trung tâm").with("kind", "design_centre").published();
        JsonNode spaces = Maps.get(Maps.WALKING_SPACES + "?q=" + word);
        JsonNode centres = Maps.get(Maps.CENTRES + "?q=" + word);
        assertEquals(List.of(space), Maps.slugs(spaces));
        assertEquals(List.of(other), Maps.slugs(centres));
        String id = spaces.at("/features/0/id").asText();
        assertEquals(
                space,
                Maps.get(Maps.WALKING_SPACES + "/" + id).at("/properties/slug").asText());
        assertEquals(Refusal.of(404, "not-found"), Refusal.in(Api.nobody().get(Maps.CENTRES + "/" + id)));
        assertEquals(List.of(), Maps.slugs(Maps.get(Maps.CENTRES + "?kind=walking_space&q=" + word)));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=design_centre, B",
        "'kind=design_centre,exchange_centre', B",
        "kind=creative_space, A",
        "lifecycle=approved, A",
        "'lifecycle=approved,proposed', A B",
        "unit_code=00592, B",
        "unit_code=00001, ''",
        "kind=design_centre&lifecycle=approved, ''",
        "kind=creative_space&lifecycle=approved&bbox=105&#44;20&#44;106&#44;22, A"
    })
    void filtersAreThePropertiesAndAllMustHold(String filter, String found) {
        String a = centre("A").at(105.7, 21).published();
        NewCentre.move(a, "lifecycle", "approved");
        centre("B").with("kind", "design_centre").with("unit", "00592").published();
        List<String> expected = found.isEmpty() ? List.of() : List.of(found.split(" "));
        JsonNode page = Maps.get(Maps.CENTRES + "?q=" + word + "&" + filter.replace("&#44;", ","));
        assertEquals(
                expected,
                Maps.values(page, "name_vi").stream()
                        .map(name -> name.substring(0, 1))
                        .toList());
    }

    @Test
    void onlyItsIdIsItsName() {
        String slug = centre("Tên").published();
        String id = Maps.get(Maps.CENTRES + "?q=" + word).at("/features/0/id").asText();
        for (String other :
                List.of(slug, id.toUpperCase(Locale.ROOT), UUID.randomUUID().toString(), "khong-co")) {
            assertEquals(Refusal.of(404, "not-found"), Refusal.in(Api.nobody().get(Maps.CENTRES + "/" + other)), other);
        }
    }

    /** Requirements 8 and 9. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            token=1                  | parameter token unknown_parameter
            sort=name                | parameter sort unknown_parameter
            offset=10                | parameter offset unknown_parameter
            near=105,21              | parameter near unknown_parameter
            crs=EPSG:4326            | parameter crs unknown_parameter
            name_vi=A                | parameter name_vi unknown_parameter
            count=true               | parameter count unknown_parameter
            publication=draft        | parameter publication unknown_parameter
            kind=castle              | parameter kind unknown_value
            lifecycle=               | parameter lifecycle empty
            unit_code=9877           | parameter unit_code format
            q=%00                    | parameter q unusable_text
            limit=0                  | parameter limit out_of_range
            limit=-1                 | parameter limit out_of_range
            limit=many               | parameter limit wrong_type
            limit=1.5                | parameter limit wrong_type
            limit=1&limit=2          | parameter limit repeated_parameter
            cursor=x                 | parameter cursor malformed_cursor
            """)
    void whatCannotBeAskedIsRefused(String query, String place) {
        Refusal refusal = Refusal.in(Api.nobody().urlEncodingEnabled(false).get(Maps.CENTRES + "?" + query));
        assertEquals(Refusal.of(400, "invalid-parameter", place), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=design_centre", "near=105,21"})
    void aWalkingSpaceHasNoKindToAskFor(String query) {
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter " + query.split("=")[0] + " unknown_parameter"),
                Refusal.in(Api.nobody().get(Maps.WALKING_SPACES + "?" + query)));
    }

    private NewCentre centre(String name) {
        return NewCentre.named(name + " " + word);
    }
}
