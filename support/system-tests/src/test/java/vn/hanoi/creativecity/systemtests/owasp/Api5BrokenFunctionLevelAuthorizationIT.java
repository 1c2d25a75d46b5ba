package vn.hanoi.creativecity.systemtests.owasp;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Sent as it is written, which not every client does. */
    @ParameterizedTest
    @CsvSource({
        "/v1/audit/centres/, 404",
        "/V1/audit/centres, 404",
        "/v1//audit/centres, 404",
        "/v1/audit/centres;a=b, 400",
        "/v1/me/../audit/centres, 400",
        "/v1/me%2F..%2Faudit/centres, 400"
    })
    void anotherWritingOfAPathIsAnotherPath(String path, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + suite.port() + path))
                .header("Authorization", "Bearer " + suite.tokenOf("resident"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertEquals(status, http.send(request, BodyHandlers.discarding()).statusCode());
        }
    }

    @Test
    void thePlatformsOwnPagesAreNotOutside() {
        for (String path : List.of("/q/health", "/q/metrics", "/q/openapi", "/q/dev", "/internal/x")) {
            suite.requestOf("admin").get(path).then().statusCode(404);
        }
    }
}
