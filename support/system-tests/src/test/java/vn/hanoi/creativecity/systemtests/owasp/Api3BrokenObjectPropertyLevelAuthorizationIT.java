package vn.hanoi.creativecity.systemtests.owasp;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/** OWASP API3:2023: who may see or change a thing may not therefore see or change all of it. */
@ExtendWith(WithSuite.class)
class Api3BrokenObjectPropertyLevelAuthorizationIT {

    private final RunningSuite suite;

    Api3BrokenObjectPropertyLevelAuthorizationIT(RunningSuite suite) {
        this.suite = suite;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"scopes\": [\"centres:read\", \"webhooks:manage\"]", "\"organisation\": \"bao-tang-ha-noi\""})
    void aPartnerCannotGiveTheirClientMore(String member) {
        String client = Sample.client(suite, "sovico", "\"centres:read\"", "");
        suite.requestOf("partner")
                .contentType(Sample.PATCH)
                .header("If-Match", Sample.etag(suite.requestOf("partner"), client))
                .body("{" + member + "}")
                .patch(client)
                .then()
                .statusCode(403)
                .contentType(Sample.PROBLEM);
        suite.requestOf("admin")
                .get(client)
                .then()
                .body("scopes", equalTo(List.of("centres:read")))
                .body("organisation", equalTo("sovico"))
                .body("version", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "createdAt", "publication", "lifecycle", "role"})
    void whatIsNotForCallersToSetIsRefused(String member) {
        String centre = Sample.draft(suite);
        suite.requestOf("centre_editor")
                .contentType(Sample.PATCH)
                .header("If-Match", Sample.etag(suite.requestOf("centre_editor"), centre))
                .body("{\"" + member + "\": \"x\"}")
                .patch(centre)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/" + member));
    }

    @Test
    void whoMovedACentreIsForStaffToKnow() {
        String centre = Sample.draft(suite);
        suite.requestOf("centre_editor")
                .contentType(Sample.JSON)
                .body("{\"publication\": \"published\"}")
                .post(centre + "/transitions")
                .then()
                .statusCode(200);
        suite.request()
                .get(centre + "/transitions")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].actor", nullValue());
        suite.requestOf("partner").get(centre + "/transitions").then().body("items[0].actor", nullValue());
        suite.requestOf("centre_editor")
                .get(centre + "/transitions")
                .then()
                .body(
                        "items[0].actor",
                        equalTo(suite.requestOf("centre_editor").get("/v1/me").path("subject")));
    }

    @Test
    void aFilterOnWhatOneMayNotSeeDoesNotExist() {
        suite.request()
                .get("/v1/centres?publication=draft")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("publication"))
                .body(
                        "errors[0].code",
                        equalTo(suite.request().get("/v1/centres?colour=red").path("errors[0].code")));
    }
}
