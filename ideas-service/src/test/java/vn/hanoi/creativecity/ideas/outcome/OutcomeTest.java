package vn.hanoi.creativecity.ideas.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.hanoi.creativecity.ideas.project.Projects.accepted;
import static vn.hanoi.creativecity.ideas.project.Projects.body;
import static vn.hanoi.creativecity.ideas.project.Projects.get;
import static vn.hanoi.creativecity.ideas.project.Projects.made;
import static vn.hanoi.creativecity.ideas.project.Projects.mentor;
import static vn.hanoi.creativecity.ideas.project.Projects.moved;
import static vn.hanoi.creativecity.ideas.project.Projects.post;
import static vn.hanoi.creativecity.ideas.project.Projects.programme;
import static vn.hanoi.creativecity.ideas.project.Projects.project;
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
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.ideas.call.Race;
import vn.hanoi.creativecity.ideas.project.Projects;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What came of projects: recorded, revised, listed and added up. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class OutcomeTest {

    private static final String OUTCOMES = "/v1/outcomes";

    private final String lan = unique();
    private final String binh = unique();

    @Test
    void whatIsRecordedIsReadByWhoeverSeesTheProject() {
        String project = project(lan);
        String path = made(record(
                lan,
                project,
                "people_trained",
                "2026-06-01",
                "12.5",
                "evidence",
                "BB-05",
                "link",
                "https://example.org/bao-cao"));
        for (String who : List.of("nobody", "resident", "partner", "mentor")) {
            assertEquals(404, get(who, path).statusCode(), who);
            assertEquals(404, get(who, path + "/revisions").statusCode(), who);
            assertEquals(404, get(who, project + "/outcomes").statusCode(), who);
            assertEquals(List.of(), values(get(who, OUTCOMES + "?project=" + slug(project)), "id"), who);
            assertEquals(
                    "[]",
                    read(who, OUTCOMES + "/series?project=" + slug(project))
                            .path("series")
                            .toString());
        }
        moved("admin", project, "incubating");

        JsonNode outcome = read("nobody", path);

        assertEquals("social", outcome.path("axis").asText());
        assertEquals("persons", outcome.path("unit").asText());
        assertEquals("12.5", outcome.path("value").asText());
        assertEquals("2026-06-01", outcome.path("from").asText());
        assertEquals("2026-06-02", outcome.path("until").asText());
        assertEquals("BB-05", outcome.path("evidence").asText());
        assertEquals(List.of(slug(path)), values(get("nobody", project + "/outcomes"), "id"));
        assertEquals(List.of(slug(path)), values(get("nobody", OUTCOMES + "?project=" + slug(project)), "id"));
    }

    @Test
    void itsOwnerItsMentorsAndStaffRecordAndNobodyElse() {
        String project = running(lan, "mentors", List.of(mentor(binh, "Cố vấn", true)));
        int day = 1;
        for (String who : List.of(lan, "admin", "idea_manager", "mentor/" + binh)) {
            assertEquals(
                    201, record(who, project, "jobs", "2026-06-0" + day++, "1").statusCode(), who);
        }
        String path = made(record(lan, project, "jobs", "2026-07-01", "1"));
        for (String who : List.of(
                "nobody",
                "resident",
                "mentor",
                "resident/" + binh,
                "finance",
                "juror",
                "partner",
                "centre_editor",
                "event_manager",
                "ideas:read",
                "ideas:submit")) {
            assertEquals(403, record(who, project, "jobs", "2026-08-01", "1").statusCode(), who);
            assertEquals(403, revise(who, path, "2").statusCode(), who);
        }
    }

    @Test
    void aRevisionIsAppendedAndNothingIsOverwritten() {
        String path = made(record(lan, running(lan), "jobs", "2026-06-01", "3"));
        assertEquals(200, revise("admin", path, "4").statusCode());
        assertEquals(200, revise(lan, path, "4.0").statusCode());

        assertEquals(List.of("3", "4"), values(get("nobody", path + "/revisions"), "value"));
        assertEquals(List.of(lan, "some-admin"), values(get("admin", path + "/revisions"), "actor"));
        assertEquals(List.of("", ""), values(get(lan, path + "/revisions"), "actor"));
        assertEquals("4", read("nobody", path).path("value").asText());
        assertEquals(1, read("nobody", path).path("version").asInt());
        for (String sql : List.of(
                "update outcome_revision set value = 9 where outcome_id = cast(? as uuid)",
                "update outcome_revision set note = 'x' where outcome_id = cast(? as uuid)",
                "delete from outcome_revision where outcome_id = cast(? as uuid)")) {
            assertThrows(IllegalStateException.class, () -> Database.change(sql, slug(path)));
        }
    }

    @Test
    void ofManyRevisionsAtOnceEachIsKept() throws Exception {
        String path = made(record(lan, running(lan), "jobs", "2026-06-01", "0"));
        AtomicInteger next = new AtomicInteger();

        List<Integer> answers =
                Race.of(20, () -> revise(lan, path, "" + next.incrementAndGet()).statusCode());

        assertEquals(Set.of(200), Set.copyOf(answers));
        List<String> revisions = values(get("admin", path + "/revisions?limit=200"), "value");
        assertEquals(21, revisions.size());
        assertEquals(revisions.getLast(), read("admin", path).path("value").asText());
    }

    @Test
    void whatIsWrongIsNamedAtItsPlace() {
        String project = running(lan);

        assertEquals(
                "422 /axis not_of_the_indicator /unit not_of_the_indicator /until ends_before_it_begins",
                refusal(record(
                        lan,
                        project,
                        "jobs",
                        "2026-06-02",
                        "1",
                        "axis",
                        "social",
                        "unit",
                        "VND",
                        "until",
                        "2026-06-02")));
        assertEquals("422 /unit required", refusal(record(lan, project, "cay_da_trong", "2026-06-01", "1")));
        assertEquals("422 /value format", refusal(record(lan, project, "jobs", "2026-06-01", "1,5")));
        assertEquals("422 /indicator format", refusal(record(lan, project, "Jobs", "2026-06-01", "1")));
        assertEquals(
                "422 /link format",
                refusal(record(lan, project, "jobs", "2026-06-01", "1", "link", "javascript:alert(1)")));
        made(record(lan, project, "cay_da_trong", "2026-06-01", "1", "unit", "cây"));
        assertEquals(
                "409 /from taken", refusal(record(lan, project, "cay_da_trong", "2026-06-01", "2", "unit", "cây")));
        assertEquals("404 ?outcome unknown_reference", refusal(get(lan, project + "/outcomes/" + slug(project))));
    }

    @Test
    void theRegisterIsSmallAndReadByEverybody() {
        assertEquals(
                List.of(
                        "performances",
                        "visitors",
                        "works_shown",
                        "capital_raised",
                        "jobs",
                        "revenue",
                        "participants",
                        "people_trained",
                        "volunteers"),
                values(get("nobody", OUTCOMES + "/indicators"), "code"));
    }

    @Test
    void aSeriesHasNoGapAndExactSums() {
        String programme = programme();
        String one = in(programme);
        String two = in(programme);
        record(lan, one, "revenue", "2026-01-31", "0.1");
        record(lan, two, "revenue", "2026-01-01", "0.2");
        record(lan, one, "revenue", "2026-04-01", "999999999999999.9999");
        record(lan, one, "people_trained", "2026-02-01", "-3");

        JsonNode months = read("nobody", OUTCOMES + "/series?programme=" + slug(programme));

        assertEquals("month", months.path("interval").asText());
        assertEquals("2026-01-01", months.path("from").asText());
        assertEquals("2026-05-01", months.path("until").asText());
        assertEquals(
                "2026-01-01 0.3 2, 2026-02-01 null 0, 2026-03-01 null 0, 2026-04-01 999999999999999.9999 1",
                points(months, "revenue"));
        assertEquals(
                "2026-01-01 null 0, 2026-02-01 -3 1, 2026-03-01 null 0, 2026-04-01 null 0",
                points(months, "people_trained"));
        assertEquals(
                "2026-01-01 0.3 2, 2026-04-01 999999999999999.9999 1",
                points(read("nobody", OUTCOMES + "/series?interval=quarter&programme=" + slug(programme)), "revenue"));
        assertEquals(
                "2025-01-01 null 0, 2026-01-01 1000000000000000.2999 3",
                points(
                        read(
                                "nobody",
                                OUTCOMES + "/series?interval=year&axis=economic&from=2025-05-01&programme="
                                        + slug(programme)),
                        "revenue"));
        assertEquals(
                "2026-01-01 0.2 1",
                points(read("nobody", OUTCOMES + "/series?indicator=revenue&project=" + slug(two)), "revenue"));
        assertEquals(
                3,
                values(get("nobody", OUTCOMES + "?indicator=revenue&programme=" + slug(programme)), "id")
                        .size());
    }

    @Test
    void aCallHasTheSumOfItsProjectsAndNoneOfWhatIsHidden() {
        String open = in(programme());
        String call = read("admin", open).at("/call/slug").asText();
        String code = Submissions.submitted(lan, call);
        Database.change("update submission set state = 'ACCEPTED' where code = ?", code);
        String hidden = made(post("admin", Projects.PATH, body(code, programme())));
        record(lan, open, "jobs", "2026-01-01", "2");
        record(lan, hidden, "jobs", "2026-01-01", "5");

        assertEquals("2026-01-01 2 1", points(read("nobody", OUTCOMES + "/series?call=" + call), "jobs"));
        assertEquals("2026-01-01 7 2", points(read("finance", OUTCOMES + "/series?call=" + call), "jobs"));
        assertEquals("2026-01-01 7 2", points(read(lan, OUTCOMES + "/series?call=" + call), "jobs"));
        assertEquals(1, values(get("nobody", OUTCOMES + "?call=" + call), "id").size());
        assertEquals(
                2,
                values(get("admin", OUTCOMES + "?call=" + call + "&sort=from"), "id")
                        .size());
        assertEquals(
                "[]",
                read("nobody", OUTCOMES + "/series?call=khong-co")
                        .path("series")
                        .toString());
    }

    @Test
    void whatIsAssumedIsNotCountedUnlessAskedFor() {
        String project = in(programme());
        record(lan, project, "jobs", "2026-01-01", "2");
        record(lan, project, "jobs", "2026-02-01", "40", "assumed", List.of("value"));
        String series = OUTCOMES + "/series?project=" + slug(project);

        assertEquals("2026-01-01 2 1", points(read("nobody", series), "jobs"));
        assertEquals(
                "2026-01-01 2 1, 2026-02-01 40 1", points(read("nobody", series + "&includeAssumed=true"), "jobs"));
    }

    @Test
    void aSeriesThatIsTooLongIsRefused() {
        String project = in(programme());
        record(lan, project, "jobs", "2026-01-01", "2");

        assertEquals(
                "400 ?interval too_many_steps",
                refusal(get("nobody", OUTCOMES + "/series?from=0500-01-01&project=" + slug(project))));
        assertEquals("400 ?interval unknown_value", refusal(get("nobody", OUTCOMES + "/series?interval=day")));
        assertEquals("400 ?step unknown_parameter", refusal(get("nobody", OUTCOMES + "/series?step=1")));
    }

    @Test
    void eachWriteLeavesOneEntryInTheAudit() {
        String path = made(record(lan, running(lan), "jobs", "2026-06-01", "3"));
        revise("admin", path, "4");

        JsonNode entries =
                read("admin", "/v1/audit/ideas?resource=" + slug(path)).path("items");

        assertEquals(List.of("revised", "created"), entries.findValuesAsText("action"));
        assertEquals("4", entries.get(0).at("/after/value").asText());
    }

    @Test
    void whoIsErasedIsNowhereAndTheValuesStay() {
        String name = "Trần Xoá " + unique();
        String code = accepted(
                lan,
                "contributors",
                List.of(Map.of("name", name, "mail", unique() + "@example.org", "share", 100, "contact", true)));
        String project = made(post("admin", Projects.PATH, body(code, programme())));
        String path = made(record(lan, project, "jobs", "2026-06-01", "3", "note", "Theo " + name));

        assertEquals(201, post("admin", "/v1/erasures", Map.of("subject", lan)).statusCode());

        assertEquals("3", read("admin", path).path("value").asText());
        assertEquals("Theo [erased]", read("admin", path).path("note").asText());
        for (String table : List.of("outcome", "outcome_revision")) {
            for (String word : List.of(lan, name)) {
                assertEquals(
                        0,
                        Database.count("select count(*) from " + table + " t where position(? in t::text) > 0", word));
            }
        }
    }

    private String in(String programme) {
        String path = made(post("admin", Projects.PATH, body(accepted(lan), programme)));
        moved("admin", path, "incubating");
        return path;
    }

    private static Response record(
            String who, String project, String indicator, String from, String value, Object... more) {
        Map<String, String> axes = Map.of("people_trained", "social", "jobs", "economic", "revenue", "economic");
        return post(
                who,
                project + "/outcomes",
                Projects.map(
                        more,
                        "axis",
                        axes.getOrDefault(indicator, "cultural"),
                        "indicator",
                        indicator,
                        "from",
                        from,
                        "value",
                        value));
    }

    private static Response revise(String who, String path, String value) {
        return post(who, path + "/revisions", Map.of("value", value));
    }

    private static String points(JsonNode series, String indicator) {
        List<String> points = new ArrayList<>();
        for (JsonNode line : series.path("series")) {
            if (line.path("indicator").asText().equals(indicator)) {
                for (JsonNode point : line.path("points")) {
                    assertEquals(true, point.has("sum"));
                    points.add(point.path("from").asText() + " "
                            + point.path("sum").asText() + " "
                            + point.path("count").asLong());
                }
            }
        }
        return String.join(", ", points);
    }
}
