package vn.hanoi.creativecity.ideas.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.project.Projects.PROGRAMMES;
import static vn.hanoi.creativecity.ideas.project.Projects.body;
import static vn.hanoi.creativecity.ideas.project.Projects.get;
import static vn.hanoi.creativecity.ideas.project.Projects.made;
import static vn.hanoi.creativecity.ideas.project.Projects.move;
import static vn.hanoi.creativecity.ideas.project.Projects.moved;
import static vn.hanoi.creativecity.ideas.project.Projects.patch;
import static vn.hanoi.creativecity.ideas.project.Projects.post;
import static vn.hanoi.creativecity.ideas.project.Projects.programme;
import static vn.hanoi.creativecity.ideas.project.Projects.programmeBody;
import static vn.hanoi.creativecity.ideas.project.Projects.read;
import static vn.hanoi.creativecity.ideas.project.Projects.slug;
import static vn.hanoi.creativecity.ideas.project.Projects.values;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
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
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.ideas.project.Projects;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What a programme is, who makes it, and who sees it when. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ProgrammeTest {

    private static final List<String> EVERYBODY_ELSE = List.of(
            "resident",
            "juror",
            "mentor",
            "finance",
            "partner",
            "centre_editor",
            "event_manager",
            "ideas:read",
            "ideas:submit");
    private static final List<String> STATES = List.of("draft", "open", "running", "finished", "cancelled");

    @Test
    void whatWasSentIsWhatIsRead() {
        String centre = "trung-tam-" + unique();
        String path = made(post(
                "idea_manager",
                PROGRAMMES,
                programmeBody(
                        "kind",
                        "prototyping",
                        "summary",
                        Map.of("vi", "Hỗ trợ", "en", "Support"),
                        "hostCentre",
                        centre,
                        "source",
                        "Demonstration",
                        "assumed",
                        List.of("places"))));

        JsonNode programme = read("admin", path);

        assertEquals("prototyping", programme.path("kind").asText());
        assertEquals("Support", programme.at("/summary/en").asText());
        assertEquals(centre, programme.path("hostCentre").asText());
        assertEquals(5, programme.path("places").asInt());
        assertEquals("2026-01-01", programme.path("from").asText());
        assertEquals("2027-01-01", programme.path("until").asText());
        assertEquals("draft", programme.path("state").asText());
        assertEquals(
                "[\"open\",\"cancelled\"]", programme.path("allowedTransitions").toString());
        assertEquals("[\"places\"]", programme.path("assumed").toString());
        assertEquals(0, programme.path("version").asInt());
    }

    @Test
    void aDraftIsItsMakersAlone() {
        String path = made(post("admin", PROGRAMMES, programmeBody()));

        for (String who : EVERYBODY_ELSE) {
            assertEquals(404, get(who, path).statusCode(), who);
            assertEquals(404, get(who, path + "/transitions").statusCode(), who);
        }
        assertEquals(404, get("nobody", path).statusCode());
        moved("admin", path, "open");
        for (String who : EVERYBODY_ELSE) {
            assertEquals(200, get(who, path).statusCode(), who);
        }
        assertEquals(200, get("nobody", path).statusCode());
    }

    @Test
    void staffAloneMakeChangeAndMoveIt() {
        String path = programme();
        for (String who : EVERYBODY_ELSE) {
            assertEquals(403, post(who, PROGRAMMES, programmeBody()).statusCode(), who);
            assertEquals(403, patch(who, path, "*", Map.of("places", 9)).statusCode(), who);
            assertEquals(403, move(who, path, "running").statusCode(), who);
        }
        assertEquals(403, post("nobody", PROGRAMMES, programmeBody()).statusCode());
        assertEquals("open", read("admin", path).path("state").asText());
        assertEquals(5, read("admin", path).path("places").asInt());
    }

    @Test
    void everyPairOfStatesIsAsTheTableSays() {
        Map<String, Set<String>> table = Map.of(
                "draft", Set.of("open", "cancelled"),
                "open", Set.of("running", "cancelled"),
                "running", Set.of("finished", "cancelled"));
        List<String> wrong = new ArrayList<>();
        for (String from : STATES) {
            for (String to : STATES) {
                for (String staff : List.of("admin", "idea_manager")) {
                    String path = made(post("admin", PROGRAMMES, programmeBody()));
                    Database.change("update support_programme set state = upper(?) where slug = ?", from, slug(path));
                    boolean isAllowed = table.getOrDefault(from, Set.of()).contains(to);
                    int status = move(staff, path, to).statusCode();
                    if (status != (isAllowed ? 200 : 409)) {
                        wrong.add(from + " to " + to + ": " + status);
                    }
                    assertEquals(
                            isAllowed ? to : from,
                            read("admin", path).path("state").asText());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        assertEquals(
                "422 /from required /kind required /places out_of_range /until required",
                sorted(post(
                        "admin", PROGRAMMES, programmeBody("kind", null, "places", 0, "from", null, "until", null))));
        assertEquals(
                "422 /until ends_before_it_begins",
                refusal(post("admin", PROGRAMMES, programmeBody("until", "2026-01-01"))));
        assertEquals(
                "Must be after the first day of the programme.",
                json(Projects.as("admin")
                                .header("Accept-Language", "en")
                                .contentType("application/json")
                                .body(programmeBody("until", "2026-01-01"))
                                .post(PROGRAMMES))
                        .at("/errors/0/message")
                        .asText());
        assertEquals(
                "Phải sau ngày đầu của chương trình.",
                json(post("admin", PROGRAMMES, programmeBody("until", "2026-01-01")))
                        .at("/errors/0/message")
                        .asText());
        assertEquals("404 ?programme unknown_reference", refusal(get("admin", PROGRAMMES + "/khong-co")));
    }

    @Test
    void aChangeNeedsTheTagThatWasRead() {
        String path = programme();
        String tag = get("admin", path).header("ETag");

        assertEquals(428, patch("admin", path, "", Map.of("places", 6)).statusCode());
        assertEquals(200, patch("admin", path, tag, Map.of("places", 6)).statusCode());
        assertEquals(412, patch("admin", path, tag, Map.of("places", 7)).statusCode());
        assertEquals(6, read("admin", path).path("places").asInt());
        assertEquals(
                304,
                Projects.as("admin")
                        .header("If-None-Match", get("admin", path).header("ETag"))
                        .get(path)
                        .statusCode());
    }

    @Test
    void aRepeatMakesNoSecondOne() {
        String key = unique();
        Map<String, Object> body = programmeBody("hostCentre", "tt-" + unique());

        for (String replayed : new String[] {null, "true"}) {
            Response answer = Projects.as("admin")
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(body)
                    .post(PROGRAMMES);
            assertEquals(201, answer.statusCode());
            assertEquals(replayed, answer.header("Idempotent-Replayed"));
        }
        assertEquals(
                1,
                json(get("admin", PROGRAMMES + "?count=true&hostCentre=" + body.get("hostCentre")))
                        .path("total")
                        .asInt());
    }

    @Test
    void aSlugThatItHadBeforeLeadsToIt() {
        String path = programme();
        String other = "chuong-trinh-" + unique();
        assertEquals(200, patch("admin", path, Map.of("slug", other)).statusCode());

        Response moved = Projects.as("nobody").redirects().follow(false).get(path);

        assertEquals(301, moved.statusCode());
        assertEquals(PROGRAMMES + "/" + other, moved.header("Location"));
    }

    @Test
    void theyAreListedInEveryOrderPageByPage() {
        String centre = "tt-" + unique();
        for (String day : List.of("2026-03-01", "2026-01-01", "2026-02-01")) {
            programme("hostCentre", centre, "from", day, "name", Map.of("vi", "Ươm tạo " + day));
        }
        made(post("admin", PROGRAMMES, programmeBody("hostCentre", centre, "from", "2026-04-01")));
        String list = PROGRAMMES + "?hostCentre=" + centre;

        assertEquals(List.of("2026-03-01", "2026-02-01", "2026-01-01"), values(get("nobody", list), "from"));
        assertEquals(4, values(get("admin", list), "from").size());
        assertEquals(
                List.of("2026-01-01", "2026-02-01", "2026-03-01"), values(get("nobody", list + "&sort=name"), "from"));
        assertEquals(
                List.of("2026-03-01", "2026-01-01", "2026-02-01"),
                values(get("nobody", list + "&sort=createdAt"), "from"));
        assertEquals(
                3,
                values(get("nobody", list + "&q=uom+tao&state=open&kind=incubation"), "from")
                        .size());
        assertEquals(0, values(get("nobody", list + "&kind=mentoring"), "from").size());
        JsonNode first = read("nobody", list + "&limit=2&count=true");
        assertEquals(3, first.path("total").asInt());
        assertEquals(
                List.of("2026-01-01"),
                values(
                        Projects.as("nobody")
                                .urlEncodingEnabled(false)
                                .get(first.path("next").asText()),
                        "from"));
        assertEquals("400 ?sort unknown_value", refusal(get("nobody", list + "&sort=places")));
        assertEquals("400 ?places unknown_parameter", refusal(get("nobody", list + "&places=1")));
    }

    @Test
    void eachWriteLeavesOneEntryInTheAudit() {
        String path = programme();
        patch("idea_manager", path, Map.of("places", 6));

        JsonNode entries = read(
                        "admin",
                        "/v1/audit/ideas?resource="
                                + read("admin", path).path("id").asText())
                .path("items");

        assertEquals(List.of("changed", "moved", "created"), entries.findValuesAsText("action"));
        assertEquals("5", entries.get(0).at("/before/places").asText());
        assertEquals("6", entries.get(0).at("/after/places").asText());
        assertEquals(List.of("open"), values(get("nobody", path + "/transitions"), "to"));
    }

    private static String sorted(Response answer) {
        String refusal = refusal(answer);
        String[] words = refusal.substring(4).split(" ");
        List<String> places = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            places.add(words[i] + " " + words[i + 1]);
        }
        return refusal.substring(0, 4)
                + String.join(" ", places.stream().sorted().toList());
    }
}
