package vn.hanoi.creativecity.ideas.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.hanoi.creativecity.ideas.grant.Grants.FINANCE;
import static vn.hanoi.creativecity.ideas.grant.Grants.approved;
import static vn.hanoi.creativecity.ideas.grant.Grants.bound;
import static vn.hanoi.creativecity.ideas.grant.Grants.granted;
import static vn.hanoi.creativecity.ideas.grant.Grants.paid;
import static vn.hanoi.creativecity.ideas.grant.Grants.planned;
import static vn.hanoi.creativecity.ideas.grant.Grants.put;
import static vn.hanoi.creativecity.ideas.grant.Grants.requested;
import static vn.hanoi.creativecity.ideas.grant.Grants.vnd;
import static vn.hanoi.creativecity.ideas.project.Projects.get;
import static vn.hanoi.creativecity.ideas.project.Projects.move;
import static vn.hanoi.creativecity.ideas.project.Projects.moved;
import static vn.hanoi.creativecity.ideas.project.Projects.post;
import static vn.hanoi.creativecity.ideas.project.Projects.project;
import static vn.hanoi.creativecity.ideas.project.Projects.read;
import static vn.hanoi.creativecity.ideas.project.Projects.slug;
import static vn.hanoi.creativecity.ideas.project.Projects.values;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.ideas.call.Race;
import vn.hanoi.creativecity.ideas.project.Projects;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** An instalment is asked for, approved and paid by three people, never beyond the grant, and nothing of it is rewritten. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class InstalmentTest {

    private static final List<String> STATES =
            List.of("planned", "requested", "approved", "declined", "paid", "failed", "reconciled", "recovered");

    private final String lan = unique();

    @Test
    void fromThePlanToTheReconciliationEachDoesTheirPart() {
        String project = granted(lan, "1000");
        String path = planned(project, "400");
        moved(lan, path, "requested", "evidence", Map.of("document", "BG-01", "amount", vnd("390")));
        assertEquals("0", bound(project));
        moved("idea_manager", path, "approved", "document", "15/QĐ-SVHTT");
        assertEquals("400", bound(project));
        moved(FINANCE, path, "paid", "paymentReference", "UNC-" + lan, "paidOn", "2026-07-01");
        moved("finance", path, "reconciled", "evidence", Map.of("document", "HĐ-42", "amount", vnd("400")));

        JsonNode instalment = read("admin", path);
        assertEquals("reconciled", instalment.path("state").asText());
        assertEquals("UNC-" + lan, instalment.path("paymentReference").asText());
        assertEquals("2026-07-01", instalment.path("paidOn").asText());
        assertEquals("HĐ-42", instalment.at("/evidence/document").asText());
        assertEquals(lan, instalment.path("requestedBy").asText());
        assertEquals("some-idea_manager", instalment.path("approvedBy").asText());
        assertEquals("payer", instalment.path("paidBy").asText());
        assertEquals(false, read(lan, path).has("approvedBy"));
        JsonNode book = read(lan, project + "/grant/entries").path("items");
        assertEquals(List.of("requested", "approved", "paid", "reconciled"), book.findValuesAsText("state"));
        assertEquals(List.of("0", "400", "0", "0"), changes(book));
        assertEquals(List.of(), book.findValuesAsText("actor"));
        assertEquals(
                List.of(lan, "some-idea_manager", "payer", "some-finance"),
                read("finance", project + "/grant/entries").path("items").findValuesAsText("actor"));
    }

    @Test
    void whatFailedOrWasRecoveredIsBoundNoMoreAndCanBeApprovedAnew() {
        String project = granted(lan, "100");
        String path = approved(lan, project, "80");
        moved("finance", path, "failed", "reason", "Tài khoản đã đóng");
        assertEquals("0", bound(project));
        moved("admin", path, "approved");
        assertEquals("80", bound(project));
        moved(FINANCE, path, "paid", "paymentReference", unique());
        String other = requested(lan, project, "30");
        assertEquals("409 /state exceeds_the_grant", refusal(move("admin", other, "approved")));
        moved("finance", path, "recovered", "reason", "Không dùng đến");
        assertEquals("0", bound(project));
        moved("admin", other, "approved");
        assertEquals("30", bound(project));

        JsonNode book = read("admin", project + "/grant/entries?instalment=" + slug(path))
                .path("items");
        assertEquals(List.of("0", "80", "-80", "80", "0", "-80"), changes(book));
        assertEquals(
                Database.rows(
                        "select bound_amount from project_grant where project_id = cast(? as uuid)", slug(project)),
                Database.rows("""
                        select sum(e.change) from grant_entry e join project_grant g on g.id = e.grant_id
                        where g.project_id = cast(? as uuid)""", slug(project)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"planned", "requested", "approved", "declined", "paid", "failed", "reconciled", "recovered"})
    void eachMoveIsMadeByWhomTheTableNamesAndByNobodyElse(String from) {
        Map<String, String> moves = Map.ofEntries(
                Map.entry("planned requested", "owner"),
                Map.entry("planned declined", "staff"),
                Map.entry("requested approved", "staff"),
                Map.entry("requested declined", "staff"),
                Map.entry("approved paid", "finance"),
                Map.entry("approved failed", "finance"),
                Map.entry("failed approved", "staff"),
                Map.entry("failed declined", "staff"),
                Map.entry("paid reconciled", "finance"),
                Map.entry("paid recovered", "finance"),
                Map.entry("reconciled recovered", "finance"));
        String project = granted(lan, "100000");
        List<String> wrong = new ArrayList<>();
        for (String to : STATES) {
            String mover = moves.get(from + " " + to);
            String kept = in(project, from);
            for (String who : List.of(
                    "resident", "juror", "mentor", "partner", "centre_editor", "event_manager", "ideas:submit")) {
                note(who, to, 404, tryMove(who, kept, to), wrong);
            }
            for (String who : List.of("nobody", "ideas:read")) {
                note(who, to, 403, tryMove(who, kept, to), wrong);
            }
            for (String who : List.of(lan, "admin", "idea_manager", "finance/another")) {
                String part = who.equals(lan) ? "owner" : who.startsWith("finance") ? "finance" : "staff";
                String path = in(project, from);
                int expected = mover == null ? 409 : mover.equals(part) ? 200 : 403;
                note(who, to, expected, tryMove(who, path, to), wrong);
                assertEquals(
                        expected == 200 ? to : from,
                        read("admin", path).path("state").asText());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whoAsksDoesNotApproveAndNeitherOfThemPays() {
        String all = "admin+finance/" + lan;
        String project = granted(lan, "1000");
        String path = requested(lan, project, "100");
        assertEquals("403 /state requested_by_you", refusal(move(all, path, "approved")));
        moved("admin+finance/approver", path, "approved");
        assertEquals(
                "403 /state approved_by_you",
                refusal(move("admin+finance/approver", path, "paid", "paymentReference", unique())));
        assertEquals("403 /state requested_by_you", refusal(move(all, path, "paid", "paymentReference", unique())));
        assertEquals(
                "[\"failed\"]",
                read("admin+finance/approver", path).path("allowedTransitions").toString());
        moved("admin+finance/payer", path, "paid", "paymentReference", unique());
    }

    @Test
    void theDatabaseKeepsThatWhateverTheServiceDoes() {
        String project = granted(lan, "100");
        String path = approved(lan, project, "80");
        String other = requested(lan, project, "30");
        for (String change : List.of(
                "approved_by = requested_by",
                "paid_by = approved_by",
                "paid_by = requested_by",
                "evidence_amount = amount + 1",
                "amount = amount + 1",
                "state = 'PAID'")) {
            assertThrows(
                    IllegalStateException.class,
                    () -> Database.change(
                            "update instalment set " + change + " where id = cast(? as uuid)", slug(path)),
                    change);
        }
        assertThrows(
                IllegalStateException.class,
                () -> Database.change(
                        "update instalment set state = 'APPROVED', approved_by = 'x' where id = cast(? as uuid)",
                        slug(other)));
        for (String sql : List.of(
                "update grant_entry set change = 0 where instalment_id = cast(? as uuid)",
                "update grant_entry set actor = 'x' where instalment_id = cast(? as uuid)",
                "delete from grant_entry where instalment_id = cast(? as uuid)",
                "delete from instalment where id = cast(? as uuid)")) {
            assertThrows(IllegalStateException.class, () -> Database.change(sql, slug(path)), sql);
        }
        assertEquals("80", bound(project));
    }

    @Test
    void whatBelongsToAMoveIsNeededThereAndNowhereElse() {
        String project = granted(lan, "1000");
        String path = requested(lan, project, "100");

        assertEquals("422 /reason required", refusal(move("admin", path, "declined")));
        assertEquals(
                "422 /paymentReference not_applicable /paidOn not_applicable /evidence not_applicable",
                refusal(move(
                        "admin",
                        path,
                        "approved",
                        "paymentReference",
                        "A",
                        "paidOn",
                        "2026-01-01",
                        "evidence",
                        Map.of("document", "A", "amount", vnd("1")))));
        moved("admin", path, "approved");
        assertEquals(
                "422 /paymentReference required /paidOn in_the_future",
                refusal(move("finance", path, "paid", "paidOn", "2999-01-01")));
        moved("finance", path, "paid", "paymentReference", unique());
        assertEquals("422 /evidence required", refusal(move("finance", path, "reconciled")));
        assertEquals(
                "422 /evidence/amount/amount exceeds_the_instalment",
                refusal(move(
                        "finance", path, "reconciled", "evidence", Map.of("document", "A", "amount", vnd("101")))));
        assertEquals(
                "422 /evidence/amount/currency other_currency",
                refusal(move(
                        "finance",
                        path,
                        "reconciled",
                        "evidence",
                        Map.of("document", "A", "amount", Map.of("amount", "1", "currency", "USD")))));
        String second = planned(project, "50");
        assertEquals(
                "422 /evidence/amount/amount exceeds_the_instalment",
                refusal(move(lan, second, "requested", "evidence", Map.of("document", "A", "amount", vnd("51")))));
    }

    @Test
    void aPaymentHasAReferenceOfItsOwnAndAKeyForRepeats() {
        String project = granted(lan, "1000");
        String path = approved(lan, project, "100");
        String other = approved(lan, project, "100");
        String reference = unique();
        Map<String, String> payment = Map.of("state", "paid", "paymentReference", reference);

        Response unkeyed = Projects.as("finance")
                .contentType("application/json")
                .body(payment)
                .post(path + "/transitions");
        assertEquals(400, unkeyed.statusCode());
        assertEquals("/problems/idempotency-key-required", unkeyed.path("type"));
        String key = unique();
        for (String replayed : new String[] {null, "true"}) {
            Response answer = Projects.as("finance")
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(payment)
                    .post(path + "/transitions");
            assertEquals(200, answer.statusCode(), answer::asString);
            assertEquals(replayed, answer.header("Idempotent-Replayed"));
        }
        assertEquals(
                "409 /paymentReference taken", refusal(move("finance", other, "paid", "paymentReference", reference)));
        assertEquals("approved", read("admin", other).path("state").asText());
        assertEquals(1, Database.count("select count(*) from grant_entry where payment_reference = ?", reference));
    }

    @Test
    void ofFiftyApprovalsAtOnceNoMoreThanTheGrantPass() throws Exception {
        String project = granted(lan, "1000");
        List<String> paths = IntStream.range(0, 50)
                .mapToObj(_ -> requested(lan, project, "60"))
                .toList();
        AtomicInteger next = new AtomicInteger();

        List<Response> answers = Race.of(50, () -> move("admin", paths.get(next.getAndIncrement()), "approved"));

        assertEquals(
                16,
                answers.stream().filter(answer -> answer.statusCode() == 200).count());
        List<Response> refused =
                answers.stream().filter(answer -> answer.statusCode() != 200).toList();
        assertEquals(34, refused.size());
        for (Response answer : refused) {
            assertEquals("409 /state exceeds_the_grant", refusal(answer));
        }
        assertEquals("960", bound(project));
        assertEquals(List.of("960"), Database.rows("""
                        select sum(e.change) from grant_entry e join project_grant g on g.id = e.grant_id
                        where g.project_id = cast(? as uuid)""", slug(project)));
    }

    @Test
    void ofFiftyPaymentsOfOneInstalmentAtOnceOneIsMade() throws Exception {
        String project = granted(lan, "1000");
        String path = approved(lan, project, "60");

        List<Integer> answers = Race.of(
                50,
                () -> move("finance", path, "paid", "paymentReference", unique())
                        .statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 200).count());
        assertEquals(49, answers.stream().filter(status -> status == 409).count());
        assertEquals("60", bound(project));
    }

    @Test
    void aGrantThatIsLoweredMeanwhileHoldsToo() throws Exception {
        String project = granted(lan, "1000");
        List<String> paths = IntStream.range(0, 20)
                .mapToObj(_ -> requested(lan, project, "60"))
                .toList();
        AtomicInteger next = new AtomicInteger();

        List<Integer> answers = Race.of(20, () -> {
            int turn = next.getAndIncrement();
            return turn % 5 == 0
                    ? put("admin", project, Map.of("If-Match", "*"), Map.of("amount", vnd("300")))
                            .statusCode()
                    : move("admin", paths.get(turn), "approved").statusCode();
        });

        assertEquals(
                20,
                answers.stream()
                        .filter(status -> status == 200 || status == 409)
                        .count());
        JsonNode grant = read("admin", project + "/grant");
        assertEquals(true, grant.at("/left/amount").asLong() >= 0, grant::toString);
    }

    @Test
    void ofATerminatedProjectNothingMoreIsApprovedOrPaid() {
        String project = granted(lan, "1000");
        String requested = requested(lan, project, "60");
        String approved = approved(lan, project, "60");
        String paid = paid(lan, project, "60");
        String settled = paid(lan, project, "40");
        moved("admin", project, "terminated", "reason", "Nhóm giải thể");

        assertEquals("409 /state project_terminated", refusal(move("admin", requested, "approved")));
        assertEquals(
                "409 /state project_terminated",
                refusal(move("finance", approved, "paid", "paymentReference", unique())));
        moved("finance", approved, "failed", "reason", "Dự án chấm dứt");
        moved("finance", paid, "recovered", "reason", "Dự án chấm dứt");
        moved("finance", settled, "reconciled", "evidence", Map.of("document", "HĐ 12", "amount", vnd("40")));
        assertEquals("40", bound(project));
    }

    @Test
    void theyAreListedByNumber() {
        String project = granted(lan, "1000");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(slug(planned(project, "10")));
        }
        String list = project + "/instalments";

        assertEquals(ids, values(get(lan, list), "id"));
        assertEquals(List.of("3", "2", "1"), values(get(lan, list + "?sort=-number"), "number"));
        assertEquals(List.of(), values(get(lan, list + "?state=paid,failed"), "id"));
        JsonNode first = read(lan, list + "?limit=2&count=true");
        assertEquals(3, first.path("total").asInt());
        assertEquals(
                List.of("3"),
                values(
                        Projects.as(lan)
                                .urlEncodingEnabled(false)
                                .get(first.path("next").asText()),
                        "number"));
        assertEquals("404 ?instalment unknown_reference", refusal(get(lan, list + "/" + slug(project))));
    }

    @Test
    void whoIsErasedIsNowhereAndTheBookStays() {
        String approver = unique();
        String project = granted(lan, "1000");
        String path = requested(lan, project, "60");
        moved("admin/" + approver, path, "approved");
        moved(FINANCE, path, "paid", "paymentReference", unique());

        for (String subject : List.of(lan, approver)) {
            assertEquals(
                    201,
                    post("admin", "/v1/erasures", Map.of("subject", subject)).statusCode());
        }

        JsonNode instalment = read("admin", path);
        assertEquals(true, instalment.path("requestedBy").asText().startsWith("erased:"));
        assertEquals(true, instalment.path("approvedBy").asText().startsWith("erased:"));
        assertEquals("payer", instalment.path("paidBy").asText());
        assertEquals(
                List.of("0", "60", "0"),
                changes(read("admin", project + "/grant/entries").path("items")));
        for (String table : List.of("instalment", "grant_entry", "audit")) {
            for (String word : List.of(lan, approver)) {
                assertEquals(
                        0,
                        Database.count("select count(*) from " + table + " t where position(? in t::text) > 0", word),
                        table);
            }
        }
    }

    /** Brought there by those who bring one there. */
    private String in(String project, String state) {
        return switch (state) {
            case "planned" -> planned(project, "10");
            case "requested" -> requested(lan, project, "10");
            case "approved" -> approved(lan, project, "10");
            case "paid" -> paid(lan, project, "10");
            case "declined" -> and(requested(lan, project, "10"), "admin", state);
            case "failed" -> and(approved(lan, project, "10"), FINANCE, state);
            default -> and(paid(lan, project, "10"), FINANCE, state);
        };
    }

    private static String and(String path, String who, String state) {
        assertEquals(200, tryMove(who, path, state).statusCode());
        return path;
    }

    private static Response tryMove(String who, String path, String to) {
        return switch (to) {
            case "declined", "failed", "recovered" -> move(who, path, to, "reason", "Lý do");
            case "paid" -> move(who, path, to, "paymentReference", unique());
            case "reconciled" -> move(who, path, to, "evidence", Map.of("document", "HĐ", "amount", vnd("10")));
            default -> move(who, path, to);
        };
    }

    private static void note(String who, String to, int expected, Response answer, List<String> wrong) {
        if (answer.statusCode() != expected) {
            wrong.add("%s to %s: %d and not %d".formatted(who, to, answer.statusCode(), expected));
        }
    }

    private static List<String> changes(JsonNode entries) {
        List<String> changes = new ArrayList<>();
        entries.forEach(entry -> changes.add(entry.at("/change/amount").asText()));
        return changes;
    }
}
