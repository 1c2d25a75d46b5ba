package vn.hanoi.creativecity.systemtests.owasp;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/** OWASP API1:2023: to know the id of a thing gives nobody a right to it. */
@ExtendWith(WithSuite.class)
class Api1BrokenObjectLevelAuthorizationIT {

    private final RunningSuite suite;

    Api1BrokenObjectLevelAuthorizationIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void anEditorOfAnotherOrganisationChangesNothing() {
        String centre = Sample.draft(suite);
        String tag = Sample.etag(suite.requestOf("centre_editor"), centre);
        suite.requestOf("other_centre_editor")
                .contentType(Sample.PATCH)
                .header("If-Match", tag)
                .body("{\"name\": {\"vi\": \"Của tôi\"}}")
                .patch(centre)
                .then()
                .statusCode(403)
                .contentType(Sample.PROBLEM);
        suite.requestOf("other_centre_editor")
                .contentType(Sample.JSON)
                .body("{\"publication\": \"published\"}")
                .post(centre + "/transitions")
                .then()
                .statusCode(403);
        assertEquals(tag, Sample.etag(suite.requestOf("centre_editor"), centre));
    }

    @Test
    void aDraftOfOthersIsNowhereForAPartner() {
        String word = Sample.word();
        String centre = Sample.draft(suite, "centre_editor", "so-van-hoa-the-thao", word);
        String id = suite.requestOf("admin").get(centre).path("id");
        List<Supplier<RequestSpecification>> outsiders =
                List.of(suite::request, () -> suite.requestOf("partner"), () -> suite.requestOf("resident"));
        for (Supplier<RequestSpecification> outsider : outsiders) {
            for (String path : List.of(centre, "/v1/centres/" + id, centre + "/transitions")) {
                outsider.get().get(path).then().statusCode(404);
            }
            String found = outsider.get()
                    .get("/v1/centres?count=true&q=" + word)
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(0))
                    .extract()
                    .asString();
            assertFalse(found.contains(id), found);
        }
    }

    @Test
    void aClientOfAnotherOrganisationAndItsKeysDoNotExist() {
        String client = Sample.client(suite, "sovico", "\"centres:read\"", "");
        String key = client + "/keys/" + Sample.key(suite, client).path("id");
        for (String path : List.of(client, client + "/keys", client + "/transitions", key)) {
            suite.requestOf("other_partner").get(path).then().statusCode(404);
        }
        suite.requestOf("other_partner").delete(key).then().statusCode(404);
        suite.requestOf("partner").get(key).then().statusCode(200).body("revokedAt", equalTo(null));
    }
}
