package vn.hanoi.creativecity.systemtests.owasp;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/**
 * OWASP API10:2023: what the identity provider says is checked like what callers say, and its absence hurts nobody. What
 * the gateway makes of broken answers of a service is among its own tests.
 */
@ExtendWith(WithSuite.class)
class Api10UnsafeConsumptionOfApisIT {

    private final RunningSuite suite;

    Api10UnsafeConsumptionOfApisIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void onlyRolesThatTheApiKnowsAreTakenFromTheIdentityProvider() {
        suite.requestOf("juror").get("/v1/me").then().statusCode(200).body("roles", equalTo(List.of("juror")));
    }

    @Test
    void withoutTheIdentityProviderPeopleGoOnAndReadersDoNotNotice() throws Exception {
        String token = suite.tokenOf("centre_editor");
        String stranger = suite.tokenOf("resident").replaceFirst("^[^.]+", "eyJhbGciOiJSUzI1NiIsImtpZCI6Im5ldyJ9");
        suite.kill("keycloak");
        suite.request().get("/v1/centres?limit=1").then().statusCode(200);
        suite.request()
                .header("Authorization", "Bearer " + token)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("centre_editor"));
        String centre = Sample.draft(suite);
        assertEquals(200, suite.requestOf("centre_editor").get(centre).statusCode());
        suite.request()
                .header("Authorization", "Bearer " + stranger)
                .get("/v1/centres")
                .then()
                .statusCode(401);
        suite.letTheLauncherAct();
        suite.awaitReturnOf("keycloak");
        suite.request()
                .header("Authorization", "Bearer " + suite.freshTokenOf("centre_editor"))
                .get("/v1/me")
                .then()
                .statusCode(200);
    }
}
