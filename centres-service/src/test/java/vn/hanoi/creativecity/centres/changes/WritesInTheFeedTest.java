package vn.hanoi.creativecity.centres.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.centres.changes.Village.lines;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;

/** What a write tells whom. */
@QuarkusTest
class WritesInTheFeedTest {

    private Village village;

    @BeforeEach
    void makeVillage() {
        village = new Village();
    }

    @Test
    void aDraftIsTheirsWhomItConcernsUntilItIsPublished() {
        String draft = village.makeCentre("draft", Map.of("hostInstitution", village.partner));
        village.follow();
        checkThatCame(List.of(), List.of("draft 0 created"), List.of("draft 0 created"));

        village.publish(draft, "published");
        village.follow();
        checkThatCame(List.of("draft 1 changed"), List.of("draft 1 changed"), List.of("draft 1 changed"));
    }

    @Test
    void oneWriteIsOneChangeWhateverIsIn() {
        Landscape.change("/v1/centres/" + village.centre, """
                {"agencies": [{"organisation": "%1$s", "role": "lead"}, {"organisation": "%2$s", "role": "guiding"}],
                 "phases": [{"number": 1, "name": {"vi": "Một"}, "host": "%1$s"}, {"number": 2, "name": {"vi": "Hai"}}],
                 "identifiers": [{"scheme": "wikidata", "value": "Q%3$d"}], "lengthM": 7}""".formatted(
                        village.host, village.partner, Math.abs(village.hashCode())));
        village.follow();

        assertEquals(List.of("centre 2 changed"), village.cameTo("nobody"));
        assertEquals(List.of("centre 2 changed"), village.cameTo("staff"));
        assertEquals(
                2, village.lastOf("nobody", "centre").at("/document/agencies").size());
    }

    @Test
    void whatNamesACentreChangesWithItsName() {
        Village.rename("/v1/centres/" + village.centre);
        village.follow();

        List<String> changes = Stream.of(
                        List.of("centre 2 changed", "agreement 1 changed", "part 1 changed"),
                        lines("0 changed", "connection", "product", "adaptation"))
                .flatMap(List::stream)
                .sorted()
                .toList();
        checkThatCame(changes, changes, changes);
    }

    @Test
    void whatIsSeenWithACentreGoesAndComesWithIt() {
        village.publish(village.centre, "archived");
        village.follow();

        List<String> gone =
                new ArrayList<>(lines("0 removed", "space", "hours", "observation", "product", "connection"));
        gone.addAll(List.of("agreement 1 removed", "centre 2 removed", "adaptation 0 changed", "part 1 changed"));
        assertEquals(gone.stream().sorted().toList(), village.cameTo("nobody"));
        assertEquals(false, village.lastOf("nobody", "centre").has("document"));
        assertEquals(false, village.lastOf("nobody", "part").path("document").has("parent"));
        assertEquals(
                village.centre,
                village.lastOf("partner", "part").at("/document/parent/id").asText());

        village.publish(village.centre, "published");
        village.follow();

        List<String> back =
                new ArrayList<>(lines("0 changed", "space", "hours", "observation", "product", "connection"));
        back.addAll(List.of("agreement 1 changed", "centre 3 changed", "adaptation 0 changed", "part 1 changed"));
        assertEquals(back.stream().sorted().toList(), village.cameTo("nobody"));
    }

    @Test
    void staffAreNotToldOfWhatTheySeeAsBefore() {
        village.publish(village.centre, "archived");
        village.follow();

        List<String> changes = new ArrayList<>(List.of("agreement 1 changed", "centre 2 changed", "part 1 changed"));
        changes.addAll(lines("0 changed", "connection", "product", "adaptation"));
        assertEquals(changes.stream().sorted().toList(), village.cameTo("staff"));
    }

    @Test
    void whatWasGivenIsToldTheOnesWhoSeeIt() {
        village.make(
                "contribution",
                "contributions",
                "/v1/agreements/" + village.agreement + "/contributions",
                Map.of("contributedOn", "2024-02-01", "amount", Partnership.vnd("10")));
        village.follow();

        List<String> given = List.of("agreement 1 changed", "contribution 0 created");
        checkThatCame(List.of(), given, given);
        assertEquals(
                "10",
                village.lastOf("partner", "agreement")
                        .at("/document/disbursed/amount")
                        .asText());
        assertEquals(
                village.agreement,
                village.lastOf("partner", "contribution")
                        .at("/document/agreement")
                        .asText());
    }

    @Test
    void whoseAgreementEndsDoesNotSeeWhatIsForPartnersAnyMore() {
        Village.move("/v1/agreements/" + village.agreement, Map.of("state", "terminated"));
        village.follow();

        checkThatCame(
                List.of("agreement 2 changed"),
                List.of("agreement 2 changed", "secret observation 0 removed"),
                List.of("agreement 2 changed"));
    }

    @Test
    void anAgreementOpensTheCentreAndWhatIsThere() {
        String draft = village.makeCentre("draft", Map.of());
        village.make("room", "spaces", "/v1/centres/" + draft + "/spaces", Map.of("name", Village.name()));
        village.follow();
        village.make(
                "promise",
                "agreements",
                "/v1/agreements",
                Map.of(
                        "centre",
                        draft,
                        "organisation",
                        village.partner,
                        "role",
                        "sponsor",
                        "contractType",
                        "sponsorship",
                        "title",
                        Village.name(),
                        "visibility",
                        "partner"));
        village.follow();

        checkThatCame(
                List.of(),
                List.of("draft 0 changed", "promise 0 created", "room 0 changed"),
                List.of("promise 0 created"));
    }

