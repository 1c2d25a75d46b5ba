package vn.hanoi.creativecity.systemtests;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the users see while a part of the suite is away, and after. */
@ExtendWith(WithSuite.class)
class OutagesIT {

    private final RunningSuite suite;

    OutagesIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void withoutTheDatabaseEveryAnswerIsAProblemAndAnswersReturnByThemselves() throws Exception {
        suite.awaitIdentity();
        suite.kill("postgres");
        for (String path : new String[] {"/v1/centres", "/v1/calls", "/v1/festival-editions"}) {
            isUnavailable(pastTheCache().get(path));
        }
        suite.letTheLauncherAct();
        suite.awaitReturnOf("postgres");
        suite.awaitAnswersOf("/v1/centres");
        suite.request().get("/v1/centres").then().statusCode(200);
        suite.request().get("/v1/calls").then().statusCode(200);
        suite.request().get("/v1/festival-editions").then().statusCode(200);
        assertNotEquals(suite.freshTokenOf("resident"), suite.freshTokenOf("resident"));
    }

    @Test
    void withoutOneServiceTheOthersAnswerAndItComesBack() throws Exception {
        suite.request().get("/v1/centres").then().statusCode(200);
        suite.kill("centres-service");
        isUnavailable(pastTheCache().get("/v1/centres"));
        // What was read before stands in for it.
        suite.request()
                .get("/v1/centres")
                .then()
                .statusCode(200)
                .header("Cache-Status", startsWith("creative-city; hit"));
        suite.request().get("/v1/calls").then().statusCode(200);
        suite.request().get("/v1/festival-editions").then().statusCode(200);
        suite.letTheLauncherAct();
        suite.awaitReturnOf("centres-service");
        suite.awaitAnswersOf("/v1/centres");
        suite.request()
                .get("/v1/centres?kind=walking_space&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(5));
    }

    private RequestSpecification pastTheCache() {
        return suite.request().header("Cache-Control", "no-store");
    }

    private static void isUnavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", equalTo("/problems/service-unavailable"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
