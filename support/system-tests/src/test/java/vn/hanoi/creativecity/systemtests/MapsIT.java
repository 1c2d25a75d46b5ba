package vn.hanoi.creativecity.systemtests;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that everybody who draws maps has reads the network through the gateway: GDAL, by OGC API – Features. */
@ExtendWith(WithSuite.class)
class MapsIT {

    private final RunningSuite suite;

    MapsIT(RunningSuite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void requireGdal() {
        assumeTrue(Gdal.isThere(), "GDAL is not there");
    }

    @Test
    void ogrinfoListsExactlyTheFourCollections() {
        List<String> layers = Pattern.compile("(?m)^\\d+: ([a-z-]+)")
                .matcher(Gdal.run("ogrinfo", source()))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(List.of("administrative-units", "centres", "heritage-sites", "walking-spaces"), layers);
    }

    @Test
    void ogrinfoKnowsTheExtentAndTheTypeOfTheProperties() {
        String units = Gdal.run("ogrinfo", "-so", source(), "administrative-units");
        assertTrue(units.contains("Geometry: Polygon"), units);
        assertTrue(units.contains("Feature Count: 127"), units);
        assertTrue(units.contains("Extent: (105.285360, 20.564290) - (106.020130, 21.385420)"), units);
        assertTrue(units.contains("valid_from: Date"), units);
        assertTrue(units.contains("name_vi: String"), units);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            centres              | /v1/centres?kind=design_centre,youth_creative_centre,craft_village_centre,creative_space,exchange_centre
            walking-spaces       | /v1/centres?kind=walking_space
            heritage-sites       | /v1/heritage-sites?sort=name
            administrative-units | /v1/administrative-units?sort=code
            """)
    void ogr2ogrReadsEveryFeaturePageByPage(String layer, String list) throws IOException {
        List<String> read = ids(ogr2ogr(layer, "-oo", "PAGE_SIZE=4"));
        Set<String> expected = listed(list);
        assertEquals(expected, new TreeSet<>(read));
        assertEquals(expected.size(), read.size(), "none twice");
    }

    /** What has no place matches every box, and no rectangle of GDAL's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            centres        | /v1/centres?kind=design_centre,youth_creative_centre,craft_village_centre,creative_space,exchange_centre
            walking-spaces | /v1/centres?kind=walking_space
            heritage-sites | /v1/heritage-sites?sort=name
            """)
    void ogr2ogrReadsWhatIsInARectangle(String layer, String list) throws IOException {
        List<String> read = ids(ogr2ogr(layer, "-oo", "PAGE_SIZE=3", "-spat", "105.8", "21.0", "105.9", "21.1"));
        assertEquals(listed(list + "&bbox=105.8,21.0,105.9,21.1"), new TreeSet<>(read));
        assertTrue(!read.isEmpty(), "there is something there");
    }

    @Test
    void ogr2ogrReadsTheUnitsThatReachIntoARectangle() throws IOException {
        List<String> read =
                ids(ogr2ogr("administrative-units", "-oo", "PAGE_SIZE=3", "-spat", "105.8", "21.0", "105.83", "21.03"));
        Set<String> expected = new TreeSet<>();
        json("/ogc/collections/administrative-units/items?limit=200&bbox=105.8,21.0,105.83,21.03")
                .path("features")
                .forEach(feature -> {
                    if (!feature.path("geometry").isNull()) {
                        expected.add(feature.path("id").asText());
                    }
                });
        assertEquals(11, expected.size());
        assertEquals(expected, new TreeSet<>(read));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            centres              | kind='design_centre'                      | /v1/centres?kind=design_centre
            centres              | lifecycle='pilot' AND unit_code='00592'   | /v1/centres?lifecycle=pilot&unit=00592&kind=design_centre
            walking-spaces       | unit_code='09877'                         | /v1/centres?kind=walking_space&unit=09877
            heritage-sites       | heritage_type='urban'                     | /v1/heritage-sites?heritageType=urban
            heritage-sites       | built_year < 1900                         | /v1/heritage-sites?q=thap nuoc
            administrative-units | level='ward'                              | /v1/administrative-units?level=ward
            administrative-units | code='09877'                              | /v1/administrative-units?parent=01&q=an khanh
            """)
    void ogr2ogrReadsWhatItAsksFor(String layer, String where, String list) throws IOException {
        List<String> read = ids(ogr2ogr(layer, "-oo", "PAGE_SIZE=10", "-where", where));
        assertEquals(listed(list.replace(" ", "%20")), new TreeSet<>(read));
        assertTrue(!read.isEmpty(), "there is something there");
    }

    @Test
    void whatGdalReadsIsWhatIsThere() throws IOException {
        JsonNode son = ogr2ogr("walking-spaces", "-where", "slug='khong-gian-di-bo-thanh-co-son-tay'")
                .at("/features/0");
        JsonNode centre = json("/v1/centres/khong-gian-di-bo-thanh-co-son-tay");
        assertEquals(centre.path("geometry").path("coordinates"), son.at("/geometry/coordinates"));
        assertEquals(centre.at("/name/vi"), son.at("/properties/name_vi"));
        assertEquals("2022/04/30", son.at("/properties/opened_on").asText().replace('-', '/'));
    }

    /** The gateway treats it as it does all the rest. */
    @Test
    void theGatewayKnowsThePathsOfTheMaps() {
        suite.request()
                .header("Origin", "https://map.example")
                .get("/ogc/")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("RateLimit", startsWith("\"read\""))
                .body("links[0].href", equalTo("http://localhost:" + suite.port() + "/ogc/"));
        suite.request()
                .header("X-Internal-Public-Url", "https://evil.example")
                .get("/ogc/collections")
                .then()
                .body("links[0].href", equalTo("http://localhost:" + suite.port() + "/ogc/collections"));
        suite.request()
                .header("Accept", "text/html,*/*;q=0.8")
                .get("/ogc/collections/centres/items")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        for (String layer : List.of("centres", "walking-spaces", "heritage-sites", "administrative-units")) {
            suite.request()
                    .get("/ogc/collections/" + layer)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(layer));
        }
        suite.request().post("/ogc/collections").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        suite.request()
                .header("Authorization", "Bearer nonsense")
                .get("/ogc")
                .then()
                .statusCode(401);
    }

    private String source() {
        return "OAPIF:http://localhost:" + suite.port() + "/ogc";
    }

    private JsonNode ogr2ogr(String layer, String... options) throws IOException {
        String[] command = Stream.concat(
                        Stream.of("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", source(), layer), Stream.of(options))
                .toArray(String[]::new);
        return new ObjectMapper().readTree(Gdal.run(command));
    }

    private static List<String> ids(JsonNode features) {
        List<String> ids = new ArrayList<>();
        features.path("features")
                .forEach(feature -> ids.add(feature.at("/properties/id").asText()));
        return ids;
    }

    /** The ids of a list of the rest of the API, to its last page. */
    private Set<String> listed(String list) throws IOException {
        Set<String> ids = new TreeSet<>();
        for (String next = list + "&limit=200"; next != null; ) {
            JsonNode page = json(next);
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            next = page.path("next").asText(null);
        }
        return ids;
    }

    private JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(suite.request().get(path).asByteArray());
    }
}