    @Test
    void observationsChangeWithTheirIndicator() {
        Village.rename("/v1/indicators/" + village.indicator);
        village.follow();
        List<String> changes = List.of("indicator 1 changed", "observation 0 changed");
        checkThatCame(changes, changes, changes);

        Landscape.change("/v1/indicators/" + village.indicator, Map.of("visibility", "partner"));
        village.follow();
        assertEquals(List.of("indicator 2 removed", "observation 0 removed"), village.cameTo("nobody"));
    }

    @Test
    void whatNamesAnOrganisationChangesWithItsName() {
        Landscape.change(
                "/v1/centres/" + village.part,
                Map.of("agencies", List.of(Map.of("organisation", village.partner, "role", "lead"))));
        village.follow();
        Village.rename("/v1/organisations/" + village.partner);
        village.follow();

        List<String> changes = List.of("agreement 1 changed", "part 2 changed", "partner 1 changed");
        checkThatCame(changes, changes, changes);

        Village.rename("/v1/organisations/" + village.host);
        village.follow();
        assertEquals(List.of("centre 1 changed", "host 1 changed"), village.cameTo("nobody"));
    }

    @Test
    void adaptationsChangeWithTheirSiteAndGoWithIt() {
        Village.rename("/v1/heritage-sites/" + village.site);
        village.follow();
        assertEquals(List.of("adaptation 0 changed", "site 2 changed"), village.cameTo("nobody"));

        Village.move("/v1/heritage-sites/" + village.site, Map.of("publication", "archived"));
        village.follow();
        assertEquals(List.of("adaptation 0 removed", "site 3 removed"), village.cameTo("nobody"));
    }

    @Test
    void targetsChangeWithTheNameOfTheirPlanAndOfAnAgency() {
        String plan = village.make(
                "plan",
                "plans",
                "/v1/plans",
                Map.of("code", Partnership.word(), "issuedOn", "2026-01-05", "name", Village.name()));
        village.make(
                "target",
                "targets",
                "/v1/plans/" + plan + "/targets",
                Map.of(
                        "code",
                        "T1",
                        "item",
                        "P14",
                        "text",
                        Map.of("vi", "Mục tiêu"),
                        "dueYear",
                        2030,
                        "measure",
                        "operating_walking_spaces",
                        "agencies",
                        List.of(Map.of("organisation", village.host, "role", "lead"))));
        village.follow();

        Landscape.change("/v1/plans/" + plan, Map.of("code", Partnership.word()));
        village.follow();
        assertEquals(List.of("plan 1 changed", "target 0 changed"), village.cameTo("nobody"));

        Village.rename("/v1/organisations/" + village.host);
        village.follow();
        assertEquals(List.of("centre 1 changed", "host 1 changed", "target 0 changed"), village.cameTo("nobody"));
    }

    @Test
    void whatMovesOutOfSightMovesNothingInSight() {
        String parent = village.makeCentre("parent", Map.of());
        Landscape.change("/v1/centres/" + village.part, Map.of("parent", parent));
        village.follow();
        Village.rename("/v1/centres/" + parent);
        village.follow();

        checkThatCame(List.of(), List.of(), List.of("parent 1 changed", "part 2 changed"));
    }

    @Test
    void whatIsDeletedIsGoneForThoseWhoSawIt() {
        String draft = village.makeCentre("draft", Map.of("hostInstitution", village.partner));
        String room =
                village.make("room", "spaces", "/v1/centres/" + draft + "/spaces", Map.of("name", Village.name()));
        String link = village.make(
                "link",
                "connections",
                "/v1/connections",
                Map.of("centres", List.of(draft, village.centre), "kind", "exchange"));
        village.follow();
        assertEquals(
                204,
                Api.admin().delete("/v1/centres/" + draft + "/spaces/" + room).statusCode());
        assertEquals(204, Api.admin().delete("/v1/connections/" + link).statusCode());
        village.follow();

        List<String> gone = List.of("link 0 removed", "room 0 removed");
        checkThatCame(List.of(), gone, gone);
    }

    @Test
    void whatIsGoneNamesWhatGoesOnWithIt() {
        Village.move("/v1/centres/" + village.part, Map.of("lifecycle", "closed", "successor", village.centre));
        village.publish(village.part, "archived");
        village.follow();

        JsonNode removed = village.lastOf("nobody", "part");
        assertEquals("removed", removed.path("kind").asText());
        assertEquals(
                "{\"id\":\"%1$s\",\"href\":\"/v1/centres/%1$s\"}".formatted(village.centre),
                removed.path("successor").toString());

        village.publish(village.centre, "archived");
        village.publish(village.part, "published");
        village.follow();
        village.publish(village.part, "archived");
        village.follow();
        assertEquals(false, village.lastOf("nobody", "part").has("successor"), "they do not see it");
    }

    @Test
    void eachChangeLeadsToWhereItsDocumentIsRead() {
        List<String> otherwise = new ArrayList<>();
        for (JsonNode change :
                Api.json(Api.staff().get(Followers.FEED + "?limit=1000")).path("items")) {
            if (!change.path("kind").asText().equals("removed")) {
                JsonNode read = Api.json(Api.staff().get(change.path("href").asText()));
                if (!change.path("document").equals(read)) {
                    otherwise.add(change.path("href").asText());
                }
            }
        }
        assertEquals(List.of(), otherwise);
    }

    private void checkThatCame(List<String> toNobody, List<String> toPartner, List<String> toStaff) {
        assertEquals(toNobody, village.cameTo("nobody"), "nobody");
        assertEquals(toPartner, village.cameTo("partner"), "partner");
        assertEquals(toStaff, village.cameTo("staff"), "staff");
    }
}
