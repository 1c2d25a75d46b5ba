package vn.hanoi.creativecity.centres.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.centre.Cast;
import vn.hanoi.creativecity.centres.centre.NewCentre;

/** Every kind of viewer before the spaces of a centre of one organisation. */
@QuarkusTest
class SpaceAccessTest {

    private Cast cast;
    private String centre;
    private String path;

    @BeforeEach
    void makeADraftWithASpace() {
        cast = new Cast();
        centre = NewCentre.named("Không gian " + NewCentre.word())
                .with("agencies", List.of(Map.of("organisation", cast.own(), "role", "lead")))
                .draft();
        path = "/v1/centres/" + centre + "/spaces";
        assertEquals(
                201,
                Api.post(Api.staff(), path, "{\"name\": {\"vi\": \"Hội trường\"}}")
                        .statusCode());
    }

    @ParameterizedTest(name = "{0}: sees it {1}, writes it {2}")
    @CsvSource({
        "nobody,                             no,  no",
        "resident,                           no,  no",
        "resident with organisation,         no,  no",
        "juror,                              no,  no",
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
        int read = sees.equals("yes") ? 200 : 404;

        assertEquals(read, by(viewer).get(path).statusCode());
        assertEquals(read, by(viewer).get(path + "/hoi-truong").statusCode());
        String name = "{\"name\": {\"vi\": \"Sân\"}}";
        check(writes, 201, Api.post(by(viewer), path, name));
        check(writes, 200, Api.patch(by(viewer), path + "/hoi-truong", "*", "{\"capacityPersons\": 7}"));
        check(writes, 204, by(viewer).delete(path + "/hoi-truong"));
        boolean isWritten = writes.equals("yes");
        assertEquals(
                isWritten ? List.of("san") : List.of("hoi-truong"),
                Api.slugs(Api.staff().get(path)));
    }

    @ParameterizedTest
    @CsvSource({"nobody", "resident", "reading key", "other partner", "other centre_editor"})
    void whatIsPublishedIsSeenByEverybody(String viewer) {
        NewCentre.move(centre, "publication", "published");

        assertEquals(List.of("hoi-truong"), Api.slugs(by(viewer).get(path)));
        assertEquals(200, by(viewer).get(path + "/hoi-truong").statusCode());

        NewCentre.move(centre, "publication", "archived");
        boolean isStaff = viewer.equals("other centre_editor");
        assertEquals(isStaff ? 200 : 404, by(viewer).get(path).statusCode());
    }

    private static void check(String writes, int status, Response answer) {
        switch (writes) {
            case "yes" -> assertEquals(status, answer.statusCode(), answer::asString);
            case "not theirs" ->
                assertEquals(Refusal.of(403, "forbidden", "parameter centre not_yours"), Refusal.in(answer));
            default -> assertEquals(Refusal.of(403, "forbidden"), Refusal.in(answer));
        }
    }

    private RequestSpecification by(String viewer) {
        return Api.by(cast.viewer(viewer));
    }
}
