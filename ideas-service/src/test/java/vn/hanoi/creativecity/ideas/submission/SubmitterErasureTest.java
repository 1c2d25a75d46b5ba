package vn.hanoi.creativecity.ideas.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.submission.Submissions.PATH;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.body;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.contributor;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.move;
import static vn.hanoi.creativecity.ideas.submission.Submissions.patch;
import static vn.hanoi.creativecity.ideas.submission.Submissions.read;
import static vn.hanoi.creativecity.ideas.submission.Submissions.submitted;
import static vn.hanoi.creativecity.ideas.submission.Submissions.tryMove;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

/** After an erasure the person is nowhere: in no answer to anybody, and in no column of any table. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SubmitterErasureTest {

    private final String subject = unique();
    private final String account = "tai.khoan." + unique();
    private final String name = "Trần Thị Xoá " + unique();
    private final String mail = "Xoa." + unique() + "@Example.org";
    private final String organisation = "Nhóm " + unique();
    private final String phone = "09" + unique();
    private final String other = unique();
    private final String juror = unique();
    private String call;

    @Inject
    TestJury jury;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void publishACall() {
        call = call("showsSubmissions", true);
    }

    /** Or whoever has the own account erased could have anybody's submissions emptied. */
    @Test
    void anAddressThatSomebodyWroteAsTheirOwnLeadsToNobodyElse() {
        String theirs = submitted(
                other, call, "contributors", List.of(contributor("Người giữ", mail, "share", 100, "contact", true)));
        String own = submitted(
                subject, call, "contributors", List.of(contributor(name, mail, "share", 100, "contact", true)));
        String before = read("admin", theirs).path("contributors").toString();
        erase(Map.of("subject", subject));
        assertEquals(before, read("admin", theirs).path("contributors").toString());
        assertNoClue(get("admin", PATH + "/" + own));
    }

    @Test
    void aPersonWhoIsErasedIsNowhereAnyMore() {
        String code = owned();
        String draft = Submissions.json(own().contentType(ContentType.JSON)
                        .header("Idempotency-Key", unique())
                        .body(body(call, "contributors", List.of(themselves()), "answers", Map.of("phone", phone)))
                        .post(PATH))
                .path("code")
                .asText();
        String elsewhere = submitted(
                other,
                call,
                "contributors",
                List.of(
                        contributor("Người khác", "khac@example.org", "share", 70, "contact", true),
                        contributor(name, mail.toLowerCase(), "organisation", organisation, "share", 30)));
        jury.open(juror, read("admin", code).path("id").asText());
        assertTrue(clues().size() > 0 && !columnsWith(clues()).isEmpty());
        long before = version(code);

        JsonNode erasure = erase(Map.of("subject", subject, "mail", mail));

        assertEquals(List.of(), columnsWith(clues()));
        for (String who :
                List.of(subject, "admin", "idea_manager", juror, other, "resident", "nobody", "ideas:submit")) {
            for (String path : List.of(
                    PATH + "?limit=200",
                    PATH + "/" + code,
                    PATH + "/" + code + "/versions",
                    PATH + "/" + code + "/versions/1",
                    PATH + "/" + code + "/transitions",
                    PATH + "/" + draft,
                    PATH + "/" + elsewhere,
                    PATH + "/" + elsewhere + "/versions/1",
                    "/v1/audit/ideas?limit=200",
                    "/v1/erasures?limit=200",
                    "/v1/erasures/" + erasure.path("id").asText())) {
                assertNoClue(get(who, path));
            }
        }
        assertTrue(version(code) > before, "what it shows has changed, so its version has");
        assertEquals(
                List.of(
                                "audit",
                                "transitions",
                                "answers",
                                "erasures",
                                "submissions",
                                "projects",
                                "grants",
                                "outcomes",
                                "milestones",
                                "interests",
                                "review-assignments",
                                "appearances",
                                "call-extensions",
                                "results")
                        .stream()
                        .sorted()
                        .toList(),
                erasure.path("records").findValuesAsText("of").stream().sorted().toList());
    }

    @Test
    void codesStatesSharesAndTheOthersStay() {
        String code = owned();

        erase(Map.of("subject", subject));

        JsonNode left = read("admin", code);
        assertEquals("submitted", left.path("state").asText());
        assertEquals(2, left.path("versions").asInt());
        assertEquals(json("""
                        [{'name': '[erased]', 'share': 60, 'contact': true},
                         {'name': 'Người nộp Hai', 'mail': 'hai@example.org', 'share': 40}]"""), left.path("contributors"));
        assertEquals(json("{'idea': 'Đèn của [erased], [erased]'}"), left.path("answers"));
        for (int number : List.of(1, 2)) {
            JsonNode version = json(get("admin", PATH + "/" + code + "/versions/" + number));
            assertEquals(left.path("contributors"), version.path("contributors"));
            assertEquals(left.path("answers"), version.path("answers"));
        }
        assertTrue(
                left.path("owner").asText().matches("erased:[A-Za-z0-9_-]{43}"),
                left.path("owner").asText());
        JsonNode entries = json(get(
                        "admin", "/v1/audit/ideas?actor=" + left.path("owner").asText()))
                .path("items");
        assertTrue(entries.size() >= 3);
        entries.forEach(
                entry -> assertEquals("[erased]", entry.path("actorName").asText()));
    }

    @Test
    void whoWasErasedDoesNotSeeTheirSubmissionAnyMoreAndHasTheSameDigestAgain() {
        String code = owned();
        erase(Map.of("subject", subject));
        assertEquals(404, own().get(PATH + "/" + code).statusCode());
        String again = draft(subject, call);

        erase(Map.of("subject", subject));

        assertEquals(
                1, Database.count("select count(distinct owner) from submission where code in (?, ?)", code, again));
    }

    @Test
    void aContributorIsErasedByAddressAndTheOwnerStays() {
        String elsewhere = submitted(
                other,
                call,
                "contributors",
                List.of(
                        contributor("Người khác", "khac@example.org", "share", 70, "contact", true),
                        contributor(name, mail, "organisation", organisation, "share", 30, "consent", true)));

        JsonNode erasure = erase(Map.of("mail", mail.toUpperCase()));

        assertEquals(json("[]"), erasure.path("persons"));
        assertEquals(List.of(), columnsWith(List.of(name, mail, organisation)));
        JsonNode left = read(other, elsewhere);
        assertEquals(other, left.path("owner").asText());
        assertEquals("0912 000 111", left.at("/answers/phone").asText(), "the contact's, who is somebody else");
        assertEquals(json("""
                        [{'name': 'Người khác', 'mail': 'khac@example.org', 'share': 70, 'contact': true},
                         {'name': '[erased]', 'share': 30}]"""), left.path("contributors"));
    }

    @Test
    void whatWasOnlyInAnOldVersionOrInChangesUnderWayGoesToo() {
        String code =
                submitted(other, call, "contributors", List.of(contributor(name, mail, "share", 100, "contact", true)));
        move(other, code, "withdrawn");
        move(other, code, "draft");
        patch(
                other,
                code,
                Map.of(
                        "contributors",
                        List.of(contributor("Khác", "khac@example.org", "share", 100, "contact", true))));
        move(other, code, "submitted");
        String changing = submitted(other, call);
        move("admin", changing, "changes_requested");
        patch(other, changing, Map.of("contributors", List.of(contributor(name, mail, "share", 100))));

        erase(Map.of("mail", mail));

        assertEquals(List.of(), columnsWith(List.of(name, mail)));
        assertEquals("Khác", read(other, code).at("/contributors/0/name").asText());
        assertEquals(
                "[erased]", read(other, changing).at("/contributors/0/name").asText());
        assertEquals(
                "Người nộp Một",
                read("admin", changing).at("/contributors/0/name").asText());
    }

    @Test
    void theKeptAnswersAreReadOnceHoweverManyNamesThePersonHas() {
        assertEquals(statementsToErase(1), statementsToErase(5));
    }

    /** How many it takes to erase somebody who is called by so many names. */
    private long statementsToErase(int names) {
        String address = unique() + "@example.org";
        List<Map<String, Object>> contributors = new ArrayList<>();
        contributors.add(contributor("Người nộp", "khac@example.org", "share", 100 - names, "contact", true));
        for (int i = 0; i < names; i++) {
            contributors.add(contributor("Tên " + unique(), address, "share", 1));
        }
        submitted(other, call, "contributors", contributors);
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        erase(Map.of("mail", address));
        return statistics.getPrepareStatementCount() - before;
    }

    @Test
    void anAccountThatIsNamedByItsAddressIsFoundByIt() {
        String code = json(InnerTokens.viewer(subject)
                        .name(mail)
                        .roles("resident")
                        .request()
                        .contentType(ContentType.JSON)
                        .body(body(call))
                        .post(PATH))
                .path("code")
                .asText();

        JsonNode erasure = erase(Map.of("mail", mail.toLowerCase()));

        assertEquals(1, erasure.path("persons").size());
        assertEquals(List.of(), columnsWith(List.of(subject, mail)));
        assertEquals(1, Database.count("select count(*) from submission where code = ?", code));
    }

    @Test
    void anAnswerToSomebodyElseIsNotRepeatedButWhatItAnsweredIsDone() {
        String code = owned();
        String key = unique();
        Map<String, String> review = Map.of("state", "under_review");
        Response first = keyed("idea_manager", key, PATH + "/" + code + "/transitions", review);
        assertEquals(200, first.statusCode(), first::asString);

        erase(Map.of("subject", subject));

        Response repeat = keyed("idea_manager", key, PATH + "/" + code + "/transitions", review);
        assertEquals("/problems/idempotent-answer-gone", repeat.path("type"));
        assertEquals("under_review", read("admin", code).path("state").asText());
    }

    @Test
    void itWaitsForWhatIsBeingHandedInAndErasesThatToo() throws Exception {
        Map<String, Object> alone = themselves();
        alone.put("share", 100);
        String code = draft(subject, call, "contributors", List.of(alone));
        try (Connection lock = Database.connect();
                var executor = Executors.newFixedThreadPool(2)) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("select 1 from submission where code = '" + code + "' for update");
            Future<Response> handingIn = executor.submit(() -> tryMove(subject, code, Map.of("state", "submitted")));
            awaitWaiting(1);
            Future<JsonNode> erasing = executor.submit(() -> erase(Map.of("subject", subject)));
            awaitWaiting(2);
            lock.commit();

            assertEquals(200, handingIn.get().statusCode());
            erasing.get();
        }
        assertEquals(List.of(), columnsWith(List.of(subject, name, mail)));
        assertEquals(
                "[erased]",
                json(get("admin", PATH + "/" + code + "/versions/1"))
                        .at("/contributors/0/name")
                        .asText());
    }

    @Test
    void aRepeatErasesOnce() {
        owned();
        String key = unique();

        Response first = keyed("admin", key, "/v1/erasures", Map.of("subject", subject));
        Response second = keyed("admin", key, "/v1/erasures", Map.of("subject", subject));

        assertEquals(201, first.statusCode(), first::asString);
        assertEquals(json(first), json(second));
        assertEquals(
                first.header("Location"),
                "/v1/erasures/" + json(first).path("id").asText());
        assertEquals(json(first), json(get("admin", first.header("Location"))));
    }

    @Test
    void somebodyWhomNobodyKnowsIsErasedFromNothing() {
        JsonNode erasure = erase(Map.of("subject", unique(), "mail", "khong.ai@example.org"));

        erasure.path("records")
                .forEach(records -> assertEquals(0, records.path("records").asInt(), records.toString()));
    }

    @Test
    void nobodyElsesAreTouched() {
        String code = submitted(other, call);
        JsonNode before = read("admin", code);
        owned();

        erase(Map.of("subject", subject, "mail", mail));

        assertEquals(before, read("admin", code));
    }

    /** Even in the transaction of an erasure the audit lets go of who somebody was, and of nothing else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set actor = 'somebody', actor_name = '[erased]'",
                "update audit set actor = 'erased:' || repeat('A', 43), actor_name = 'Somebody'",
                "update audit set actor = 'erased:' || repeat('A', 43), actor_name = '[erased]', action = 'made'",
                "update audit set actor = 'erased:' || repeat('A', 43), actor_name = '[erased]', after = '{}'",
                "update audit set actor = 'erased:' || repeat('A', 43), actor_name = '[erased]', at = now()",
                "delete from audit",
                "update submission_version set number = number + 1",
                "update submission_version set submitted_at = now()",
                "delete from submission_version"
            })
    void anErasureRewritesNothingElse(String statement) throws Exception {
        submitted(other, call);
        try (Connection connection = Database.connect()) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .execute(
                            "insert into erasure (id, at, actor, persons, records) values (uuidv7(), now(), 'an', '{}', '[]')");
            assertThrows(
                    java.sql.SQLException.class,
                    () -> connection.createStatement().execute(statement));
            connection.rollback();
        }
    }

    @Test
    void withoutAnErasureNotEvenThatIsLetGo() {
        submitted(other, call);

        assertThrows(
                IllegalStateException.class,
                () -> Database.change(
                        "update audit set actor = 'erased:' || repeat('A', 43), actor_name = '[erased]' where actor = ?",
                        other));
    }

    /** Handed in twice by the person, with their name wherever somebody may write one. */
    private String owned() {
        Map<String, Object> body = body(
                call,
                "title",
                Map.of("vi", "Đèn của " + name),
                "summary",
                Map.of("vi", "Do " + name + " (" + mail + ") làm."),
                "answers",
                Map.of("idea", "Đèn của " + name + ", " + mail, "phone", phone),
                "contributors",
                List.of(themselves(), contributor("Người nộp Hai", "hai@example.org", "share", 40)));
        String code = json(own().header("Idempotency-Key", unique())
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post(PATH))
                .path("code")
                .asText();
        for (String state : List.of("submitted", "withdrawn", "submitted")) {
            assertEquals(
                    200,
                    own().contentType(ContentType.JSON)
                            .body(Map.of("state", state, "reason", "Tôi là " + name + ", " + mail))
                            .post(PATH + "/" + code + "/transitions")
                            .statusCode());
        }
        return code;
    }

    private Map<String, Object> themselves() {
        return contributor(name, mail, "organisation", organisation, "share", 60, "contact", true, "consent", true);
    }

    private RequestSpecification own() {
        return InnerTokens.viewer(subject).name(account).roles("resident").request();
    }

    private List<String> clues() {
        return List.of(subject, account, name, mail, organisation, phone);
    }

    private static JsonNode erase(Map<String, String> whom) {
        Response erased = keyed("admin", unique(), "/v1/erasures", whom);
        assertEquals(201, erased.statusCode(), erased::asString);
        return json(erased);
    }

    private static Response keyed(String who, String key, String path, Object body) {
        return as(who).header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    private void assertNoClue(Response answer) {
        String bytes = (answer.headers() + new String(answer.asByteArray(), StandardCharsets.UTF_8)).toLowerCase();
        for (String clue : clues()) {
            assertTrue(!bytes.contains(clue.toLowerCase()), () -> clue + " in " + bytes);
        }
    }

    private static long version(String code) {
        return Database.count("select version from submission where code = ?", code);
    }

    /** Every column of every table that holds texts, documents or bytes, and one of these in it. */
    private static List<String> columnsWith(List<String> clues) {
        List<String> found = new ArrayList<>();
        List<String> columns = Database.rows("""
                select quote_ident(table_name) || '.' || quote_ident(column_name) || '.' || data_type
                from information_schema.columns where table_schema = current_schema()
                and data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'bytea')
                and table_name in (select table_name from information_schema.tables where table_type = 'BASE TABLE')""");
        for (String column : columns) {
            String[] parts = column.split("\\.");
            String condition = parts[2].equals("bytea")
                    ? "position(convert_to(lower(?), 'UTF8') in %s) > 0 or position(convert_to(?, 'UTF8') in %1$s) > 0"
                    : "position(lower(?) in lower(%s::text)) > 0 or position(? in %1$s::text) > 0";
            for (String clue : clues) {
                String sql = "select count(*) from " + parts[0] + " where " + condition.formatted(parts[1]);
                if (Database.count(sql, clue, clue) > 0) {
                    found.add(column + ": " + clue);
                }
            }
        }
        return found;
    }

    private static void awaitWaiting(int many) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (Database.count(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                < many) {
            assertTrue(System.nanoTime() < deadline, "nobody waits");
            Thread.onSpinWait();
        }
    }
}
