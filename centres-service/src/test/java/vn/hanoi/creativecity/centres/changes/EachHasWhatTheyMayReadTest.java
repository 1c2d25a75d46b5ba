package vn.hanoi.creativecity.centres.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;

/**
 * Whoever follows the feed has at any time what they may read at its own address, whatever changed on the way. What the feed
 * says of who sees it and the rights of reading are written twice, in SQL and in Java; here they are compared.
 */
@QuarkusTest
class EachHasWhatTheyMayReadTest {

    private static final String CENTRES = "/v1/centres/";
    private static final String AGREEMENTS = "/v1/agreements/";
    private static final String[] CONCERNED = {
        "nobody", "staff", "host", "agency", "host of the other", "in_force", "terminated", "both hosts"
    };

    @Test
    void ofEverythingInEveryState() {
        Landscape landscape = new Landscape();

        new Followers(landscape).checkThatEachHasWhatTheyMayRead();
    }

    @Test
    void whateverHappensToCentres() {
        Landscape landscape = new Landscape();
        Followers followers = new Followers(landscape, CONCERNED);

        landscape.publish(landscape.draft, "published");
        Landscape.change(CENTRES + landscape.other, Map.of("name", Landscape.name("Tên mới")));
        Landscape.change(CENTRES + landscape.archived, Map.of("agencies", List.of()));
        followers.catchUp();
        followers.checkThatEachHasWhatTheyMayRead();

        landscape.publish(landscape.draft, "archived");
        landscape.publish(landscape.published, "archived");
        landscape.publish(landscape.published, "published");
        Landscape.change(CENTRES + landscape.other, Map.of("hostInstitution", landscape.organisations.get("host")));
        Landscape.change(
                CENTRES + landscape.archived,
                "{\"hostInstitution\": null, \"phases\": [{\"number\": 1, \"name\": {\"vi\": \"Một\"}, \"host\": \"%s\"}]}"
                        .formatted(landscape.organisations.get("agency")));
        followers.catchUp();
        followers.checkThatEachHasWhatTheyMayRead();

        Landscape.change(CENTRES + landscape.part, "{\"parent\": null}");
        landscape.publish(landscape.closed, "archived");
        landscape.publish(landscape.archived, "published");
        followers.catchUp();
        followers.checkThatEachHasWhatTheyMayRead();
    }

    @Test
    void whateverHappensToTheRest() {
        Landscape landscape = new Landscape();
        Followers followers = new Followers(landscape, CONCERNED);

        landscape
                .organisations
                .values()
                .forEach(id -> Landscape.change("/v1/organisations/" + id, Map.of("name", Landscape.name("Tên mới"))));
        Landscape.transition(AGREEMENTS + landscape.agreementInForce, Map.of("state", "terminated"));
        Landscape.transition(
                AGREEMENTS + landscape.agreementOf("negotiating", "public"),
                Map.of("state", "signed", "effectiveOn", "2024-03-01"));
        Landscape.change("/v1/indicators/" + landscape.indicator, Map.of("visibility", "partner"));
        Landscape.change(
                "/v1/indicators/" + landscape.secretIndicator,
                Map.of("visibility", "public", "unit", Map.of("vi", "người")));
        Landscape.transition("/v1/heritage-sites/" + landscape.site, Map.of("publication", "archived"));
        delete(CENTRES + landscape.draft + "/spaces/" + landscape.space);
        delete("/v1/connections/" + landscape.connectionOfDrafts);
        followers.catchUp();
        followers.checkThatEachHasWhatTheyMayRead();

        landscape.give(landscape.publicAgreementInForce);
        Landscape.change(AGREEMENTS + landscape.publicAgreementInForce, Map.of("visibility", "partner"));
        Landscape.change("/v1/heritage-sites/" + landscape.site, Map.of("name", Landscape.name("Tên mới")));
        Landscape.transition("/v1/heritage-sites/" + landscape.site, Map.of("publication", "published"));
        Landscape.change("/v1/plans/" + landscape.plan, Map.of("code", "KH-" + landscape.plan));
        followers.catchUp();
        followers.checkThatEachHasWhatTheyMayRead();
    }

    private static void delete(String path) {
        assertEquals(204, Api.admin().delete(path).statusCode());
    }
}
