package vn.hanoi.creativecity.centres.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.centre.NewCentre;
import vn.hanoi.creativecity.testing.Database;

/** Two centres are connected, the connection changes and ends. */
@QuarkusTest
class ConnectionTest {

    private String one;
    private String other;

    @BeforeEach
    void makeTwoCentres() {
        one = Connections.publishedCentre();
        other = Connections.publishedCentre();
    }

    @Test
    void whatIsRecordedIsReadBack() {
        Response created = Connections.post(
                Api.staff(),
                Connections.body(
                        other,
                        one,
                        "description",
                        Map.of("vi", "Trao đổi nghệ sĩ", "en", "Artists come and go"),
                        "since",
                        "2023-01-01",
                        "source",
                        "Demonstration",
                        "assumed",
                        List.of("since", "since")));

        JsonNode connection = Api.json(created);
        String path = created.header("Location");
        assertEquals(201, created.statusCode());
        assertEquals("/v1/connections/" + connection.path("id").asText(), path);
        assertEquals("\"0.with-2\"", created.header("ETag"));
        Response read = Api.nobody().get(path);
        assertEquals(connection, Api.json(read));
        assertEquals("\"0.with-2\"", read.header("ETag"));
        assertEquals(
                304,
                Api.nobody().header("If-None-Match", "\"0.with-2\"").get(path).statusCode());
        assertEquals(List.of(one, other), connection.path("centres").findValuesAsText("slug"), "by id, not as sent");
        assertEquals(
                "exchange Trao đổi nghệ sĩ 2023-01-01 Demonstration [\"since\"]",
                String.join(
                        " ",
                        connection.path("kind").asText(),
                        connection.at("/description/vi").asText(),
                        connection.path("since").asText(),
                        connection.path("source").asText(),
                        connection.path("assumed").toString()));
    }

    @Test
    void theSameTheOtherWayRoundIsTheSame() {
        Connections.made(one, other);

        Refusal taken = Refusal.of(409, "conflict", "pointer /kind taken");
        assertEquals(taken, Refusal.in(Connections.post(Api.staff(), Connections.body(one, other))));
        assertEquals(taken, Refusal.in(Connections.post(Api.staff(), Connections.body(other, one))));
        assertEquals(
                201,
                Connections.post(Api.staff(), Connections.body(other, one, "kind", "digital_link"))
                        .statusCode());
    }

    @Test
    void ofTwoWhoConnectThemAtTheSameMomentOneDoes() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(() -> Connections.post(Api.staff(), Connections.body(this.one, other)));
            var another = both.submit(() -> Connections.post(Api.staff(), Connections.body(other, this.one)));

