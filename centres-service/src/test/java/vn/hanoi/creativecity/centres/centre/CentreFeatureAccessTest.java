package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.ogc.Maps;

/** On a map everybody sees the centres that they see elsewhere. */
@QuarkusTest
class CentreFeatureAccessTest {

    private Cast cast;
    private String word;

    @BeforeEach
    void makeTwoOrganisations() {
        cast = new Cast();
        word = NewCentre.word();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "nobody,                             published",
        "resident,                           published",
        "resident with organisation,         published",
        "juror,                              published",
        "reading key,                        published",
        "partner without organisation,       published",
        "other partner,                      published",
        "other partner key,                  published",
        "partner,                            published draft",
        "partner key,                        published draft",
        "other centre_editor,                published draft archived",
        "centre_editor,                      published draft archived",
        "admin,                              published draft archived"
    })
    void whoSeesWhat(String viewer, String seen) {
        for (String kind : List.of("creative_space", "walking_space")) {
            String collection = kind.equals("creative_space") ? Maps.CENTRES : Maps.WALKING_SPACES;
            String name = NewCentre.word();
            List<String> all = new ArrayList<>();
            all.add(centre("published " + name, kind)
                    .with("hostInstitution", cast.own())
                    .published());
            all.add(centre("draft " + name, kind)
                    .with("hostInstitution", cast.own())
                    .draft());
            all.add(centre("archived " + name, kind).published());
            NewCentre.move(all.getLast(), "publication", "archived");

            assertEquals(seen, states(Maps.get(by(viewer), collection + "?q=" + name)));
            assertEquals(
                    seen,
                    states(Maps.get(
                            by(viewer), collection + "?bbox=-180,-90,180,90&datetime=2020-01-01T00:00:00Z&q=" + name)));
            for (String slug : all) {
                JsonNode whole = Api.json(Api.staff().get("/v1/centres/" + slug));
                String path = collection + "/" + whole.path("id").asText();
                boolean isSeen = seen.contains(whole.path("publication").asText());
                assertEquals(isSeen ? 200 : 404, by(viewer).get(path).statusCode(), slug);
                if (!isSeen) {
                    assertEquals(
                            Refusal.of(404, "not-found"), Refusal.in(by(viewer).get(path)));
                }
            }
        }
    }

    /** A parent that somebody does not see is not there for them, on a map as elsewhere. */
    @Test
    void whatACentreIsAPartOfIsSeenByWhoSeesThat() {
        String hidden = centre("Cha " + word, "creative_space").draft();
        String part =
                centre("Con " + word, "creative_space").with("parent", hidden).published();
        assertEquals(List.of("null"), Maps.values(Maps.get(Maps.CENTRES + "?q=con%20" + word), "parent_slug"));
        assertEquals(
                List.of(hidden),
                Maps.values(Maps.get(Api.staff(), Maps.CENTRES + "?q=con%20" + word), "parent_slug"),
                part);
    }

    @Test
    void theExtentTellsNobodyWhereADraftIs() {
        centre("Xa " + word, "walking_space")
                .with("openedOn", "1931-02-03")
                .at(-170.5, -80.5)
                .draft();
        JsonNode forAll = Maps.get("/ogc/collections/walking-spaces").path("extent");
        JsonNode forStaff =
                Maps.get(Api.staff(), "/ogc/collections/walking-spaces").path("extent");
        assertEquals(false, forAll.toString().contains("-170.5"), forAll::toString);
        assertEquals(false, forAll.toString().contains("1931"), forAll::toString);
        assertEquals(-170.5, forStaff.at("/spatial/bbox/0/0").asDouble());
        assertEquals(-80.5, forStaff.at("/spatial/bbox/0/1").asDouble());
        assertEquals(
                "1931-02-02T17:00:00Z", forStaff.at("/temporal/interval/0/0").asText());
    }

    /** Requirements 16 and 17, {@code /req/core/fc-md-extent} and {@code /req/core/fc-md-extent-multi}. */
    @Test
    void theExtentHoldsAllThatIsSeen() {
        centre("Tây " + word, "creative_space")
                .with("openedOn", "1932-03-04")
                .at(-179, 1)
                .published();
        centre("Đông " + word, "creative_space")
                .with("openedOn", "2032-03-04")
                .at(179, 2)
                .published();
        centre("Dài " + word, "creative_space")
                .with("geometryAccuracy", "surveyed")
                .with(
                        "geometry",
                        Map.of("type", "LineString", "coordinates", List.of(List.of(10, -70), List.of(11, 70))))
                .published();
        JsonNode extent = Maps.get("/ogc/collections/centres").path("extent");
        assertEquals("[[-179.0,-70.0,179.0,70.0]]", extent.at("/spatial/bbox").toString());
        assertEquals(
                "[[\"1932-03-03T17:00:00Z\",\"2032-03-04T16:59:59Z\"]]",
                extent.at("/temporal/interval").toString());
        assertEquals(
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                extent.at("/spatial/crs").asText());
    }

    private static String states(JsonNode page) {
        return String.join(
                " ",
                Maps.values(page, "name_vi").stream()
                        .map(name -> name.split(" ")[0])
                        .toList());
    }

    private static NewCentre centre(String name, String kind) {
        return NewCentre.named(name).with("kind", kind);
    }

    private RequestSpecification by(String viewer) {
        return Api.by(cast.viewer(viewer));
    }
}
