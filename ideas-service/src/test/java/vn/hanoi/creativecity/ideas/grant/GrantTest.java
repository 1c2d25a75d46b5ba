package vn.hanoi.creativecity.ideas.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.grant.Grants.granted;
import static vn.hanoi.creativecity.ideas.grant.Grants.paid;
import static vn.hanoi.creativecity.ideas.grant.Grants.planned;
import static vn.hanoi.creativecity.ideas.grant.Grants.put;
import static vn.hanoi.creativecity.ideas.grant.Grants.vnd;
import static vn.hanoi.creativecity.ideas.project.Projects.get;
import static vn.hanoi.creativecity.ideas.project.Projects.made;
import static vn.hanoi.creativecity.ideas.project.Projects.mentor;
import static vn.hanoi.creativecity.ideas.project.Projects.moved;
import static vn.hanoi.creativecity.ideas.project.Projects.post;
import static vn.hanoi.creativecity.ideas.project.Projects.project;
import static vn.hanoi.creativecity.ideas.project.Projects.read;
import static vn.hanoi.creativecity.ideas.project.Projects.running;
import static vn.hanoi.creativecity.ideas.project.Projects.slug;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** A grant is written by staff, and seen by those whose business it is. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class GrantTest {

    private static final Map<String, String> FIRST = Map.of("If-None-Match", "*");

    private final String lan = unique();

    @Test
    void itIsWrittenWholeByStaff() {
        String project = running(lan);

        assertEquals("404 ?project unknown_reference", refusal(get(lan, project + "/grant")));
        assertEquals(
                428,
                put("admin", project, Map.of(), Map.of("amount", vnd("500"))).statusCode());
        Response first = put(
                "admin",
                project,
                FIRST,
                Map.of("amount", vnd("500"), "decidedOn", "2026-03-01", "document", "102/QĐ-UBND"));
        assertEquals(201, first.statusCode(), first::asString);
        assertEquals(project + "/grant", first.header("Location"));
        assertEquals(
                412, put("admin", project, FIRST, Map.of("amount", vnd("1"))).statusCode());
        String tag = get("admin", project + "/grant").header("ETag");
        assertEquals(
                200,
                put("idea_manager", project, Map.of("If-Match", tag), Map.of("amount", vnd("600")))
                        .statusCode());
        assertEquals(
                412,
                put("admin", project, Map.of("If-Match", tag), Map.of("amount", vnd("700")))
                        .statusCode());
        JsonNode grant = read(lan, project + "/grant");
        assertEquals(
                "{\"amount\":\"600\",\"currency\":\"VND\"}",
                grant.path("amount").toString());
        assertEquals("0", grant.at("/bound/amount").asText());
        assertEquals("600", grant.at("/left/amount").asText());
        assertEquals(false, grant.has("document"));
        assertEquals(
                "422 /amount/amount out_of_range",
                refusal(put("admin", project, Map.of("If-Match", "*"), Map.of("amount", vnd("0")))));
        assertEquals(
                List.of("changed", "created"),
                read("admin", "/v1/audit/ideas?resource=" + grant.path("id").asText())
                        .path("items")
                        .findValuesAsText("action"));
    }

    @Test
    void itsOwnerFinanceAndStaffSeeItAndNobodyElse() {
        String mentor = unique();
        String project = running(lan, "mentors", List.of(mentor(mentor, "Cố vấn", true)));
        put("admin", project, FIRST, Map.of("amount", vnd("500")));
        String instalment = planned(project, "100");
        List<String> paths = List.of("/grant", "/grant/entries", "/instalments");

        for (String who : List.of(lan, "admin", "idea_manager", "finance", "mentor+finance/" + mentor)) {
            for (String path : paths) {
                assertEquals(200, get(who, project + path).statusCode(), who + path);
            }
            assertEquals(200, get(who, instalment).statusCode(), who);
        }
        for (String who : List.of(
                "nobody",
                "resident",
                "mentor",
                "mentor/" + mentor,
                "juror",
                "partner",
                "partner@sovico",
                "centre_editor",
                "event_manager",
                "ideas:read",
                "ideas:submit")) {
            for (String path : paths) {
                assertEquals(404, get(who, project + path).statusCode(), who + path);
            }
            assertEquals(404, get(who, instalment).statusCode(), who);
            assertEquals(
                    403, put(who, project, FIRST, Map.of("amount", vnd("9"))).statusCode(), who);
            assertEquals(
                    403,
                    post(who, project + "/instalments", Map.of("amount", vnd("9"), "purpose", "Việc"))
                            .statusCode(),
                    who);
        }
        for (String who : List.of(lan, "finance")) {
            assertEquals(
                    403, put(who, project, FIRST, Map.of("amount", vnd("9"))).statusCode(), who);
        }
        assertEquals(
                404,
                get("admin", running(lan) + "/instalments/" + slug(instalment)).statusCode());
    }

    @Test
    void itIsNeverLessThanWhatIsBoundAndKeepsItsCurrency() {
        String project = granted(lan, "500");
        paid(lan, project, "300");

        assertEquals(
                "409 /amount below_what_is_bound",
                refusal(put("admin", project, Map.of("If-Match", "*"), Map.of("amount", vnd("299")))));
        assertEquals(
                "409 /amount/currency in_use",
                refusal(put(
                        "admin",
                        project,
                        Map.of("If-Match", "*"),
                        Map.of("amount", Map.of("amount", "500", "currency", "USD")))));
        assertEquals(
                200,
                put("admin", project, Map.of("If-Match", "*"), Map.of("amount", vnd("300")))
                        .statusCode());
        assertEquals("0", read(lan, project + "/grant").at("/left/amount").asText());
    }

    @Test
    void amountsAreExact() {
        String project = running(lan);
        Map<String, String> usd = Map.of("amount", "100000000000.30", "currency", "USD");
        put("admin", project, FIRST, Map.of("amount", usd));
        for (String amount : List.of("0.10", "0.20", "99999999999.99")) {
            String path = made(post(
                    "admin",
                    project + "/instalments",
                    Map.of("amount", Map.of("amount", amount, "currency", "USD"), "purpose", "Việc")));
            moved(lan, path, "requested");
            moved("admin", path, "approved");
        }

        JsonNode grant = read("admin", project + "/grant");
        assertEquals("100000000000.29", grant.at("/bound/amount").asText());
        assertEquals("0.01", grant.at("/left/amount").asText());
        assertEquals(
                "422 /amount/currency other_currency",
                refusal(post("admin", project + "/instalments", Map.of("amount", vnd("1"), "purpose", "Việc"))));
        assertEquals(
                "422 /amount/amount out_of_range",
                refusal(post(
                        "admin",
                        project + "/instalments",
                        Map.of("amount", Map.of("amount", "-0.01", "currency", "USD"), "purpose", "Việc"))));
        assertEquals("422 /purpose required", refusal(post("admin", project + "/instalments", Map.of("amount", usd))));
    }
}