            assertEquals(
                    List.of(201, 409),
                    Stream.of(one.get(), another.get())
                            .map(Response::statusCode)
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aConnectionEndsAndAnotherOneBeginsOnThatDay() {
        String path = Connections.made(one, other, "since", "2022-01-01");

        Response ended = Api.patch(Api.staff(), path, "\"0\"", "{\"until\": \"2023-01-01\"}");

        assertEquals(200, ended.statusCode(), ended::asString);
        assertEquals("\"1.with-2\"", ended.header("ETag"));
        assertEquals("2023-01-01", Api.json(ended).path("until").asText());
        assertEquals(
                Refusal.of(409, "conflict", "pointer /kind taken"),
                Refusal.in(Connections.post(Api.staff(), Connections.body(one, other, "since", "2022-12-31"))));
        assertEquals(
                201,
                Connections.post(Api.staff(), Connections.body(one, other, "since", "2023-01-01"))
                        .statusCode());
        assertEquals(
                Refusal.of(409, "conflict", "pointer /kind taken"),
                Refusal.in(Api.patch(Api.staff(), path, "\"1\"", "{\"until\": null}")),
                "it cannot come back over the next one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            with itself          | {"centres": ["ONE", "ONE"], "kind": "exchange"}            | pointer /centres/1 repeated
            with itself by id    | {"centres": ["ONE", "ID"], "kind": "exchange"}             | pointer /centres/1 repeated
            with nothing known   | {"centres": ["khong-co", "OTHER"], "kind": "exchange"}     | pointer /centres/0 unknown_reference
            everything at once   | {"centres": ["khong-co", "khong-co"], "kind": "exchange", "since": "2023-01-01", "until": "2023-01-01"} | pointer /until ends_before_it_begins, pointer /centres/0 unknown_reference, pointer /centres/1 unknown_reference
            with one alone       | {"centres": ["ONE"], "kind": "exchange"}                   | pointer /centres length
            with three           | {"centres": ["ONE", "OTHER", "x"], "kind": "exchange"}     | pointer /centres length
            of no kind           | {"centres": ["ONE", "OTHER"]}                              | pointer /kind required
            of nothing           | {}                                                         | pointer /centres required, pointer /kind required
            """)
    void whatIsNoConnectionIsPointedAt(String what, String body, String places) {
        String id = Api.json(Api.nobody().get("/v1/centres/" + one)).path("id").asText();
        String sent = body.replace("ONE", one).replace("ID", id).replace("OTHER", other);

        Response answer = Api.post(Api.staff(), "/v1/connections", sent);

        assertEquals("422 invalid-content: " + places, Refusal.in(answer).text());
    }

    @Test
    void theReasonsAreGivenInBothLanguages() {
        Map<String, Object> body = Connections.body(one, one);

        assertEquals(
                "Một trung tâm không tự kết nối với chính nó.",
                Api.json(Connections.post(Api.staff(), body))
                        .at("/errors/0/message")
                        .asText());
        assertEquals(
                "A centre has no connection with itself.",
                Api.json(Connections.post(Api.staff().header("Accept-Language", "en"), body))
                        .at("/errors/0/message")
                        .asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"centres": ["ONE", "khong-co"]}  | pointer /centres/1 unknown_reference
            {"centres": ["ONE", "THIRD"]}     | pointer /centres unchangeable
            {"since": "2023-01-01", "until": "2022-01-01"} | pointer /until ends_before_it_begins
            {"kind": null}                    | pointer /kind required
            """)
    void aBadChangeIsPointedAtAndNothingIsChanged(String patch, String places) {
        String path = Connections.made(one, other);
        String third = Connections.publishedCentre();

        Response answer =
                Api.patch(Api.staff(), path, "*", patch.replace("ONE", one).replace("THIRD", third));

        assertEquals("422 invalid-content: " + places, Refusal.in(answer).text());
        assertEquals("\"0.with-2\"", Api.nobody().get(path).header("ETag"));
    }

    @Test
    void theTwoCentresMayBeSentBackInEitherOrder() {
        String path = Connections.made(one, other);

        Response answer = Api.patch(
                Api.staff(), path, "\"0\"", Map.of("centres", List.of(other, one), "kind", "joint_programme"));

        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals("joint_programme", Api.json(answer).path("kind").asText());
    }

    @Test
    void aChangeNeedsTheTagThatWasRead() {
        String path = Connections.made(one, other);

        assertEquals(
                Refusal.of(428, "precondition-required", "header If-Match required"),
                Refusal.in(Api.staff()
                        .contentType(Api.MERGE_PATCH)
                        .body("{\"kind\": \"digital_link\"}")
                        .patch(path)));
        assertEquals(
                Refusal.of(412, "precondition-failed", "header If-Match stale"),
                Refusal.in(Api.patch(Api.staff(), path, "\"7\"", "{\"kind\": \"digital_link\"}")));
    }

    @Test
    void aRepeatGetsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Connections.body(one, other);

        Response first = Connections.post(Api.staff().header("Idempotency-Key", key), body);
        Response second = Connections.post(Api.staff().header("Idempotency-Key", key), body);

        assertEquals(201, second.statusCode(), second::asString);
        assertEquals(Api.json(first), Api.json(second));
        assertEquals("true", second.header("Idempotent-Replayed"));
    }

    @Test
    void onlyWhatWasNeverPublicIsDeleted() {
        String draft = NewCentre.named("Nháp " + NewCentre.word()).draft();
        String hidden = Connections.made(one, draft);
        String seen = Connections.made(one, other);

        assertEquals(Refusal.of(409, "conflict"), Refusal.in(Api.staff().delete(seen)));
        assertEquals(204, Api.staff().delete(hidden).statusCode());
        assertEquals(404, Api.staff().get(hidden).statusCode());
        assertEquals(404, Api.staff().delete(hidden).statusCode());
        NewCentre.move(other, "publication", "archived");
        assertEquals(Refusal.of(409, "conflict"), Refusal.in(Api.staff().delete(seen)), "it was public once");
    }

    @Test
    void everyWriteIsInTheAudit() {
        String draft = NewCentre.named("Nháp " + NewCentre.word()).draft();
        String path = Connections.made(one, draft);
        JsonNode before = Api.json(Api.staff().get(path));
        Api.patch(Api.staff(), path, "\"0\"", "{\"source\": \"Sổ tay\"}");
        JsonNode after = Api.json(Api.staff().get(path));
        Api.patch(Api.staff(), path, "\"0\"", "{\"source\": \"Chậm\"}");
        Api.staff().delete(path);

        JsonNode entries = Api.json(Api.admin().get("/v1/audit/centres?resource=" + Connections.id(path)))
                .path("items");

        assertEquals(List.of("deleted", "changed", "created"), entries.findValuesAsText("action"));
        assertEquals("connections", entries.get(0).path("collection").asText());
        assertEquals(before, entries.get(2).path("after"));
        assertEquals("Sổ tay", entries.get(1).at("/after/source").asText());
        assertEquals(after, entries.get(0).path("before"));
        assertEquals(false, entries.get(0).has("after"));
    }

    @Test
    void theDatabaseKeepsThePairInOneOrder() {
        Connections.made(other, one);
        Connections.made(one, other, "kind", "digital_link");

        assertEquals(1, Database.count("""
                        select count(distinct (first_centre_id, second_centre_id)) from connection
                        where first_centre_id in (select id from centre where slug = ?)""", one));
    }
}
