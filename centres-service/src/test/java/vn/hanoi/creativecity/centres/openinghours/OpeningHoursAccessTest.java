package vn.hanoi.creativecity.centres.openinghours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.centre.Cast;
import vn.hanoi.creativecity.centres.centre.NewCentre;

/** Every kind of viewer before the opening hours of a centre of one organisation. */
@QuarkusTest
class OpeningHoursAccessTest {

    private static final List<String> READINGS = List.of("", "/days", "/status");

    private Cast cast;
    private String centre;
    private String path;

    @BeforeEach
    void makeADraftWithHours() {
        cast = new Cast();
        centre = NewCentre.named("Không gian " + NewCentre.word())
                .with("agencies", List.of(Map.of("organisation", cast.own(), "role", "lead")))
                .draft();
        path = "/v1/centres/" + centre + "/opening-hours";
        assertEquals(201, put(Api.staff().header("If-None-Match", "*")).statusCode());
    }

    @ParameterizedTest(name = "{0}: sees them {1}, writes them {2}")
    @CsvSource({
        "nobody,                             no,  no",
        "resident,                           no,  no",
        "resident with organisation,         no,  no",
        "reading key,                        no,  no",
        "partner without organisation,       no,  no",
        "other partner,                      no,  no",
        "other partner key,                  no,  no",
        "partner,                            yes, no",
        "partner key,                        yes, no",
        "centre_editor without organisation, yes, not theirs",
        "other centre_editor,                yes, not theirs",
        "centre_editor,                      yes, yes",
        "centre_editor by the former slug,   yes, yes",
        "admin,                              yes, yes"
    })
    void ofADraft(String viewer, String sees, String writes) {
        for (String reading : READINGS) {
            assertEquals(
                    sees.equals("yes") ? 200 : 404,
                    by(viewer).get(path + reading).statusCode(),
                    reading);
        }
        Response written = put(by(viewer).header("If-Match", "\"0\""));
        switch (writes) {
            case "yes" -> assertEquals(200, written.statusCode(), written::asString);
            case "not theirs" ->
                assertEquals(Refusal.of(403, "forbidden", "parameter centre not_yours"), Refusal.in(written));
            default -> assertEquals(Refusal.of(403, "forbidden"), Refusal.in(written));
        }
        assertEquals(
                writes.equals("yes") ? "\"1\"" : "\"0\"", Api.staff().get(path).header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "reading key", "other partner"})
    void whatIsPublishedIsSeenByEverybody(String viewer) {
        NewCentre.move(centre, "publication", "published");

        for (String reading : READINGS) {
            assertEquals(200, by(viewer).get(path + reading).statusCode(), reading);
        }
    }

    private Response put(RequestSpecification writer) {
        return writer.contentType("application/json").body("{\"periods\": []}").put(path);
    }

    private RequestSpecification by(String viewer) {
        return Api.by(cast.viewer(viewer));
    }
}
