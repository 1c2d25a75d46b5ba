package vn.hanoi.creativecity.centres.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.platform.time.Clocks;

/** The list of connections: by centre, kind and time, page by page. */
@QuarkusTest
class ConnectionListTest {

    private String centre;
    private String other;

    @BeforeEach
    void makeTwoCentres() {
        centre = Connections.publishedCentre();
        other = Connections.publishedCentre();
    }

    @Test
    void byKind() {
        String exchange = Connections.made(centre, other);
        String link = Connections.made(centre, other, "kind", "digital_link");
        String programme = Connections.made(centre, other, "kind", "joint_programme");

        assertEquals(ids(exchange, link, programme), found(""));
        assertEquals(ids(link), found("&kind=digital_link"));
        assertEquals(ids(exchange, programme), found("&kind=exchange,joint_programme"));
        assertEquals(ids(programme, link, exchange), found("&sort=-createdAt"));
    }

    @Test
    void byTime() {
        LocalDate today = LocalDate.now(Clock.system(Clocks.HA_NOI));
        String past = Connections.made(centre, other, "since", "2020-01-01", "until", today.toString());
        String now = Connections.made(centre, other, "since", today.toString());
        String always = Connections.made(centre, other, "kind", "digital_link");

        assertEquals(ids(now, always), found("&current=true"));
        assertEquals(ids(past), found("&current=false"));
        assertEquals(ids(past, always), found("&on=2020-01-01"));
        assertEquals(ids(always), found("&on=2019-12-31"));
        assertEquals(ids(now, always), found("&on=" + today));
    }

    @Test
    void byEitherCentreAndOnlyByIt() {
        String path = Connections.made(centre, other);
        Connections.made(other, Connections.publishedCentre());

        assertEquals(ids(path), found(""));
        assertEquals(2, Api.values(list("centre=" + other), "id").size());
    }

    @Test
    void pageByPage() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(Connections.id(Connections.made(Connections.publishedCentre(), centre)));
        }
        List<String> read = new ArrayList<>();
        for (var page : Api.pages(Api::nobody, "/v1/connections?limit=2&current=true&count=true&centre=" + centre)) {
            assertEquals(5, Api.json(page).path("total").asInt());
            read.addAll(Api.values(page, "id"));
        }
        assertEquals(made, read);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=friendship, kind unknown_value",
        "current=perhaps, current wrong_type",
        "on=2023-02-30, on wrong_type",
        "colour=red, colour unknown_parameter",
        "sort=kind, sort unknown_value"
    })
    void whatCannotBeAskedIsNamed(String query, String place) {
        assertEquals(Refusal.of(400, "invalid-parameter", "parameter " + place), Refusal.in(list(query)));
    }

    private List<String> found(String filter) {
        return Api.values(list("centre=" + centre + filter), "id");
    }

    private static io.restassured.response.Response list(String query) {
        return Api.nobody().get("/v1/connections?" + query);
    }

    private static List<String> ids(String... paths) {
        return List.of(paths).stream().map(Connections::id).toList();
    }
}
