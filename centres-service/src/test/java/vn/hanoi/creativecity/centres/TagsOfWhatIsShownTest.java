package vn.hanoi.creativecity.centres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.centre.NewCentre;

/** An answer that shows the name of something else is another one once that is called otherwise [RFC 9110 section 8.8.3]. */
@QuarkusTest
class TagsOfWhatIsShownTest {

    private String organisation;
    private String centre;

    @BeforeEach
    void makeWhatIsShown() {
        organisation = make(
                "/v1/organisations", Map.of("kind", "company", "name", Map.of("vi", "Tên cũ " + NewCentre.word())));
        centre = "/v1/centres/"
                + NewCentre.named("Nơi cũ " + NewCentre.word())
                        .with("kind", "craft_village_centre")
                        .with("hostInstitution", id(organisation))
                        .with("agencies", List.of(Map.of("organisation", id(organisation), "role", "lead")))
                        .published();
    }

    @Test
    void itsTagChangesWithWhatItShows() {
        String other = NewCentre.named("Nơi kia " + NewCentre.word()).published();
        String connection = make("/v1/connections", Map.of("centres", List.of(id(centre), other), "kind", "exchange"));
        String product = make(
                "/v1/craft-products",
                Map.of(
                        "centre", id(centre),
                        "name", Map.of("vi", "Nón " + NewCentre.word()),
                        "craft", Map.of("vi", "nón lá"),
                        "village", Map.of("vi", "Chuông"),
                        "availability", "in_stock"));
        String agreement = make(
                "/v1/agreements",
                Map.of(
                        "centre",
                        id(centre),
                        "organisation",
                        id(organisation),
                        "role",
                        "sponsor",
                        "contractType",
                        "sponsorship",
                        "title",
                        Map.of("vi", "Tài trợ"),
                        "visibility",
                        "public"));
        String indicator = make(
                "/v1/indicators",
                Map.of(
                        "code",
                        "ten_" + NewCentre.word(),
                        "name",
                        Map.of("vi", "Chỉ số cũ"),
                        "unit",
                        Map.of("vi", "lượt"),
                        "visibility",
                        "public"));
        String observation =
                make(centre + "/observations", Map.of("indicator", id(indicator), "from", "2024-01-01", "value", "5"));
        Map<String, String> shows = new LinkedHashMap<>();
        shows.put(connection, centre);
        shows.put(product, centre);
        shows.put(agreement, organisation);
        shows.put(observation, indicator);
        shows.put(centre, organisation);

        shows.forEach((resource, shown) -> {
            String before = tag(resource);
            rename(shown);
            Response answer = Api.staff().header("If-None-Match", before).get(resource);
            assertEquals(200, answer.statusCode(), resource);
            assertNotEquals(before, answer.header("ETag"), resource);
            assertEquals(
                    304,
                    Api.staff()
                            .header("If-None-Match", answer.header("ETag"))
                            .get(resource)
                            .statusCode(),
                    resource);
        });
    }

    private static void rename(String path) {
        String name = "{\"name\": {\"vi\": \"Tên mới %s\"}}".formatted(NewCentre.word());
        assertEquals(200, Api.patch(Api.staff(), path, "*", name).statusCode(), path);
    }

    private static String tag(String path) {
        return Api.staff().get(path).header("ETag");
    }

    private static String make(String collection, Map<String, ?> body) {
        Response made = Api.post(Api.staff(), collection, body);
        assertEquals(201, made.statusCode(), made::asString);
        return made.header("Location");
    }

    /** The last part of a path, an id or a slug. */
    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
