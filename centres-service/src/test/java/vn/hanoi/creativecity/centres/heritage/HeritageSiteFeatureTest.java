package vn.hanoi.creativecity.centres.heritage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.centre.NewCentre;
import vn.hanoi.creativecity.centres.ogc.Maps;

@QuarkusTest
class HeritageSiteFeatureTest {

    private String word;

    @BeforeEach
    void findOnlyWhatThisTestMakes() {
        word = NewCentre.word();
    }

    @Test
    void aSiteSaysOnAMapWhatItSaysElsewhere() throws IOException {
        String slug = Sites.published(
                "Kho " + word,
                "ranking",
                "city",
                "builtYear",
                1931,
                "unit",
                "00118",
                "geometry",
                NewCentre.point(105.87, 21.04),
                "geometryAccuracy",
                "surveyed");
        JsonNode site = Api.json(Api.nobody().get("/v1/heritage-sites/" + slug));
        JsonNode feature = Maps.get(Maps.HERITAGE_SITES + "?q=" + word).at("/features/0");
        assertEquals(site.path("id"), feature.path("id"));
        assertEquals(site.path("geometry"), feature.path("geometry"));
        assertEquals(new ObjectMapper().readTree("""
                        {"slug": "%s", "heritage_type": "industrial", "name_vi": "Kho %s", "name_en": null, "ranking": "city",
                         "built_year": 1931, "publication": "published", "geometry_accuracy": "surveyed",
                         "unit_code": "00118", "unit_name_vi": "Phường Bồ Đề", "unit_name_en": "Bo De Ward",
                         "source": null, "assumed": []}""".formatted(slug, word)), feature.path("properties"));

        JsonNode one = Maps.get(Maps.HERITAGE_SITES + "/" + site.path("id").asText());
        assertEquals(feature.path("properties"), one.path("properties"));
        assertEquals("/v1/heritage-sites/" + site.path("id").asText(), Maps.href(one, "via"));
        assertEquals(Refusal.of(404, "not-found"), Refusal.in(Api.nobody().get(Maps.HERITAGE_SITES + "/" + slug)));
    }

    @ParameterizedTest
    @CsvSource({"nobody, 404", "partner, 404", "centre_editor, 200", "admin, 200"})
    void aDraftIsForStaff(String viewer, int status) {
        String slug = Sites.draft("Kín " + word);
        String id = Api.json(Api.staff().get("/v1/heritage-sites/" + slug))
                .path("id")
                .asText();
        assertEquals(status, by(viewer).get(Maps.HERITAGE_SITES + "/" + id).statusCode());
        assertEquals(
                status == 200 ? List.of(slug) : List.of(),
                Maps.slugs(Maps.get(by(viewer), Maps.HERITAGE_SITES + "?bbox=1,1,2,2&q=" + word)));
    }

    /** The time of a site is the year in which it was built. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1931-06-01T00:00:00Z                      | 1931 unknown
            1930-12-31T17:00:00Z                      | 1931 unknown
            1930-12-31T16:00:00Z                      | unknown
            ../1931-01-01T00:00:00Z                   | -257 1070 1931 unknown
            1070-06-01T00:00:00Z/..                   | 1070 1931 unknown
            1000-01-01T00:00:00Z/1900-01-01T00:00:00Z | 1070 unknown
            0001-01-02T00:00:00Z/                     | 1070 1931 unknown
            """)
    void aSiteIsOfTheYearInWhichItWasBuilt(String time, String found) {
        for (Integer year : List.of(-257, 1070, 1931)) {
            Sites.published(year + "n " + word, "builtYear", year);
        }
        Sites.published("unknown " + word);
        assertEquals(
                List.of(found.split(" ")),
                Maps.values(Maps.get(Maps.HERITAGE_SITES + "?q=" + word + "&datetime=" + time), "name_vi").stream()
                        .map(name -> name.split(" ")[0].replace("n", "").replace("ukow", "unknown"))
                        .toList());
        assertEquals(
                null,
                Maps.get("/ogc/collections/heritage-sites")
                        .at("/extent/temporal/interval/0/0")
                        .asText(null),
                "there is no year before the first in RFC 3339");
    }

    @ParameterizedTest
    @CsvSource({
        "heritage_type=industrial, A",
        "heritage_type=memory, ''",
        "ranking=national, B",
        "unit_code=00118, A",
        "bbox=105&20&106&22, A B",
        "bbox=105&20&105.5&22, B"
    })
    void filtersAreTheProperties(String filter, String found) {
        Sites.published(
                "A " + word, "unit", "00118", "geometry", NewCentre.point(105.8, 21), "geometryAccuracy", "surveyed");
        Sites.published("B " + word, "heritageType", "urban", "ranking", "national");
        List<String> expected = found.isEmpty() ? List.of() : List.of(found.split(" "));
        String query = filter.startsWith("bbox") ? filter.replace('&', ',') : filter;
        assertEquals(
                expected,
                Maps.values(Maps.get(Maps.HERITAGE_SITES + "?q=" + word + "&" + query), "name_vi").stream()
                        .map(name -> name.substring(0, 1))
                        .toList());
    }

    @Test
    void whatIsNoFilterIsRefused() {
        for (String filter : List.of("kind", "publication", "sort", "built_year")) {
            assertEquals(
                    Refusal.of(400, "invalid-parameter", "parameter " + filter + " unknown_parameter"),
                    Refusal.in(Api.nobody().get(Maps.HERITAGE_SITES + "?" + filter + "=1")));
        }
    }

    private static RequestSpecification by(String viewer) {
        return Api.by(new vn.hanoi.creativecity.centres.centre.Cast().viewer(viewer));
    }
}
