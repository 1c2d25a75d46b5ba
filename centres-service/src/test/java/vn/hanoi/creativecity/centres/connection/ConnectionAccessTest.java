package vn.hanoi.creativecity.centres.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.centre.Cast;

/** Who sees a connection, and who may change it. */
@QuarkusTest
class ConnectionAccessTest {

    private Cast cast;
    private String theirs;
    private String foreign;

    @BeforeEach
    void makeTwoCentres() {
        cast = new Cast();
        theirs = Connections.centreOf(cast.own());
        foreign = Connections.centreOf(cast.other());
    }

    @ParameterizedTest(name = "{0}: sees it {1}, changing it answers {2}")
    @CsvSource({
        "nobody,                             no,  403",
        "resident,                           no,  403",
        "resident with organisation,         no,  403",
        "reading key,                        no,  403",
        "other partner,                      no,  403",
        "partner without organisation,       no,  403",
        "partner,                            yes, 403",
        "partner key,                        yes, 403",
        "centre_editor,                      yes, 200",
        "centre_editor by the former slug,   yes, 200",
        "other centre_editor,                yes, 200",
        "centre_editor without organisation, yes, 403",
        "admin,                              yes, 200"
    })
    void ofADraftAndAPublishedCentre(String viewer, String sees, int status) {
        String draft = Connections.led(cast.own()).draft();
        String path = Connections.made(foreign, draft);
        boolean visible = sees.equals("yes");

        assertEquals(visible ? 200 : 404, by(viewer).get(path).statusCode());
        for (String filter : List.of("centre=" + foreign, "centre=" + foreign + "&kind=exchange&current=true")) {
            var page = by(viewer).get("/v1/connections?count=true&" + filter);
            assertEquals(visible ? List.of(Connections.id(path)) : List.of(), Api.values(page, "id"));
            assertEquals(visible ? 1 : 0, Api.json(page).path("total").asInt());
        }
        assertEquals(
                visible ? 1 : 0,
                Api.values(by(viewer).get("/v1/connections?centre=" + draft), "id")
                        .size());
        assertEquals(
                status,
                Api.patch(by(viewer), path, "*", "{\"kind\": \"digital_link\"}").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, 403",
        "resident, 403",
        "partner, 403",
        "centre_editor, 201",
        "other centre_editor, 201",
        "centre_editor without organisation, 403",
        "admin, 201"
    })
    void anEditorConnectsWhatIsTheirsWithAnything(String viewer, int status) {
        assertEquals(
                status,
                Connections.post(by(viewer), Connections.body(theirs, foreign)).statusCode());
    }

    @Test
    void anEditorOfNeitherCentreIsToldSo() {
        String third = Connections.publishedCentre();
        String fourth = Connections.publishedCentre();
        String path = Connections.made(third, fourth);

        assertEquals(
                Refusal.of(403, "forbidden", "pointer /centres not_yours"),
                Refusal.in(Connections.post(
                        by("centre_editor"), Connections.body(third, fourth, "kind", "digital_link"))));
        Refusal refused = Refusal.of(403, "forbidden", "parameter connection not_yours");
        assertEquals(refused, Refusal.in(Api.patch(by("centre_editor"), path, "*", "{\"since\": \"2023-01-01\"}")));
        assertEquals(refused, Refusal.in(by("centre_editor").delete(path)));
        assertEquals(
                List.of(Connections.id(path)),
                Api.values(Api.staff().get("/v1/connections?centre=" + third), "id"),
                "nothing stays of what was refused");
    }

    @Test
    void whatOneDoesNotSeeIsNoPlaceToConnectTo() {
        String draft = Connections.led(cast.own()).draft();
        String path = Connections.made(draft, foreign);

        assertEquals(404, by("nobody").get(path).statusCode());
        assertEquals(List.of(), Api.values(by("nobody").get("/v1/connections?centre=" + draft), "id"));
        assertEquals(List.of(), Api.values(by("nobody").get("/v1/connections?centre=khong-co"), "id"));
        assertEquals(404, by("nobody").get("/v1/connections/khong-phai-id").statusCode());
    }

    private RequestSpecification by(String viewer) {
        return Api.by(cast.viewer(viewer));
    }
}
