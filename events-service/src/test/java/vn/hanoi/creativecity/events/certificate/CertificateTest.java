package vn.hanoi.creativecity.events.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.events.course.Courses.as;
import static vn.hanoi.creativecity.events.course.Courses.course;
import static vn.hanoi.creativecity.events.course.Courses.enrolled;
import static vn.hanoi.creativecity.events.course.Courses.event;
import static vn.hanoi.creativecity.events.course.Courses.get;
import static vn.hanoi.creativecity.events.course.Courses.last;
import static vn.hanoi.creativecity.events.course.Courses.made;
import static vn.hanoi.creativecity.events.course.Courses.marked;
import static vn.hanoi.creativecity.events.course.Courses.move;
import static vn.hanoi.creativecity.events.course.Courses.moved;
import static vn.hanoi.creativecity.events.course.Courses.patch;
import static vn.hanoi.creativecity.events.course.Courses.post;
import static vn.hanoi.creativecity.events.course.Courses.read;
import static vn.hanoi.creativecity.events.course.Courses.refusal;
import static vn.hanoi.creativecity.events.course.Courses.session;
import static vn.hanoi.creativecity.events.course.Courses.unique;
import static vn.hanoi.creativecity.events.course.Courses.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Whoever has completed a course is given a certificate, which anybody can verify. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CertificateTest {

    private static final String PATH = "/v1/certificates";
    private static final Pattern CODE = Pattern.compile("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
    private static final List<String> OTHERS =
            List.of("resident", "juror", "mentor", "finance", "partner", "centre_editor", "idea_manager");

    private final String lan = unique();
    private final String mail = lan + "@example.org";
    private final String event = event("PUBLISHED");
    private final String lesson = session(event, "2026-01-10T02:00:00Z");
    private String course;

    @BeforeEach
    void makeACourse() {
        course = course(event, "completionRule", Map.of("minimumShare", 100));
    }

    @Test
    void anybodyVerifiesItAndReadsNoNameWithoutConsent() {
        String code = last(made(issue("event_manager", completed())));
        assertTrue(CODE.matcher(code).matches(), code);

        for (String who : List.of("nobody", "resident", "admin", lan, "events:read")) {
            JsonNode verified = read(who, PATH + "/" + code);
            assertEquals(code, verified.path("code").asText());
            assertEquals("valid", verified.path("state").asText());
            assertEquals("Khoá " + event, verified.at("/title/vi").asText());
            assertEquals("[\"design\"]", verified.path("disciplines").toString());
            assertEquals(24, verified.path("hours").asInt());
            assertEquals("2026-01-10", verified.path("completedOn").asText());
            assertEquals("Trường nghề 1", verified.at("/issuer/vi").asText());
            assertEquals(true, verified.has("issuedAt"));
            assertEquals(
                    Set.of("code", "state", "title", "disciplines", "hours", "completedOn", "issuer", "issuedAt"),
                    names(verified),
                    who);
        }
    }

    @Test
    void whoAgreesIsNamedAndMayTakeItBack() {
        String trainee = completed();
        String path = made(issue("admin", trainee));

        patch(lan, trainee, Map.of("consented", true));
        assertEquals("Học viên Nguyễn Thị 1", read("nobody", path).path("name").asText());
        patch(lan, trainee, Map.of("consented", false));
        assertEquals(false, read("nobody", path).has("name"));
    }

    @Test
    void aCodeIsReadHoweverItIsWrittenAndNothingElseIsFound() {
        String path = made(issue("admin", completed()));
        String code = last(path);

        for (String written : List.of(
                code.toLowerCase(),
                code.replace("-", ""),
                code.replace('0', 'O').replace('1', 'l'))) {
            assertEquals(code, read("nobody", PATH + "/" + written).path("code").asText());
            assertEquals(200, get("nobody", PATH + "/" + written + ".pdf").statusCode());
        }
        String id =
                Database.rows("select id from certificate where code = ?", code).getFirst();
        for (String unknown : List.of(id, "00000-00000-00000-00000", "x", code + "0", code.substring(1), "%2E")) {
            assertEquals(404, get("nobody", PATH + "/" + unknown).statusCode(), unknown);
            assertEquals(404, get("admin", PATH + "/" + unknown + ".pdf").statusCode(), unknown);
        }
        assertEquals("404 code unknown_reference", refusal(get("nobody", PATH + "/00000-00000-00000-00000")));
    }

    @Test
    void staffIssueItToWhoHasCompletedAndOnce() {
        String open = enrolled(course, "Học viên 2");
        assertEquals("409  not_completed", refusal(issue("admin", open)));
        String trainee = completed();
        assertEquals("409  not_completed", refusal(issue("admin", open)));
        for (String who : List.of("nobody", lan, "resident", "centre_editor", "idea_manager", "events:register")) {
            assertEquals(403, issue(who, trainee).statusCode(), who);
        }
        String path = made(issue("event_manager", trainee));

        Response again = issue("admin", trainee);

        assertEquals(200, again.statusCode());
        assertEquals(last(path), again.path("code"));
        assertEquals(List.of(last(path)), values(get("admin", PATH + "?course=" + last(course)), "code"));
    }

    @Test
    void howeverManyIssueItAtOnceThereIsOne() throws Exception {
        String trainee = completed();
        Callable<Integer> issue = () -> issue("admin", trainee).statusCode();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : many.invokeAll(List.of(issue, issue, issue, issue, issue, issue))) {
                statuses.add(status.get());
            }
        }

        statuses.sort(null);
        assertEquals(List.of(200, 200, 200, 200, 200, 201), statuses);
        assertEquals(
                1,
                Database.count("select count(*) from certificate where trainee_id = cast(? as uuid)", last(trainee)));
    }

    @Test
    void onlyStaffAndItsHolderFindIt() {
        String path = made(issue("admin", completed()));
        String code = last(path);

        assertEquals(List.of(code), values(get(lan, PATH), "code"));
        assertEquals(
                "Học viên Nguyễn Thị 1", read(lan, PATH).at("/items/0/name").asText());
        assertEquals("[]", read(lan, PATH).at("/items/0/allowedTransitions").toString());
        for (String staff : List.of("admin", "event_manager")) {
            assertEquals(List.of(code), values(get(staff, PATH + "?course=" + last(course)), "code"));
            assertEquals(200, get(staff, path + "/transitions").statusCode());
            assertEquals(List.of(), values(get(staff, PATH + "?course=khong-co"), "code"));
        }
        assertEquals(200, get(lan, path + "/transitions").statusCode());
        for (String who : OTHERS) {
            assertEquals(List.of(), values(get(who, PATH + "?course=" + last(course)), "code"), who);
            assertEquals(404, get(who, path + "/transitions").statusCode(), who);
        }
        for (String who : List.of("nobody", "events:read", "events:register")) {
            assertEquals(403, get(who, PATH).statusCode(), who);
            assertEquals(403, get(who, path + "/transitions").statusCode(), who);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"valid", "revoked"})
    void eachMoveIsMadeByStaffAndByNobodyElse(String from) {
        List<String> wrong = new ArrayList<>();
        String trainee = completed();
        for (String to : List.of("valid", "revoked")) {
            boolean isAllowed = from.equals("valid") && to.equals("revoked");
            List<String> everybody = new ArrayList<>(OTHERS);
            everybody.addAll(List.of("nobody", lan, "events:register", "admin", "event_manager"));
            for (String who : everybody) {
                boolean isStaff = who.equals("admin") || who.equals("event_manager");
                String path = made(issue("admin", trainee));
                if (from.equals("revoked")) {
                    moved("admin", path, "revoked", "reason", "A");
                }
                int expected = !isStaff ? 403 : isAllowed ? 200 : 409;
                int status = move(who, path, to, "reason", "Tên ghi sai").statusCode();
                if (status != expected) {
                    wrong.add("%s to %s: %d and not %d".formatted(who, to, status, expected));
                }
                String now = expected == 200 ? to : from;
                assertEquals(now, read("nobody", path).path("state").asText());
                if (now.equals("valid")) {
                    moved("admin", path, "revoked", "reason", "A");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whoVerifiesARevokedOneIsToldSoAndNotWhy() {
        String trainee = completed();
        String path = made(issue("admin", trainee));
        assertEquals("422 /reason required", refusal(move("admin", path, "revoked")));
        moved("event_manager", path, "revoked", "reason", "Tên ghi sai");

        JsonNode verified = read("nobody", path);
        assertEquals("revoked", verified.path("state").asText());
        assertEquals(true, verified.has("revokedAt"));
        assertEquals(false, verified.toString().contains("Tên ghi sai"));
        assertEquals(List.of("Tên ghi sai"), values(get(lan, path + "/transitions"), "reason"));
        assertTrue(PdfReader.lines(pdf("nobody", path)).getFirst().startsWith("ĐÃ THU HỒI / REVOKED"));
        String another = made(issue("admin", trainee));
        assertNotEquals(path, another);
        assertEquals("valid", read("nobody", another).path("state").asText());
        assertEquals("revoked", read("nobody", path).path("state").asText());
    }

    @Test
    void thePdfIsNamedToItsHolderAndStaffAndToAllWhoMayKnow() {
        String trainee = completed();
        String path = made(issue("admin", trainee));

        for (String who : List.of(lan, "admin", "event_manager")) {
            assertTrue(PdfReader.lines(pdf(who, path)).contains("Học viên Nguyễn Thị 1"), who);
        }
        for (String who : List.of("nobody", "resident", "partner")) {
            assertTrue(PdfReader.lines(pdf(who, path)).contains("(không nêu tên / name not shown)"), who);
        }
        patch(lan, trainee, Map.of("consented", true));
        assertTrue(PdfReader.lines(pdf("nobody", path)).contains("Học viên Nguyễn Thị 1"));
    }

    @Test
    void thePdfIsTheSameToTheByteAndCarriesTheAddress() {
        String path = made(issue("admin", completed()));
        Response first = as("nobody")
                .header("X-Internal-Public-Url", "https://api.example.org")
                .get(path + ".pdf");
        Response second = as("nobody")
                .header("X-Internal-Public-Url", "https://api.example.org")
                .get(path + ".pdf");

        assertEquals("application/pdf", first.contentType());
        assertArrayEquals(first.asByteArray(), second.asByteArray());
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals("https://api.example.org" + path, PdfReader.qr(first.asByteArray()));
        assertTrue(PdfReader.lines(first.asByteArray()).contains("https://api.example.org" + path));
        assertEquals(
                304,
                as("nobody")
                        .header("X-Internal-Public-Url", "https://api.example.org")
                        .header("If-None-Match", first.header("ETag"))
                        .get(path + ".pdf")
                        .statusCode());
        assertEquals("inline; filename=\"" + last(path) + ".pdf\"", first.header("Content-Disposition"));
    }

    @Test
    void whatChangesLaterChangesNothingOnIt() {
        String trainee = completed();
        String path = made(issue("admin", trainee));
        JsonNode before = read("nobody", path);
        patch(
                "admin",
                course,
                Map.of("hours", 1, "disciplines", List.of("film"), "provider", Map.of("name", Map.of("vi", "B"))));
        patch("admin", trainee, Map.of("name", "Tên khác"));
        Database.change("update event set title_vi = 'Tên mới', version = version + 1 where slug = ?", event);

        assertEquals(before, read("nobody", path));
        assertTrue(PdfReader.lines(pdf("admin", path)).contains("Học viên Nguyễn Thị 1"));
    }

    @Test
    void aCentreIsNamedAsItsCopyIs() {
        String centre = "trung-tam-" + unique();
        Database.change("""
                insert into venue (id, version, slug, name_vi, name_en, kind, origin_id, centre, exclusive, assumed,
                    created_at, updated_at)
                values (gen_random_uuid(), 0, ?, 'Trung tâm A', 'Centre A', 'CENTRE', gen_random_uuid(), ?, false, '{}',
                    now(), now())""", centre, centre);
        patch("admin", course, "{\"provider\":{\"name\":null,\"centre\":\"" + centre + "\"}}");
        String path = made(issue("admin", completed()));

        assertEquals("Trung tâm A", read("nobody", path).at("/issuer/vi").asText());
        assertEquals("Centre A", read("nobody", path).at("/issuer/en").asText());
    }

    @Test
    void whileItHoldsTheCompletionIsNotTakenBack() {
        String trainee = completed();
        String mark = read("admin", course + "/sessions/" + lesson + "/attendances?trainee=" + last(trainee))
                .at("/items/0/id")
                .asText();
        String markPath = course + "/sessions/" + lesson + "/attendances/" + mark;
        String path = made(issue("admin", trainee));

        assertEquals("409  certificate_issued", refusal(move("admin", markPath, "absent")));
        assertEquals("present", read("admin", markPath).path("state").asText());
        assertEquals("completed", read("admin", trainee).path("state").asText());
        moved("admin", path, "revoked", "reason", "Điểm danh nhầm");
        moved("admin", markPath, "absent");
        assertEquals("not_completed", read("admin", trainee).path("state").asText());
    }

    @Test
    void theTraineeIsToldByMailInBothLanguages() {
        String path = made(issue("admin", completed()));

        List<String> told = Database.rows("select languages, subject, text from notification where address = ?", mail);
        assertEquals(1, told.size());
        for (String part : List.of(
                "vi, en",
                "Chứng nhận hoàn thành khoá đào tạo / Your certificate of completion",
                "Khoá " + event,
                "Course " + event,
                path + ".pdf")) {
            assertTrue(told.getFirst().contains(part), told.getFirst());
        }
    }

    @Test
    void theAuditKeepsNoNames() {
        String path = made(issue("admin", completed()));
        moved("admin", path, "revoked", "reason", "A");
        String id = Database.rows("select id from certificate where code = ?", last(path))
                .getFirst();

        assertEquals(List.of("moved", "created"), values(get("admin", "/v1/audit/events?resource=" + id), "action"));
        assertEquals(0, Database.count("select count(*) from audit a where a::text like '%Nguyễn Thị 1%'"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsErasedIsNowhereAndTheCertificateStays(boolean byMail) {
        String trainee = completed();
        patch(lan, trainee, Map.of("consented", true));
        String path = made(issue("admin", trainee));

        made(post("admin", "/v1/event-erasures", byMail ? Map.of("mail", mail) : Map.of("subject", lan)));

        JsonNode verified = read("nobody", path);
        assertEquals("valid", verified.path("state").asText());
        assertEquals(false, verified.has("name"));
        assertEquals("completed", read("admin", trainee).path("state").asText());
        assertEquals("[erased]", read("admin", trainee).path("name").asText());
        assertTrue(PdfReader.lines(pdf("admin", path)).contains("(không nêu tên / name not shown)"));
        assertEquals(404, get(lan, trainee).statusCode());
        for (String word : List.of(lan, mail)) {
            for (String table : List.of("trainee", "certificate", "notification", "transition", "audit")) {
                assertEquals(
                        0,
                        Database.count("select count(*) from " + table + " t where position(? in t::text) > 0", word),
                        table);
            }
        }
        assertEquals(
                0,
                Database.count(
                        "select count(*) from certificate c where code = ? and c::text like '%Nguyễn%'", last(path)));
    }

    /** Somebody who was at the only session; the course is finished then. Gives the path. */
    private String completed() {
        moved("admin", course, "running");
        String path = enrolled(course, "Học viên Nguyễn Thị 1", "subject", lan, "mail", mail);
        marked(course, lesson, path, "present");
        moved("admin", course, "finished");
        assertEquals("completed", read("admin", path).path("state").asText());
        return path;
    }

    private static Response issue(String who, String trainee) {
        return post(who, trainee + "/certificate", "");
    }

    private static byte[] pdf(String who, String path) {
        Response answer = get(who, path + ".pdf");
        assertEquals(200, answer.statusCode(), answer::asString);
        return answer.asByteArray();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
