package vn.hanoi.creativecity.ideas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.project.Projects.made;
import static vn.hanoi.creativecity.ideas.project.Projects.moved;
import static vn.hanoi.creativecity.ideas.project.Projects.slug;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hanoi.creativecity.ideas.project.Projects;
import vn.hanoi.creativecity.ideas.review.Juries;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

/**
 * From a call to what came of it: forty submissions, a jury of seven with two conflicts, an anonymised evaluation, a tie, a
 * vote, a decision under embargo, a talent season with a final, incubation at a centre, a grant in instalments, and outcomes
 * in a series. Each step has its own time.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class JourneyTest {

    private static final int SUBMISSIONS = 40;

    private static final Instant OPEN = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant CLOSED = OPEN.plus(Duration.ofDays(30));
    private static final Instant VOTE = OPEN.plus(Duration.ofDays(40));
    private static final Instant VOTED = OPEN.plus(Duration.ofDays(50));
    private static final Instant PUBLISHED = OPEN.plus(Duration.ofDays(60));
    private static final Instant FINAL = OPEN.plus(Duration.ofDays(70));

    @TempDir
    Path folder;

    private final List<String> owners = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> jurors = Juries.newJurors(7);
    private String call;

    @Test
    void fromACallToWhatCameOfIt() throws Exception {
        publishTheCall();
        handInForty();
        judge();
        shortlist();
        vote();
        JsonNode result = workOut();
        decideUnderEmbargo(result);
        verify(result);
        putOnAir();
        String project = incubate();
        payInInstalments(project);
        tellOutcomes(project);
    }

    private void publishTheCall() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", "talent_show");
        body.put("name", Map.of("vi", "Tài năng sáng tạo " + unique()));
        body.put("opensAt", OPEN.minus(Duration.ofDays(1)).toString());
        body.put("closesAt", CLOSED.toString());
        body.put(
                "answerForm",
                Map.of(
                        "type",
                        "object",
                        "required",
                        List.of("idea"),
                        "properties",
                        Map.of("idea", Map.of("type", "string", "title", "Ý tưởng", "maxLength", 500))));
        body.put(
                "criteria",
                List.of(
                        Juries.criterion("meaning", "60", "10", "0.5", true),
                        Juries.criterion("cost", "40", "5", "1", false)));
        body.put("reviewPolicy", Juries.policy(2, "mean", "meaning", "votes", "seed"));
        body.put(
                "votingPolicy", Map.of("opensAt", VOTE.toString(), "closesAt", VOTED.toString(), "countsHidden", true));
        body.put(
                "awards",
                List.of(
                        Map.of("code", "first", "name", Map.of("vi", "Giải Nhất"), "places", 1),
                        Map.of("code", "others", "name", Map.of("vi", "Khuyến khích"), "places", 1)));
        call = json(sent(OPEN, "idea_manager", "/v1/calls", body, 201))
                .path("slug")
                .asText();
        sent(OPEN, "idea_manager", "/v1/calls/" + call + "/transitions", Map.of("state", "published"), 200);
    }

    private void handInForty() {
        for (int i = 0; i < SUBMISSIONS; i++) {
            String owner = unique();
            owners.add(owner);
            Map<String, Object> body = Submissions.body(call, "answers", Map.of("idea", "Ý tưởng số " + i));
            String code = json(sent(OPEN, owner, Submissions.PATH, body, 201))
                    .path("code")
                    .asText();
            sent(OPEN, owner, Submissions.PATH + "/" + code + "/transitions", Map.of("state", "submitted"), 200);
            codes.add(code);
        }
        assertEquals(
                409,
                post(CLOSED, unique(), Submissions.PATH, Submissions.body(call)).statusCode());
    }

    /** Two know somebody: what they were given is judged by the others alone. */
    private void judge() {
        JsonNode shared = json(sent(
                CLOSED,
                "idea_manager",
                "/v1/calls/" + call + "/jury",
                Map.of(
                        "jurors",
                        jurors.stream().map(juror -> Map.of("subject", juror)).toList(),
                        "perSubmission",
                        4),
                201));
        assertEquals(SUBMISSIONS * 4, shared.path("assignments").asInt());
        int reviews = 0;
        for (String juror : jurors) {
            for (JsonNode assignment : assignments(juror)) {
                String path = Juries.ASSIGNMENTS + "/" + assignment.path("id").asText() + "/transitions";
                if (jurors.indexOf(juror) < 2) {
                    sent(CLOSED, juror, path, Map.of("state", "recused", "reason", "Người nhà dự thi"), 200);
                } else {
                    sent(CLOSED, juror, path, Map.of("state", "accepted", "conflict", false), 200);
                    int place = codes.indexOf(assignment.path("submission").asText());
                    review(juror, assignment.path("id").asText(), place);
                    reviews++;
                }
            }
        }
        assertEquals(true, reviews >= 2 * SUBMISSIONS && reviews < 4 * SUBMISSIONS, reviews + " reviews count");
    }

    private void review(String juror, String assignment, int place) {
        // The first two are alike in everything that a juror can say.
        String mark = place < 2 ? "9.5" : Integer.toString(8 - place % 8);
        Map<String, Object> findings = Juries.findings(assignment, "meaning", mark);
        String review = json(sent(CLOSED, juror, Juries.REVIEWS, findings, 201))
                .path("id")
                .asText();
        sent(CLOSED, juror, Juries.REVIEWS + "/" + review + "/transitions", Map.of("state", "submitted"), 200);
    }

    private List<JsonNode> assignments(String juror) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = json(get(CLOSED, juror, Juries.ASSIGNMENTS + "?limit=100"));
        page.path("items").forEach(all::add);
        assertEquals(
                true, page.path("next").isMissingNode() || page.path("next").isNull());
        return all;
    }

    private void shortlist() {
        for (String code : codes.subList(0, 4)) {
            for (String state : List.of("under_review", "shortlisted")) {
                sent(
                        CLOSED,
                        "idea_manager",
                        Submissions.PATH + "/" + code + "/transitions",
                        Map.of("state", state),
                        200);
            }
        }
    }

    /** Twelve for the first, eighteen for the second, and nobody twice. */
    private void vote() {
        String path = "/v1/calls/" + call + "/ballots";
        for (int i = 0; i < 30; i++) {
            String voter = unique();
            Map<String, String> ballot = Map.of("submission", codes.get(i < 12 ? 0 : 1));
            sent(VOTE, voter, path, ballot, 201);
            sent(VOTE, voter, path, ballot, 200);
            assertEquals(
                    409,
                    post(VOTE, voter, path, Map.of("submission", codes.get(2))).statusCode());
        }
        assertEquals(
                409,
                post(VOTED, unique(), path, Map.of("submission", codes.get(0))).statusCode());
        assertEquals(
                false, get(VOTE, "admin", path).asString().contains("\"votes\""), "hidden until the vote has closed");
        assertEquals(true, get(VOTED, "nobody", path).asString().contains("\"votes\":18"));
    }

    private JsonNode workOut() {
        sent(VOTED, "idea_manager", "/v1/calls/" + call + "/evaluation/transitions", Map.of("state", "closed"), 200);
        JsonNode result =
                json(sent(VOTED.plusSeconds(120), "idea_manager", "/v1/calls/" + call + "/results", Map.of(), 201));
        JsonNode ranked = result.at("/ranking/ranked");
        assertEquals(SUBMISSIONS, ranked.size() + result.at("/ranking/unranked").size());
        assertEquals(
                List.of(codes.get(1), codes.get(0)),
                ranked.findValuesAsText("code").subList(0, 2));
        assertEquals(ranked.at("/0/value"), ranked.at("/1/value"), "a tie");
        assertEquals("votes", ranked.at("/1/decidedBy").asText());
        return result;
    }

    private void decideUnderEmbargo(JsonNode result) {
        String path = "/v1/calls/" + call + "/determinations";
        Map<String, Object> decision = Map.of(
                "result",
                result.path("id").asText(),
                "publishAt",
                PUBLISHED.toString(),
                "awards",
                List.of(
                        Map.of("award", "first", "submissions", List.of(codes.get(1))),
                        Map.of("award", "others", "submissions", List.of(codes.get(0)))));
        String id = json(sent(VOTED, "idea_manager", path, decision, 201))
                .path("id")
                .asText();
        for (String who : List.of("nobody", owners.get(1), jurors.get(6), "partner")) {
            assertEquals(404, get(VOTED, who, path + "/" + id).statusCode(), who);
            assertEquals(
                    404,
                    get(
                                    VOTED,
                                    who,
                                    "/v1/calls/" + call + "/results/"
                                            + result.path("id").asText())
                            .statusCode(),
                    who);
        }
        assertEquals(
                409,
                post(PUBLISHED.minusSeconds(1), "admin", path + "/" + id + "/transitions", Map.of("state", "published"))
                        .statusCode());
        sent(PUBLISHED, "admin", path + "/" + id + "/transitions", Map.of("state", "published"), 200);
        assertEquals(
                "accepted",
                json(get(PUBLISHED, owners.get(1), Submissions.PATH + "/" + codes.get(1)))
                        .path("state")
                        .asText());
    }

    /** A program that knows nothing of the service works it out again from what everybody can read. */
    private void verify(JsonNode result) throws Exception {
        Response seen = get(
                PUBLISHED,
                "nobody",
                "/v1/calls/" + call + "/results/" + result.path("id").asText());
        Path file = Files.write(folder.resolve("result.json"), seen.asByteArray());
        Process verifier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "../support/result-verifier/Verify.java",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, verifier.waitFor(), said);
    }

    private void putOnAir() {
        Map<String, Object> body = Map.of(
                "number",
                (int) Database.count("select greatest(max(number), 100) + 1 from season"),
                "name",
                Map.of("vi", "Mùa " + unique()),
                "firstYear",
                2026,
                "lastYear",
                2027,
                "scale",
                Map.of("minimum", "0", "maximum", "10", "step", "0.25"));
        String season = "/v1/seasons/"
                + json(sent(PUBLISHED, "idea_manager", "/v1/seasons", body, 201))
                        .path("slug")
                        .asText();
        for (String state : List.of("planned", "running")) {
            sent(PUBLISHED, "idea_manager", season + "/transitions", Map.of("state", state), 200);
        }
        Map<String, Object> last =
                Map.of("number", 1, "title", Map.of("vi", "Chung kết"), "airsAt", FINAL.toString(), "stage", "final");
        String episode = "/v1/episodes/"
                + json(sent(PUBLISHED, "idea_manager", season + "/episodes", last, 201))
                        .path("id")
                        .asText();
        List<String> acts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Map<String, Object> act = Map.of(
                    "submission",
                    codes.get(i),
                    "order",
                    i + 1,
                    "act",
                    Map.of("vi", "Tiết mục " + i),
                    "score",
                    "9." + (i * 25 + 25));
            acts.add(json(sent(PUBLISHED, "idea_manager", episode + "/appearances", act, 201))
                    .path("id")
                    .asText());
        }
        assertEquals(
                404, get(PUBLISHED, "nobody", "/v1/appearances/" + acts.get(1)).statusCode());
        assertEquals(
                409,
                post(PUBLISHED, "idea_manager", episode + "/transitions", Map.of("state", "aired"))
                        .statusCode());
        sent(FINAL, "idea_manager", episode + "/transitions", Map.of("state", "aired"), 200);
        Response won = Submissions.as("idea_manager")
                .header("Test-Time", FINAL.toString())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("result", "winner"))
                .patch("/v1/appearances/" + acts.get(1));
        assertEquals(200, won.statusCode(), won::asString);
        JsonNode first = json(get(FINAL, "nobody", season + "/standings")).at("/standings/0");
        assertEquals("winner", first.path("result").asText());
    }

    /** Gives the path of the project. */
    private String incubate() {
        String programme = made(Projects.post(
                "admin",
                Projects.PROGRAMMES,
                Projects.programmeBody("hostCentre", "trung-tam-sang-tao-tre-bac-an-khanh")));
        moved("admin", programme, "open");
        String project = made(Projects.post("admin", Projects.PATH, Projects.body(codes.get(1), programme)));
        moved("admin", project, "incubating");
        return project;
    }

    private void payInInstalments(String project) {
        Response granted = Projects.as("admin")
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("amount", vnd("100000000")))
                .put(project + "/grant");
        assertEquals(201, granted.statusCode(), granted::asString);
        for (String amount : List.of("60000000", "40000000")) {
            String instalment = made(Projects.post(
                    "idea_manager", project + "/instalments", Map.of("amount", vnd(amount), "purpose", "Làm mẫu thử")));
            moved(owners.get(1), instalment, "requested");
            moved("idea_manager", instalment, "approved");
            assertEquals(
                    403,
                    Projects.move("idea_manager", instalment, "paid", "paymentReference", unique())
                            .statusCode());
            moved("finance/payer", instalment, "paid", "paymentReference", unique());
        }
        assertEquals(
                "100000000",
                Projects.read("admin", project + "/grant").at("/bound/amount").asText());
        String beyond = made(Projects.post(
                "idea_manager", project + "/instalments", Map.of("amount", vnd("1"), "purpose", "Thêm nữa")));
        moved(owners.get(1), beyond, "requested");
        assertEquals(409, Projects.move("idea_manager", beyond, "approved").statusCode());
    }

    private void tellOutcomes(String project) {
        outcome(project, "economic", "jobs", "2027-01-15", "2");
        outcome(project, "economic", "jobs", "2027-03-15", "3");
        outcome(project, "social", "people_trained", "2027-02-01", "40");
        outcome(project, "cultural", "works_shown", "2027-02-01", "1");
        JsonNode series = Projects.read("nobody", "/v1/outcomes/series?indicator=jobs&project=" + slug(project))
                .at("/series/0/points");
        List<String> points = new ArrayList<>();
        series.forEach(point ->
                points.add(point.path("from").asText() + " " + point.path("sum").asText()));
        assertEquals(List.of("2027-01-01 2", "2027-02-01 null", "2027-03-01 3"), points);
    }

    private void outcome(String project, String axis, String indicator, String from, String value) {
        made(Projects.post(
                owners.get(1),
                project + "/outcomes",
                Map.of("axis", axis, "indicator", indicator, "from", from, "value", value, "source", "Báo cáo")));
    }

    private static Map<String, String> vnd(String amount) {
        return Map.of("amount", amount, "currency", "VND");
    }

    private static Response get(Instant at, String who, String path) {
        return request(at, who).get(path);
    }

    private static Response post(Instant at, String who, String path, Object body) {
        return request(at, who).contentType(ContentType.JSON).body(body).post(path);
    }

    private static RequestSpecification request(Instant at, String who) {
        InnerTokens viewer =
                who.startsWith("juror-") ? InnerTokens.viewer(who).name(who).roles("juror") : Submissions.viewer(who);
        return viewer.request().header("Test-Time", at.toString());
    }

    private static Response sent(Instant at, String who, String path, Object body, int status) {
        Response answer = post(at, who, path, body);
        assertEquals(status, answer.statusCode(), answer::asString);
        return answer;
    }
}
