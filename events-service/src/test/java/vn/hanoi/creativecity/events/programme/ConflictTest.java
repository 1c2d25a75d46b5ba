package vn.hanoi.creativecity.events.programme;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.programme.Programmes.manager;
import static vn.hanoi.creativecity.events.programme.Programmes.participant;
import static vn.hanoi.creativecity.events.programme.Programmes.status;
import static vn.hanoi.creativecity.events.programme.Programmes.takesPart;
import static vn.hanoi.creativecity.events.programme.Programmes.venue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ConflictTest {

    private static final String REASON = "Cùng một sân khấu.";

    private Programmes programme;
    private UUID here;
    private UUID there;
    private UUID one;
    private UUID two;

    @BeforeEach
    void twoEventsAndTwoVenues() {
        programme = new Programmes();
        here = venue("Bảo tàng Hà Nội", "Hà Nội Museum");
        there = venue("Văn Miếu", null);
        one = programme.event("Gốm", "Clay");
        two = programme.event("Lụa", null);
    }

    @Test
    void aPersonIsInOnePlaceAtATime() {
        UUID person = participant(one, "Nghệ nhân 1", "PERSON", true);
        takesPart(two, person);
        UUID morning = programme.session(one, "A", here, 8, 9);
        UUID overlapping = programme.session(two, "B", there, programme.at(8, 9, 30), programme.at(8, 10, 30));
        programme.session(two, "C", there, programme.at(8, 10, 30), programme.at(8, 11, 0));

        JsonPath found = list("");
        assertEquals(List.of("person_double_booked"), found.getList("items.kind"));
        assertEquals(List.of(true), found.getList("items.blocking"));
        assertEquals(List.of("open"), found.getList("items.state"));
        assertEquals(List.of(morning.toString(), overlapping.toString()), found.getList("items[0].sessions.id"));
        assertEquals("Nghệ nhân 1", found.getString("items[0].participant.name"));
        int year = programme.year();
        assertEquals(
                "Nghệ nhân 1 is in two places at once: “Clay” (%d-A) and “Lụa” (%d-B).".formatted(year, year),
                found.getString("items[0].text.en"));
        programme
                .release(0)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("errors.code", equalTo(List.of("person_double_booked")))
                .body("errors[0].pointer", equalTo(""))
                .body("errors[0].message", containsString("/v1/sessions/" + morning))
                .body("errors[0].message", containsString("/v1/sessions/" + overlapping))
                .body("errors[0].message", containsString(programme.conflicts() + "/" + key()));
    }

    @Test
    void withinOneEventTooAndOnceForEachPair() {
        UUID person = participant(one, "Nghệ nhân 1", "PERSON", false);
        takesPart(one, person);
        for (String code : List.of("A", "B", "C")) {
            programme.session(one, code, null, 8, 9);
        }

        assertEquals(
                List.of("person_double_booked", "person_double_booked", "person_double_booked"),
                list("").getList("items.kind"));
        programme.release(0).then().statusCode(409).body("errors.size()", equalTo(3));
    }

    @Test
    void groupsMayPlayInTwoPlaces() {
        takesPart(two, participant(one, "Nhóm 1", "GROUP", true));
        programme.session(one, "A", here, 8, 9);
        programme.session(two, "B", there, 8, 9);

        assertEquals(List.of(), list("").getList("items"));
    }

    @Test
    void whatDoesNotTakePlaceIsInNobodysWay() {
        takesPart(two, participant(one, "Nghệ nhân 1", "PERSON", true));
        programme.session(one, "A", here, 8, 9);
        UUID other = programme.session(two, "B", here, 8, 9);
        assertEquals(List.of("person_double_booked", "venue_overlap"), sortedKinds());

        status(other, "CANCELLED");
        assertEquals(List.of(), sortedKinds());
        status(other, "POSTPONED");
        assertEquals(List.of(), sortedKinds());
        status(other, "MOVED_ONLINE");
        assertEquals(List.of("person_double_booked"), sortedKinds());
        status(other, "SCHEDULED");
        Rows.change("update event set publication = 'CANCELLED' where id = ?", two);
        assertEquals(List.of(), sortedKinds());
    }

    @Test
    void aPersonElsewhereInTheCityIsInConflictToo() {
        Programmes other = new Programmes();
        UUID elsewhere = other.event("Ngoài lễ hội", null);
        Rows.change("update event set edition_id = null where id = ?", elsewhere);
        takesPart(elsewhere, participant(one, "Nghệ nhân 1", "PERSON", true));
        programme.session(one, "A", here, programme.at(8, 9, 0), programme.at(8, 10, 0));
        UUID outside = programme.session(elsewhere, "Z", there, programme.at(8, 9, 0), programme.at(8, 10, 0));

        for (int minutes : List.of(-30, 0, 30)) {
            Rows.change(
                    "update session set starts_at = ?, ends_at = ? where id = ?",
                    Programmes.utc(programme.at(8, 9, 0).plusSeconds(minutes * 60L)),
                    Programmes.utc(programme.at(8, 10, 0).plusSeconds(minutes * 60L)),
                    outside);
            assertEquals(List.of("person_double_booked"), sortedKinds());
            assertEquals(
                    List.of(programme.year() + "-A", programme.year() + "-Z"),
                    list("").getList("items[0].sessions.code"));
        }
        for (int minutes : List.of(-60, 60)) {
            Rows.change(
                    "update session set starts_at = ?, ends_at = ? where id = ?",
                    Programmes.utc(programme.at(8, 9, 0).plusSeconds(minutes * 60L)),
                    Programmes.utc(programme.at(8, 10, 0).plusSeconds(minutes * 60L)),
                    outside);
            assertEquals(List.of(), sortedKinds());
        }
    }

    @Test
    void noticesBlockNothing() {
        programme.session(one, "A", here, 8, 9);
        programme.session(two, "B", here, 8, 9);
        programme.session(programme.event("Bản nháp", null, "DRAFT"), "C", there, 8, 9);

        assertEquals(List.of("unpublished_event", "venue_overlap"), sortedKinds());
        assertEquals(List.of(false, false), list("").getList("items.blocking"));
        programme.release(0).then().statusCode(201);
    }

    @Test
    void whatIsNotReleasedBlocksNothing() {
        UUID draft = programme.event("Bản nháp", null, "DRAFT");
        takesPart(draft, participant(one, "Nghệ nhân 1", "PERSON", true));
        programme.session(one, "A", here, 8, 9);
        programme.session(draft, "B", there, 8, 9);

        assertEquals(List.of("person_double_booked", "unpublished_event"), sortedKinds());
        assertEquals(List.of(), list("?blocking=true").getList("items"));
        programme.release(0).then().statusCode(201);
    }

    @Test
    void theFestivalDayEndsAtFourInTheMorning() {
        programme.session(one, "A", here, programme.at(17, 3, 0), programme.at(17, 3, 59));
        assertEquals(List.of(), sortedKinds());
        UUID tooLate = programme.session(one, "B", here, programme.at(17, 4, 0), programme.at(17, 5, 0));
        UUID tooEarly = programme.session(one, "C", here, programme.at(7, 3, 59), programme.at(7, 5, 0));

        JsonPath found = list("");
        assertEquals(List.of("outside_edition", "outside_edition"), found.getList("items.kind"));
        assertEquals(
                List.of(tooEarly.toString(), tooLate.toString()), found.getList("items.collect { it.sessions[0].id }"));
        programme.release(0).then().statusCode(409).body("errors.size()", equalTo(2));
    }

    @Test
    void aVenueThatIsGoneTakesNoSessions() {
        UUID session = programme.session(one, "A", here, 8, 9);
        Rows.change("update venue set gone = true where id = ?", here);

        JsonPath found = list("");
        assertEquals(List.of("venue_gone"), found.getList("items.kind"));
        assertEquals(
                "The venue Hà Nội Museum is gone: “Clay” (%d-A).".formatted(programme.year()),
                found.getString("items[0].text.en"));
        programme.release(0).then().statusCode(409);
        status(session, "MOVED_ONLINE");
        programme.release(0).then().statusCode(201);
    }

    @Test
    void whoAcceptsAConflictIsNamedAndItStandsUntilASessionMoves() {
        UUID person = participant(one, "Nghệ nhân 1", "PERSON", true);
        takesPart(two, person);
        programme.session(one, "A", here, 8, 9);
        UUID moving = programme.session(two, "B", there, 8, 9);
        String key = key();

        programme
                .accept(key, REASON)
                .then()
                .statusCode(201)
                .header("Location", equalTo(programme.conflicts() + "/" + key))
                .body("state", equalTo("accepted"))
                .body("acceptance.reason", equalTo(REASON))
                .body("acceptance.actor", equalTo("manager"));
        manager().get(programme.conflicts() + "/" + key).then().body("state", equalTo("accepted"));
        assertEquals(List.of(key), list("?state=accepted").getList("items.key"));
        assertEquals(List.of(), list("?state=open").getList("items"));
        Rows.change("update session set title_vi = 'Tên mới' where id = ?", moving);
        assertEquals(List.of("accepted"), list("").getList("items.state"));

        Rows.change("update session set ends_at = ends_at + interval '1 minute' where id = ?", moving);

        assertEquals(List.of(key), list("?state=open").getList("items.key"));
        programme.release(0).then().statusCode(409);
        programme.accept(key, REASON).then().statusCode(201);
        programme.release(0).then().statusCode(201);
    }

    @Test
    void aConflictIsAcceptedOnce() throws Exception {
        programme.session(one, "A", here, 20, 9);
        String key = key();

        List<Response> answers = ReleaseTest.race(3, () -> programme.accept(key, REASON));

        assertEquals(
                List.of(201, 409, 409),
                answers.stream().map(Response::statusCode).sorted().toList());
        programme
                .accept(key, REASON)
                .then()
                .statusCode(409)
                .body("errors.code", equalTo(List.of("taken")))
                .body("detail", equalTo("Xung đột này đã được chấp nhận."));
    }

    @Test
    void anAcceptanceIsInTheAuditWithoutNames() {
        programme.session(one, "A", here, 20, 9);
        String id =
                programme.accept(key(), REASON).then().statusCode(201).extract().path("acceptance.id");

        InnerTokens.viewer("an")
                .roles("admin")
                .request()
                .get("/v1/audit/events?resource=" + id)
                .then()
                .body("items.action", equalTo(List.of("accepted")))
                .body("items[0].after.state", equalTo("accepted"));
    }

    @Test
    void aReasonIsNeeded() {
        programme.session(one, "A", here, 20, 9);

        programme.accept(key(), " ").then().statusCode(422).body("errors.pointer", equalTo(List.of("/reason")));
    }

    @Test
    void aConflictThatIsResolvedIsNotThereAnyMore() {
        UUID session = programme.session(one, "A", here, 20, 9);
        String key = key();
        programme.move(session, here, 8, 9);

        for (String gone : List.of(key, "khong-co")) {
            manager().get(programme.conflicts() + "/" + gone).then().statusCode(404);
            programme
                    .accept(gone, REASON)
                    .then()
                    .statusCode(404)
                    .body("errors.parameter", equalTo(List.of("conflict")));
        }
    }

    @Test
    void theyComePageByPage() {
        for (int i = 0; i < 5; i++) {
            programme.session(one, "A" + i, null, 20 + i, 9);
        }

        JsonPath page = list("?limit=2&count=true&kind=outside_edition,venue_gone");
        assertEquals(5, page.getInt("total"));
        JsonPath next =
                manager().urlEncodingEnabled(false).get(page.getString("next")).jsonPath();
        assertEquals(
                List.of(programme.year() + "-A2", programme.year() + "-A3"),
                next.getList("items.collect { it.sessions[0].code }"));
    }

    @Test
    void thoseOfADayAndThoseOfASessionAreListed() {
        UUID person = participant(one, "Nghệ nhân 1", "PERSON", true);
        takesPart(two, person);
        UUID late = programme.session(one, "A", here, programme.at(9, 3, 0), programme.at(9, 5, 0));
        UUID early = programme.session(two, "B", there, programme.at(9, 4, 0), programme.at(9, 5, 0));
        UUID outside = programme.session(one, "C", here, 20, 9);
        programme.session(two, "D", there, programme.at(9, 5, 0), programme.at(9, 6, 0));
        programme.session(two, "E", there, 21, 9);

        String pair = "person_double_booked A B";
        assertEquals(List.of(pair, "outside_edition C", "outside_edition E"), listed(""));
        int year = programme.year();
        assertEquals(List.of(pair), listed("?day=" + year + "-11-08"));
        assertEquals(List.of(pair), listed("?day=" + year + "-11-09"));
        assertEquals(List.of(), listed("?day=" + year + "-11-10"));
        assertEquals(List.of("outside_edition C"), listed("?day=" + year + "-11-20"));
        assertEquals(List.of(), listed("?day=" + year + "-11-20&kind=venue_gone"));
        assertEquals(List.of(pair), listed("?session=" + late));
        assertEquals(List.of(pair), listed("?session=" + early));
        assertEquals(List.of(pair), listed("?session=" + year + "-b"));
        assertEquals(List.of("outside_edition C"), listed("?session=" + outside));
        assertEquals(List.of(), listed("?session=" + outside + "&day=" + year + "-11-09"));
        assertEquals(List.of(), listed("?session=" + year + "-D"));
        assertEquals(List.of(), listed("?session=khong-co"));
        assertEquals(1, list("?count=true&day=" + year + "-11-08").getInt("total"));
        manager().get(programme.conflicts() + "?day=hom-nay").then().statusCode(400);
    }

    private List<String> listed(String query) {
        JsonPath found = list(query);
        List<String> conflicts = new ArrayList<>();
        for (int i = 0; i < found.getList("items").size(); i++) {
            List<String> codes = found.getList("items[" + i + "].sessions.code");
            conflicts.add(found.getString("items[" + i + "].kind") + " "
                    + String.join(" ", codes).replace(programme.year() + "-", ""));
        }
        return conflicts;
    }

    @Test
    void theConflictsOfADayComePageByPage() {
        for (int i = 0; i < 3; i++) {
            programme.session(one, "A" + i, null, 20, 9 + i);
        }

        JsonPath page = list("?limit=2&day=" + programme.year() + "-11-20");
        JsonPath next =
                manager().urlEncodingEnabled(false).get(page.getString("next")).jsonPath();
        assertEquals(List.of(programme.year() + "-A2"), next.getList("items.collect { it.sessions[0].code }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "partner", "juror", "mentor", "finance", "centre_editor", "idea_manager"})
    void nobodyElseLearnsOfThem(String role) {
        InnerTokens someone = InnerTokens.viewer("someone").roles(role);
        for (String path : List.of(
                programme.conflicts(), programme.conflicts() + "/" + UUID.randomUUID(), programme.path() + "/draft")) {
            someone.request().get(path).then().statusCode(403);
            InnerTokens.anonymous().request().get(path).then().statusCode(403);
        }
        someone.request()
                .contentType("application/json")
                .body(Map.of("reason", REASON))
                .post(programme.conflicts() + "/" + UUID.randomUUID() + "/acceptances")
                .then()
                .statusCode(403);
        someone.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("basedOn", 0))
                .post(programme.path())
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "resident",
                "partner",
                "juror",
                "idea_manager",
                "centre_editor",
                "event_manager",
                "admin"
            })
    void whatIsReleasedIsForEverybodyAndByWhomForStaff(String role) {
        programme.session(one, "A", here, 8, 9);
        programme.release(0).then().statusCode(201);
        InnerTokens viewer = role.equals("nobody")
                ? InnerTokens.anonymous()
                : InnerTokens.viewer("someone").roles(role);
        String actor = List.of("event_manager", "admin").contains(role) ? "manager" : null;

        viewer.request().get(programme.path()).then().body("items.number", equalTo(List.of(1)));
        viewer.request().get(programme.path() + "/1").then().statusCode(200).body("actor", equalTo(actor));
        viewer.request().get(programme.path() + "/1/sessions").then().body("items.size()", equalTo(1));
        viewer.request().get(programme.path() + "/1/changes").then().body("items.size()", equalTo(1));
    }

    private List<String> sortedKinds() {
        return list("").getList("items.kind", String.class).stream().sorted().toList();
    }

    private String key() {
        return list("").getString("items[0].key");
    }

    private JsonPath list(String query) {
        return manager()
                .get(programme.conflicts() + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
