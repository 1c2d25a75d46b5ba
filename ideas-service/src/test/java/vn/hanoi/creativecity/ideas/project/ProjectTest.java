package vn.hanoi.creativecity.ideas.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.project.Projects.PATH;
import static vn.hanoi.creativecity.ideas.project.Projects.accepted;
import static vn.hanoi.creativecity.ideas.project.Projects.body;
import static vn.hanoi.creativecity.ideas.project.Projects.get;
import static vn.hanoi.creativecity.ideas.project.Projects.made;
import static vn.hanoi.creativecity.ideas.project.Projects.mentor;
import static vn.hanoi.creativecity.ideas.project.Projects.move;
import static vn.hanoi.creativecity.ideas.project.Projects.moved;
import static vn.hanoi.creativecity.ideas.project.Projects.patch;
import static vn.hanoi.creativecity.ideas.project.Projects.post;
import static vn.hanoi.creativecity.ideas.project.Projects.programme;
import static vn.hanoi.creativecity.ideas.project.Projects.programmeBody;
import static vn.hanoi.creativecity.ideas.project.Projects.project;
import static vn.hanoi.creativecity.ideas.project.Projects.put;
import static vn.hanoi.creativecity.ideas.project.Projects.read;
import static vn.hanoi.creativecity.ideas.project.Projects.running;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.ideas.call.Race;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** How a project begins, who may change what of it, and what each sees. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ProjectTest {

    private final String lan = unique();
    private final String binh = unique();

    @Test
    void itTakesOwnerAndTeamFromTheSubmission() {
        String code = accepted(lan);
        String programme = programme();
        String path = made(post("idea_manager", PATH, body(code, programme)));

        JsonNode project = read("admin", path);

        assertEquals(code, project.path("submission").asText());
        assertEquals(lan, project.path("owner").asText());
        assertEquals(slug(programme), project.at("/programme/slug").asText());
        assertEquals("Người nộp Một", project.at("/team/0/name").asText());
        assertEquals("mot@example.org", project.at("/team/0/mail").asText());
        assertEquals("onboarding", project.path("state").asText());
        assertEquals(false, project.path("investorContact").asBoolean());
        assertEquals(
                "[\"incubating\",\"terminated\"]",
                project.path("allowedTransitions").toString());
    }

    @Test
    void aSubmissionHasOneProject() {
        String code = accepted(lan);
        String programme = programme();
        made(post("admin", PATH, body(code, programme)));

        assertEquals("409 /submission taken", refusal(post("admin", PATH, body(code, programme))));
    }

    @Test
    void itIsOfWhatWasAcceptedAndInAProgrammeThatTakesProjects() {
        String submitted = Submissions.submitted(lan, Submissions.call());
        String programme = programme();

        assertEquals("409 /submission not_accepted", refusal(post("admin", PATH, body(submitted, programme))));
        assertEquals(
                "422 /submission unknown_reference /programme unknown_reference",
                refusal(post("admin", PATH, body("HN-0000-0000", "khong-co"))));
        String draft = made(post("admin", Projects.PROGRAMMES, programmeBody()));
        assertEquals("409 /programme not_open", refusal(post("admin", PATH, body(accepted(lan), draft))));
        moved("admin", programme, "running");
        made(post("admin", PATH, body(accepted(lan), programme)));
    }

    @Test
    void aProgrammeNeverHasMoreProjectsThanPlacesHoweverManyComeAtOnce() throws Exception {
        String programme = programme("places", 3);
        List<String> codes = IntStream.range(0, 10).mapToObj(_ -> accepted(lan)).toList();
        AtomicInteger next = new AtomicInteger();

        List<Integer> answers = Race.of(
                10,
                () -> post("admin", PATH, body(codes.get(next.getAndIncrement()), programme))
                        .statusCode());

        assertEquals(3, answers.stream().filter(status -> status == 201).count());
        assertEquals(7, answers.stream().filter(status -> status == 409).count());
        List<String> ids = values(get("admin", PATH + "?programme=" + slug(programme)), "id");
        assertEquals(3, ids.size());
        assertEquals("409  no_place_left", refusal(patch("admin", programme, Map.of("places", 2))));
        assertEquals("409  no_place_left", refusal(post("admin", PATH, body(accepted(lan), programme))));
        moved("admin", PATH + "/" + ids.getFirst(), "terminated", "reason", "Nhóm giải thể");
        made(post("admin", PATH, body(accepted(lan), programme)));
        assertEquals("409  no_place_left", refusal(post("admin", PATH, body(accepted(lan), programme))));
    }

    @Test
    void ofTenThatMakeOneOfTheSameSubmissionOneDoes() throws Exception {
        String code = accepted(lan);
        String programme = programme();

        List<Integer> answers =
                Race.of(10, () -> post("admin", PATH, body(code, programme)).statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(9, answers.stream().filter(status -> status == 409).count());
    }

    @Test
    void aProgrammeDoesNotEndBeforeItsProjects() {
        String programme = programme();
        String path = made(post("admin", PATH, body(accepted(lan), programme)));
        moved("admin", programme, "running");

        assertEquals("409 /state projects_go_on", refusal(move("admin", programme, "finished")));
        assertEquals("409 /state projects_go_on", refusal(move("admin", programme, "cancelled")));
        moved("admin", path, "incubating");
        moved("admin", path, "graduated");
        moved("admin", programme, "finished");
    }

    @Test
    void eachSeesOfItWhatTheyAreToIt() {
        String open = unique();
        String path =
                project(lan, "mentors", List.of(mentor(binh, "Cố vấn Kín", false), mentor(open, "Cố vấn Mở", true)));

        for (String who : List.of(
                "nobody",
                "resident",
                "juror",
                "partner",
                "mentor",
                "mentor/" + unique(),
                "resident/" + binh,
                "ideas:read",
                "ideas:submit",
                "centre_editor",
                "event_manager")) {
            assertEquals(404, get(who, path).statusCode(), who);
            assertEquals(List.of(), values(get(who, PATH + "?q=" + word(path)), "id"), who);
        }
        for (String who : List.of("admin", "idea_manager", lan, "mentor/" + binh, "finance")) {
            assertEquals(List.of(slug(path)), values(get(who, PATH + "?q=" + word(path)), "id"), who);
        }
        moved("admin", path, "incubating");

        for (String who : List.of("nobody", "resident", "partner", "mentor", "ideas:read")) {
            JsonNode seen = read(who, path);
            for (String hidden : List.of("submission", "owner")) {
                assertEquals(false, seen.has(hidden), who + hidden);
            }
            assertEquals("[]", seen.path("team").toString(), who);
            assertEquals("[{\"name\":\"Cố vấn Mở\"}]", seen.path("mentors").toString(), who);
            assertEquals("[]", seen.path("allowedTransitions").toString());
            assertEquals(404, get(who, path + "/transitions").statusCode(), who);
            assertEquals(List.of(slug(path)), values(get(who, PATH + "?q=" + word(path)), "id"), who);
        }
        for (String who : List.of("admin", lan, "mentor/" + binh)) {
            JsonNode seen = read(who, path);
            assertEquals("mot@example.org", seen.at("/team/0/mail").asText(), who);
            assertEquals(2, seen.path("mentors").size(), who);
            assertEquals(200, get(who, path + "/transitions").statusCode(), who);
        }
        JsonNode finance = read("finance", path);
        assertEquals(lan, finance.path("owner").asText());
        assertEquals("[]", finance.path("team").toString());
        assertEquals(1, finance.path("mentors").size());
        moved("admin", path, "terminated", "reason", "Nhóm giải thể");
        assertEquals(404, get("nobody", path).statusCode());
        assertEquals(200, get(lan, path).statusCode());
    }

    @Test
    void whoIsNamedInPublicAgreedTo() {
        String code = accepted(
                lan,
                "contributors",
                List.of(
                        Map.of("name", "Người Kín", "mail", "kin@example.org", "share", 60, "contact", true),
                        Map.of("name", "Người Mở", "mail", "mo@example.org", "share", 40, "consent", true)));
        String path = made(post("admin", PATH, body(code, programme())));
        moved("admin", path, "incubating");

        assertEquals(
                "[{\"name\":\"Người Mở\"}]", read("nobody", path).path("team").toString());
        assertEquals(List.of(), values(get("nobody", PATH + "?q=Kin"), "owner"));
    }

    @Test
    void theOwnerSaysWhetherInvestorsMayAskAndStaffTheRest() {
        String path = running(lan);
        String tag = get(lan, path).header("ETag");

        assertEquals(200, patch(lan, path, tag, Map.of("investorContact", true)).statusCode());
        assertEquals(true, read("nobody", path).path("investorContact").asBoolean());
        assertEquals("403 /investorContact not_yours", refusal(patch("admin", path, Map.of("investorContact", false))));
        assertEquals(
                "403 /mentors not_yours /source not_yours",
                refusal(patch(lan, path, Map.of("mentors", List.of(mentor(binh, "Bình", true)), "source", "Tôi"))));
        assertEquals(
                200,
                patch("admin", path, Map.of("mentors", List.of(mentor(binh, "Bình", true))))
                        .statusCode());
        assertEquals(
                200, patch(lan, path, Map.of("name", Map.of("vi", "Tên mới"))).statusCode());
        assertEquals(
                "422 /submission unchangeable /programme unchangeable",
                refusal(patch("admin", path, Map.of("submission", "HN-0000-0000", "programme", "khac"))));
        assertEquals(
                "422 /mentors/1/subject repeated /mentors/2/subject owner",
                refusal(patch(
                        "admin",
                        path,
                        Map.of(
                                "mentors",
                                List.of(
                                        mentor(binh, "Bình", true),
                                        mentor(binh, "Bình", true),
                                        mentor(lan, "Lan", true))))));
        for (String who : List.of("resident", "mentor/" + binh, "finance", "partner", "ideas:submit")) {
            assertEquals(
                    403,
                    patch(who, path, "*", Map.of("name", Map.of("vi", "Khác"))).statusCode(),
                    who);
        }
        for (String who : List.of("nobody", "ideas:read")) {
            assertEquals(
                    403,
                    patch(who, path, "*", Map.of("name", Map.of("vi", "Khác"))).statusCode(),
                    who);
        }
        assertEquals("Tên mới", read("nobody", path).at("/name/vi").asText());
        assertEquals(
                412, patch(lan, path, tag, Map.of("investorContact", false)).statusCode());
        assertEquals(
                "422 /investorContact not_yours",
                refusal(post("admin", PATH, body(accepted(lan), programme(), "investorContact", true))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onboarding", "incubating", "graduated", "terminated"})
    void everyPairOfStatesIsStaffsAsTheTableSays(String from) {
        Map<String, Set<String>> table = Map.of(
                "onboarding", Set.of("incubating", "terminated"), "incubating", Set.of("graduated", "terminated"));
        List<String> wrong = new ArrayList<>();
        for (String to : List.of("onboarding", "incubating", "graduated", "terminated")) {
            String path = project(lan, "mentors", List.of(mentor(binh, "Bình", true)));
            put(path, from);
            for (String who : List.of(
                    lan,
                    "mentor/" + binh,
                    "resident",
                    "juror",
                    "finance",
                    "partner",
                    "centre_editor",
                    "event_manager",
                    "ideas:read",
                    "ideas:submit",
                    "nobody")) {
                int status = move(who, path, to, "reason", "Lý do").statusCode();
                if (status != 403) {
                    wrong.add(who + " to " + to + ": " + status);
                }
            }
            boolean isAllowed = table.getOrDefault(from, Set.of()).contains(to);
            int status = move("idea_manager", path, to, "reason", "Lý do").statusCode();
            if (status != (isAllowed ? 200 : 409)) {
                wrong.add("staff to " + to + ": " + status);
            }
            assertEquals(
                    isAllowed ? to : from, read("admin", path).path("state").asText());
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theOwnerIsToldWhyItWasTerminated() {
        String path = project(lan);

        assertEquals("422 /reason required", refusal(move("admin", path, "terminated")));
        moved("admin", path, "terminated", "reason", "Nhóm giải thể");

        assertEquals(List.of("Nhóm giải thể"), values(get(lan, path + "/transitions"), "reason"));
    }

    @Test
    void whoAnswersForItIsToldOfEachStepOnce() {
        String mail = "duan." + unique() + "@example.org";
        String code = accepted(
                lan,
                "contributors",
                List.of(Map.of("name", "Người Nhận Tin", "mail", mail, "share", 100, "contact", true)));
        String path = made(post("admin", PATH, body(code, programme())));
        moved("admin", path, "incubating");

        String event = "project/" + slug(path) + "/";
        assertEquals(
                List.of(event + "created", event + "incubating"),
                Database.rows("select event from notification where address = ? order by created_at, event", mail));
    }

    @Test
    void listsAreOrderedFilteredAndOnesOwn() {
        String programme = programme();
        List<String> ids = new ArrayList<>();
        for (String name : List.of("Bê", "A", "Xê")) {
            String path = made(post("admin", PATH, body(accepted(lan), programme, "name", Map.of("vi", name))));
            moved("admin", path, "incubating");
            ids.add(slug(path));
        }
        String list = PATH + "?programme=" + slug(programme);

        assertEquals(List.of(ids.get(1), ids.get(0), ids.get(2)), values(get("nobody", list + "&sort=name"), "id"));
        assertEquals(ids.reversed(), values(get("nobody", list), "id"));
        assertEquals(ids, values(get("nobody", list + "&sort=updatedAt"), "id"));
        assertEquals(ids.reversed(), values(get(lan, PATH + "?mine=true"), "id"));
        assertEquals(List.of(), values(get("resident", PATH + "?mine=true"), "id"));
        assertEquals("400 ?mine unknown_parameter", refusal(get("nobody", PATH + "?mine=true")));
        assertEquals(List.of(), values(get("nobody", list + "&state=graduated"), "id"));
        assertEquals(List.of(), values(get("nobody", list + "&investorContact=true"), "id"));
        assertEquals(List.of(), values(get("nobody", PATH + "?programme=khong-co"), "id"));
        JsonNode first = read("nobody", list + "&limit=2");
        assertEquals(
                List.of(ids.getFirst()),
                values(
                        Projects.as("nobody")
                                .urlEncodingEnabled(false)
                                .get(first.path("next").asText()),
                        "id"));
    }

    @Test
    void theAuditKeepsNothingOfWhoSomebodyIs() {
        String path = project(lan, "mentors", List.of(mentor(binh, "Cố vấn Kín", false)));
        patch(lan, path, Map.of("investorContact", true));
        moved("admin", path, "incubating");

        JsonNode entries =
                read("admin", "/v1/audit/ideas?resource=" + slug(path)).path("items");

        assertEquals(List.of("moved", "changed", "created"), entries.findValuesAsText("action"));
        JsonNode created = entries.get(2).path("after");
        assertEquals("[redacted]", created.path("owner").asText());
        assertEquals("[redacted]", created.at("/mentors/0/name").asText());
        assertEquals("[redacted]", created.at("/mentors/0/subject").asText());
        assertEquals("[redacted]", created.at("/team/0/mail").asText());
        assertEquals("true", entries.get(1).at("/after/investorContact").asText());
    }

    @Test
    void whoIsErasedIsNowhereAndTheProjectStays() {
        String name = "Trần Xoá " + unique();
        String mail = "xoa." + unique() + "@example.org";
        String code = accepted(
                lan, "contributors", List.of(Map.of("name", name, "mail", mail, "share", 100, "contact", true)));
        String path = made(post(
                "admin",
                PATH,
                body(
                        code,
                        programme(),
                        "name",
                        Map.of("vi", "Xưởng của " + name),
                        "mentors",
                        List.of(mentor(binh, "Bình Cố Vấn " + unique(), true)))));
        moved("admin", path, "incubating");

        for (String subject : List.of(lan, binh)) {
            Response erased = post("admin", "/v1/erasures", Map.of("subject", subject));
            assertEquals(201, erased.statusCode(), erased::asString);
        }

        JsonNode project = read("admin", path);
        assertEquals("Xưởng của [erased]", project.at("/name/vi").asText());
        assertEquals(true, project.path("owner").asText().startsWith("erased:"));
        assertEquals(
                "[{\"name\":\"[erased]\",\"share\":100,\"contact\":true}]",
                project.path("team").toString());
        assertEquals("[erased]", project.at("/mentors/0/name").asText());
        assertEquals(true, project.at("/mentors/0/subject").asText().startsWith("erased:"));
        for (String word : List.of(lan, binh, name, mail)) {
            assertEquals(
                    0, Database.count("select count(*) from project p where position(? in p::text) > 0", word), word);
            assertEquals(
                    0,
                    Database.count("select count(*) from notification n where position(? in n::text) > 0", word),
                    word);
        }
    }

    /** A word that is in its name and in no other. */
    private static String word(String path) {
        return read("admin", path).at("/name/vi").asText().split(" ")[2];
    }
}
