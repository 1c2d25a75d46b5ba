package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

/** Every kind of viewer before a centre of one organisation, published or not. */
@QuarkusTest
class CentreAccessTest {

    private static final Refusal FORBIDDEN = Refusal.of(403, "forbidden");
    private static final Refusal NOT_YOURS = Refusal.of(403, "forbidden", "parameter centre not_yours");

    private Cast cast;
    private String word;

    @BeforeEach
    void makeTwoOrganisations() {
        cast = new Cast();
        word = NewCentre.word();
    }

    @ParameterizedTest(name = "{0}: sees it {1}, may filter by publication {2}, changes it {3}")
    @CsvSource({
        "nobody,                             no,  no,  no",
        "resident,                           no,  no,  no",
        "resident with organisation,         no,  no,  no",
        "juror,                              no,  no,  no",
        "idea_manager,                       no,  no,  no",
        "event_manager,                      no,  no,  no",
        "reading key,                        no,  no,  no",
        "partner without organisation,       no,  no,  no",
        "other partner,                      no,  yes, no",
        "other partner key,                  no,  yes, no",
        "partner,                            yes, yes, no",
        "partner by the former slug,         yes, yes, no",
        "partner key,                        yes, yes, no",
        "centre_editor without organisation, yes, yes, not theirs",
        "other centre_editor,                yes, yes, not theirs",
        "centre_editor,                      yes, yes, yes",
        "centre_editor by the former slug,   yes, yes, yes",
        "admin,                              yes, yes, yes"
    })
    void aDraft(String viewer, String sees, String filters, String changes) {
        String name = NewCentre.word();
        String draft = ofTheOrganisation(name, "lead");
        boolean visible = sees.equals("yes");

        assertEquals(visible ? 200 : 404, by(viewer).get("/v1/centres/" + draft).statusCode());
        assertEquals(
                visible ? 200 : 404,
                by(viewer).get("/v1/centres/" + draft + "/transitions").statusCode());
        for (String filter :
                List.of("q=" + name, "q=" + name + "&sort=-createdAt", "q=" + name + "&kind=creative_space")) {
            assertEquals(visible ? List.of(draft) : List.of(), found(viewer, filter), filter);
        }
        Response drafts = by(viewer).get("/v1/centres?count=true&publication=draft&q=" + name);
        if (filters.equals("yes")) {
            assertEquals(visible ? List.of(draft) : List.of(), Api.slugs(drafts));
        } else {
            assertEquals(
                    Refusal.of(400, "invalid-parameter", "parameter publication unknown_parameter"),
                    Refusal.in(drafts));
            assertFalse(Api.json(drafts).at("/errors/0/message").asText().contains("publication"), drafts::asString);
        }
        writes(viewer, draft, changes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "resident",
                "juror",
                "reading key",
                "other partner",
                "partner",
                "partner key",
                "other centre_editor",
                "centre_editor",
                "admin"
            })
    void aPublishedOneIsSeenByEverybody(String viewer) {
        String name = NewCentre.word();
        String published = ofTheOrganisation(name, "lead");
        NewCentre.move(published, "publication", "published");

        assertEquals(200, by(viewer).get("/v1/centres/" + published).statusCode());
        assertEquals(List.of(published), found(viewer, "q=" + name));
        JsonNode moves = Api.json(by(viewer).get("/v1/centres/" + published + "/transitions"));
        boolean isStaff = viewer.equals("admin") || viewer.endsWith("centre_editor");
        assertEquals(isStaff, moves.at("/items/0").has("actor"), "who moved it is for staff");
    }

    @ParameterizedTest
    @CsvSource({"lead, 200", "implementing, 200", "cooperating, 403", "guiding, 403"})
    void anEditorChangesWhatTheirOrganisationLeadsOrImplements(String role, int status) {
        String draft = ofTheOrganisation(NewCentre.word(), role);

        assertEquals(status, change("centre_editor", draft).statusCode());
        assertEquals(status, move("centre_editor", draft).statusCode());
        assertEquals(200, by("partner").get("/v1/centres/" + draft).statusCode(), "any role shows it to a partner");
    }

