package vn.hanoi.creativecity.ideas.interest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.project.Projects.get;
import static vn.hanoi.creativecity.ideas.project.Projects.made;
import static vn.hanoi.creativecity.ideas.project.Projects.move;
import static vn.hanoi.creativecity.ideas.project.Projects.moved;
import static vn.hanoi.creativecity.ideas.project.Projects.patch;
import static vn.hanoi.creativecity.ideas.project.Projects.post;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.ideas.call.Race;
import vn.hanoi.creativecity.ideas.project.Projects;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** An investor asks, the owner of the project answers, and nobody learns how to reach the other before. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class InterestTest {

    private static final String PATH = "/v1/interests";
    private static final List<String> STATES = List.of("open", "accepted", "declined", "withdrawn");

    private final String lan = unique();
    private final String organisation = "to-chuc-" + unique();
    private final String partner = "partner@" + organisation;
    private final String mail = "dau.tu." + unique() + "@example.org";
    private final String ownerMail = "chu." + unique() + "@example.org";

    @Test
    void bothSeeHowToReachEachOtherOnlyAfterItIsAccepted() {
        String path = made(ask(partner, organisation, consenting()));

        assertEquals(mail, read(partner, path).at("/contact/mail").asText());
        for (String who : List.of(partner, lan, "admin")) {
            JsonNode interest = read(who, path);
            assertEquals("open", interest.path("state").asText());
            assertEquals("Cùng phát triển", interest.path("message").asText());
            assertEquals(false, interest.has("ownerContact"), who);
            assertEquals(who.equals(partner), interest.has("contact"), who);
        }
        assertEquals("422 /contact required", refusal(move(lan, path, "accepted")));
        moved(lan, path, "accepted", "contact", contact(ownerMail));

        for (String who : List.of(partner, lan)) {
            assertEquals(mail, read(who, path).at("/contact/mail").asText(), who);
            assertEquals(ownerMail, read(who, path).at("/ownerContact/mail").asText(), who);
        }
        JsonNode staff = read("admin", path);
        assertEquals(false, staff.has("contact") || staff.has("ownerContact"));
        assertEquals(
                List.of("moved", "created"),
                read("admin", "/v1/audit/ideas?resource=" + slug(path))
                        .path("items")
                        .findValuesAsText("action"));
        for (String word : List.of(mail, ownerMail, "Cùng phát triển")) {
            assertEquals(0, Database.count("select count(*) from audit a where position(? in a::text) > 0", word));
        }
    }

    @Test
    void whoWasDeclinedOrWithdrewLearnsNothing() {
        String declined = made(ask(partner, organisation, consenting()));
        assertEquals(
                "422 /contact not_applicable", refusal(move(lan, declined, "declined", "contact", contact(ownerMail))));
        moved(lan, declined, "declined", "reason", "Đã có đối tác");
        String withdrawn = made(ask(partner, organisation, consenting()));
        moved(partner, withdrawn, "withdrawn");

        for (String path : List.of(declined, withdrawn)) {
            assertEquals(false, read(lan, path).has("contact"));
            assertEquals(false, read(partner, path).has("ownerContact"));
        }
        assertEquals(List.of("Đã có đối tác"), values(get(partner, declined + "/transitions"), "reason"));
    }

    @Test
    void onlyThoseWhomItConcernsAndStaffSeeIt() {
        String project = consenting();
        String path = made(ask(partner, organisation, project));

        for (String who : List.of(
                "resident",
                "juror",
                "mentor",
                "finance",
                "partner",
                "partner@to-chuc-khac",
                "centre_editor",
                "event_manager",
                "ideas:submit",
                "resident@" + organisation)) {
            assertEquals(404, get(who, path).statusCode(), who);
            assertEquals(404, get(who, path + "/transitions").statusCode(), who);
            assertEquals(404, move(who, path, "withdrawn").statusCode(), who);
            assertEquals(List.of(), values(get(who, PATH + "?project=" + slug(project)), "id"), who);
        }
        for (String who : List.of("nobody", "ideas:read")) {
            assertEquals(403, get(who, path).statusCode(), who);
            assertEquals(403, get(who, PATH).statusCode(), who);
        }
        for (String who : List.of(lan, partner, "admin", "idea_manager")) {
            assertEquals(List.of(slug(path)), values(get(who, PATH + "?project=" + slug(project)), "id"), who);
            assertEquals(200, get(who, path + "/transitions").statusCode(), who);
        }
        assertEquals(
                List.of(slug(path)), values(get(partner, PATH + "?state=open&organisation=" + organisation), "id"));
        assertEquals(List.of(), values(get(partner, PATH + "?state=accepted"), "id"));
    }

    @Test
    void aPartnerAsksForAnOrganisationOfTheirsAProjectThatAgreed() {
        String project = consenting();
        for (String who : List.of(
                "nobody",
                "resident",
                "admin",
                "idea_manager",
                "mentor",
                "finance",
                lan,
                "resident@" + organisation,
                "ideas:submit")) {
            assertEquals(403, ask(who, organisation, project).statusCode(), who);
        }
        assertEquals("403 /organisation not_yours", refusal(ask("partner@to-chuc-khac", organisation, project)));
        assertEquals("409 /project no_consent", refusal(ask(partner, organisation, running(lan))));
        assertEquals("422 /project unknown_reference", refusal(ask(partner, organisation, Projects.project(lan))));
        assertEquals(
                "422 /contact/mail format",
                refusal(post(
                        partner,
                        PATH,
                        Map.of(
                                "project",
                                slug(project),
                                "organisation",
                                organisation,
                                "message",
                                "A",
                                "contact",
                                contact("không")))));
        patch(lan, project, Map.of("investorContact", false));
        assertEquals("409 /project no_consent", refusal(ask(partner, organisation, project)));
    }

    @Test
    void noOneAsksForTheirOwnProject() {
        String owner = unique();
        String project = running(owner);
        patch(owner, project, Map.of("investorContact", true));
        Database.change("update project set owner = ? where id = cast(? as uuid)", "of-" + organisation, slug(project));

        assertEquals("409 /project own_project", refusal(ask(partner, organisation, project)));
    }

    @Test
    void thereIsOneOpenInterestOfAnOrganisationHoweverManyComeAtOnce() throws Exception {
        String project = consenting();

        List<Integer> answers =
                Race.of(10, () -> ask(partner, organisation, project).statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(9, answers.stream().filter(status -> status == 409).count());
        assertEquals("409 /organisation taken", refusal(ask(partner, organisation, project)));
        made(ask("partner@" + organisation + "-khac", organisation + "-khac", project));
        String path = PATH + "/" + values(get(partner, PATH), "id").getFirst();
        moved(lan, path, "declined");
        made(ask(partner, organisation, project));
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "accepted", "declined", "withdrawn"})
    void eachMoveIsMadeByWhomTheTableNamesAndByNobodyElse(String from) {
        Map<String, String> moves = Map.of("accepted", "owner", "declined", "owner", "withdrawn", "investor");
        List<String> wrong = new ArrayList<>();
        for (String to : STATES) {
            String mover = from.equals("open") ? moves.get(to) : null;
            for (String who : List.of(lan, partner, "admin", "idea_manager")) {
                String path = in(from);
                String part = who.equals(lan) ? "owner" : who.equals(partner) ? "investor" : "staff";
                int expected = mover == null ? 409 : mover.equals(part) ? 200 : 403;
                int status = tryMove(who, path, to).statusCode();
                if (status != expected) {
                    wrong.add("%s to %s: %d and not %d".formatted(who, to, status, expected));
                }
                assertEquals(
                        expected == 200 ? to : from,
                        read("admin", path).path("state").asText());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void bothSidesAreToldByMail() {
        String address = "lien.he." + unique() + "@example.org";
        String code = Projects.accepted(
                lan,
                "contributors",
                List.of(Map.of("name", "Người Nhận Tin", "mail", address, "share", 100, "contact", true)));
        String project = made(post("admin", Projects.PATH, Projects.body(code, Projects.programme())));
        moved("admin", project, "incubating");
        patch(lan, project, Map.of("investorContact", true));
        String path = made(ask(partner, organisation, project));
        moved(lan, path, "accepted", "contact", contact(ownerMail));

        String event = "interest/" + slug(path) + "/";
        assertEquals(
                List.of(event + "open"),
                Database.rows("select event from notification where address = ? and event like 'interest%'", address));
        assertEquals(
                List.of(event + "accepted"), Database.rows("select event from notification where address = ?", mail));
    }

    @Test
    void whoIsErasedIsNowhereAndTheAnswerStays() {
        String path = made(ask(partner, organisation, consenting()));
        moved(lan, path, "accepted", "contact", contact(ownerMail));

        for (String subject : List.of(lan, "of-" + organisation)) {
            assertEquals(
                    201,
                    post("admin", "/v1/erasures", Map.of("subject", subject)).statusCode());
        }

        assertEquals("accepted", read("admin", path).path("state").asText());
        assertEquals("[erased]", read(partner, path).at("/ownerContact/name").asText());
        for (String word : List.of(lan, "of-" + organisation, mail, ownerMail)) {
            assertEquals(
                    0, Database.count("select count(*) from interest i where position(? in i::text) > 0", word), word);
        }
        assertEquals(0, Database.count("select count(*) from notification n where position(? in n::text) > 0", mail));
    }

    private String consenting() {
        String project = running(lan);
        assertEquals(200, patch(lan, project, Map.of("investorContact", true)).statusCode());
        return project;
    }

    private Response ask(String who, String organisation, String project) {
        return post(
                who,
                PATH,
                Map.of(
                        "project",
                        slug(project),
                        "organisation",
                        organisation,
                        "message",
                        "Cùng phát triển",
                        "contact",
                        contact(mail)));
    }

    private String in(String state) {
        String path = made(ask(partner, organisation, consenting()));
        if (!state.equals("open")) {
            assertEquals(
                    200,
                    tryMove(state.equals("withdrawn") ? partner : lan, path, state)
                            .statusCode());
        }
        return path;
    }

    private Response tryMove(String who, String path, String to) {
        return to.equals("accepted") ? move(who, path, to, "contact", contact(ownerMail)) : move(who, path, to);
    }

    private static Map<String, String> contact(String mail) {
        return Map.of("name", "Người Liên Hệ " + unique(), "mail", mail, "phone", "+84 24 0000 0000");
    }
}
