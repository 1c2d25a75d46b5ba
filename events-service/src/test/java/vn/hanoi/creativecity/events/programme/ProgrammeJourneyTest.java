package vn.hanoi.creativecity.events.programme;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.programme.Programmes.anybody;
import static vn.hanoi.creativecity.events.programme.Programmes.manager;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** From sessions to the second release, through the API alone. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ProgrammeJourneyTest {

    private static final String GALLERY = "Thư viện Hà Nội";

    private final int year = 2096;

    @Test
    void aSessionIsMovedAndOneCancelled() {
        made(
                "/v1/festival-editions",
                "{'year': %1$d, 'ordinal': 591, 'startsOn': '%1$d-11-07', 'endsOn': '%1$d-11-16'}".formatted(year),
                "id");
        String venue = made("/v1/venues", "{'name': {'vi': '" + GALLERY + "', 'en': 'Hà Nội Library'}}", "slug");
        String event = made(
                "/v1/events",
                "{'edition': '%d', 'type': 'talk', 'title': {'vi': 'Gốm kể chuyện', 'en': 'Clay tells'}}"
                        .formatted(year),
                "slug");
        String first = session(event, venue, 8);
        String second = session(event, venue, 9);
        String late = session(event, venue, 18);
        post("/v1/events/" + event + "/transitions", "{'publication': 'published'}")
                .then()
                .statusCode(200);

        post(versions(), "{'basedOn': 0}")
                .then()
                .statusCode(409)
                .body("errors.code", equalTo(List.of("outside_edition")));
        move(late, "'status': 'rescheduled', 'startsAt': '%d-11-10T09:00:00+07:00'".formatted(year));
        post(versions(), "{'basedOn': 0, 'note': {'vi': 'Bản đầu', 'en': 'The first one'}}")
                .then()
                .statusCode(201)
                .body("sessions", equalTo(3))
                .body("note.en", equalTo("The first one"));

        move(first, "'status': 'rescheduled', 'startsAt': '%d-11-08T19:30:00+07:00'".formatted(year));
        move(second, "'status': 'cancelled'");
        anybody().get("/v1/sessions/" + second).then().body("status", equalTo("cancelled"));
        anybody()
                .get(versions() + "/1/sessions")
                .then()
                .body("items.status", equalTo(List.of("scheduled", "scheduled", "rescheduled")));
        post(versions(), "{'basedOn': 1}").then().statusCode(201);

        assertEquals(
                List.of(
                        "Moved: “Clay tells” from 8 November 2096, 09:00–11:00, Hà Nội Library to 8 November 2096, 19:30–21:30, Hà Nội Library.",
                        "Cancelled: “Clay tells”, 9 November 2096, 09:00–11:00, Hà Nội Library."),
                anybody().get(versions() + "/2/changes").path("items.text.en"));
        assertEquals(
                List.of(
                        "Thay đổi: “Gốm kể chuyện” từ 09:00–11:00 ngày 8/11/2096, Thư viện Hà Nội sang 19:30–21:30 ngày 8/11/2096, Thư viện Hà Nội.",
                        "Huỷ: “Gốm kể chuyện”, 09:00–11:00 ngày 9/11/2096, Thư viện Hà Nội."),
                anybody().get(versions() + "/2/changes").path("items.text.vi"));
    }

    private String versions() {
        return "/v1/festival-editions/" + year + "/programme-versions";
    }

    private String session(String event, String venue, int day) {
        return made(
                "/v1/sessions",
                "{'event': '%s', 'venue': '%s', 'startsAt': '%3$d-11-%4$02dT09:00:00+07:00', 'endsAt': '%3$d-11-%4$02dT11:00:00+07:00'}"
                        .formatted(event, venue, year, day),
                "id");
    }

    private static void move(String session, String to) {
        post("/v1/sessions/" + session + "/transitions", "{" + to + ", 'reason': {'vi': 'Mưa bão', 'en': 'A storm'}}")
                .then()
                .statusCode(200);
    }

    private static String made(String collection, String body, String member) {
        return post(collection, body).then().statusCode(201).extract().path(member);
    }

    private static Response post(String path, String body) {
        return manager()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post(path);
    }
}