    @Test
    void aHostSeesWhatItHostsAndAnEditorOfItMayNotChangeIt() {
        String draft = NewCentre.named("Chủ nhà " + word)
                .with("hostInstitution", cast.own())
                .draft();

        assertEquals(200, by("partner").get("/v1/centres/" + draft).statusCode());
        assertEquals(404, by("other partner").get("/v1/centres/" + draft).statusCode());
        assertEquals(NOT_YOURS, Refusal.in(change("centre_editor", draft)));
    }

    @ParameterizedTest
    @CsvSource({
        "centre_editor, lead, 201",
        "centre_editor, implementing, 201",
        "centre_editor by the former slug, lead, 201",
        "centre_editor, guiding, 403",
        "other centre_editor, lead, 403",
        "centre_editor without organisation, lead, 403",
        "admin, guiding, 201"
    })
    void anEditorRecordsOnlyWhatWillBeTheirs(String viewer, String role, int status) {
        String name = NewCentre.word();
        Map<String, Object> body = body(name, role);

        Response answer = Api.post(by(viewer), "/v1/centres", body);

        assertEquals(status, answer.statusCode(), answer::asString);
        if (status == 403) {
            assertEquals(Refusal.of(403, "forbidden", "pointer /agencies not_yours"), Refusal.in(answer));
            assertEquals(List.of(), found("admin", "q=" + name), "nothing stays of it");
        }
    }

    @Test
    void noByteThatAnotherPartnerGetsTellsOfADraft() {
        String name = NewCentre.word();
        String draft = ofTheOrganisation(name, "lead");
        String id = Api.json(Api.staff().get("/v1/centres/" + draft)).path("id").asText();

        for (String viewer : List.of("other partner", "other partner key", "nobody")) {
            for (String filter : List.of("", "&sort=-createdAt", "&sort=-updatedAt", "&kind=creative_space")) {
                Api.pages(() -> by(viewer), "/v1/centres?limit=200&count=true" + filter)
                        .forEach(page -> assertTellsNothing(page, id, name, draft));
            }
        }
        Api.pages(() -> by("other partner"), "/v1/centres?limit=200&publication=draft,archived,published")
                .forEach(page -> assertTellsNothing(page, id, name, draft));
        assertEquals(
                withoutTrace(by("other partner").get("/v1/centres/khong-co").asString()),
                withoutTrace(by("other partner")
                        .get("/v1/centres/" + draft)
                        .asString()
                        .replace(draft, "khong-co")));
    }

    private static void assertTellsNothing(Response page, String... secrets) {
        for (String secret : secrets) {
            assertFalse((page.asString() + page.headers()).contains(secret), secret);
        }
    }

    private void writes(String viewer, String draft, String changes) {
        switch (changes) {
            case "yes" -> {
                assertEquals(200, change(viewer, draft).statusCode());
                assertEquals(200, move(viewer, draft).statusCode());
            }
            case "not theirs" -> {
                assertEquals(NOT_YOURS, Refusal.in(change(viewer, draft)));
                assertEquals(NOT_YOURS, Refusal.in(move(viewer, draft)));
            }
            default -> {
                assertEquals(FORBIDDEN, Refusal.in(change(viewer, draft)));
                assertEquals(FORBIDDEN, Refusal.in(move(viewer, draft)));
            }
        }
    }

    private Response change(String viewer, String centre) {
        return Api.patch(by(viewer), "/v1/centres/" + centre, "*", "{\"lengthM\": 7}");
    }

    private Response move(String viewer, String centre) {
        return Api.post(by(viewer), "/v1/centres/" + centre + "/transitions", Map.of("lifecycle", "approved"));
    }

    private List<String> found(String viewer, String filter) {
        Response page = by(viewer).get("/v1/centres?count=true&" + filter);
        assertEquals(Api.slugs(page).size(), Api.json(page).path("total").asInt());
        return Api.slugs(page);
    }

    private String ofTheOrganisation(String name, String role) {
        return new NewCentre(body(name, role)).draft();
    }

    private Map<String, Object> body(String name, String role) {
        return NewCentre.named("Không gian " + name)
                .with("agencies", List.of(Map.of("organisation", cast.own(), "role", role)))
                .body();
    }

    private RequestSpecification by(String viewer) {
        return Api.by(cast.viewer(viewer));
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"\\w+\"", "");
    }
}
