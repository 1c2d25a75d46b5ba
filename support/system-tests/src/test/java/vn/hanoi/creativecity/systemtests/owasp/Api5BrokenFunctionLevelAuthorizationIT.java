package vn.hanoi.creativecity.systemtests.owasp;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/** OWASP API5:2023: what is for some roles is for nobody else, however it is asked for. The whole table is walked apart. */
@ExtendWith(WithSuite.class)
class Api5BrokenFunctionLevelAuthorizationIT {

    private final RunningSuite suite;

    Api5BrokenFunctionLevelAuthorizationIT(RunningSuite suite) {
        this.suite = suite;
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void noHeaderMakesOneMethodAnother(String header) {
        suite.request()
                .header(header, "POST")
                .contentType(ContentType.JSON)
                .get("/v1/centres?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-User", "X-Roles", "X-Internal-Roles", "X-Forwarded-User", "X-Internal-Token", "X-Remote-User"
            })
    void noHeaderMakesAnybodyAnAdministrator(String header) {
        suite.request().header(header, "admin").get("/v1/audit/centres").then().statusCode(401);
        suite.requestOf("resident")
                .header(header, "admin")
                .get("/v1/audit/centres")
                .then()
                .statusCode(403);
    }

    @Test
    void aTrailingSlashOrAnotherCaseIsAnotherPath() {
        for (String path :
                List.of("/v1/audit/centres/", "/V1/audit/centres", "/v1//audit/centres", "/v1/audit/centres;a=b")) {
            suite.requestOf("resident").get(path).then().statusCode(404);
        }
    }

    @Test
    void thePlatformsOwnPagesAreNotOutside() {
        for (String path : List.of("/q/health", "/q/metrics", "/q/openapi", "/q/dev", "/internal/x")) {
            suite.requestOf("admin").get(path).then().statusCode(404);
        }
    }
}
