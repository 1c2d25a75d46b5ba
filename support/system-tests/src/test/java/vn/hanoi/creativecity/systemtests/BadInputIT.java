package vn.hanoi.creativecity.systemtests;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input at the gateway: each gets a problem that names its place, none a 5xx. */
@ExtendWith(WithSuite.class)
class BadInputIT {

    private final RunningSuite suite;

    BadInputIT(RunningSuite suite) {
        this.suite = suite;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    /v1/centres?limit=many                             | 400 | limit
                    /v1/centres?limit=0                                | 400 | limit
                    /v1/centres?limit=1&limit=2                        | 400 | limit
                    /v1/centres?colour=red                             | 400 | colour
                    /v1/centres?kind=castle                            | 400 | kind
                    /v1/centres?near=north                             | 400 | near
                    /v1/centres?bbox=106,21,105,22                     | 400 | bbox
                    /v1/centres?q=%00                                  | 400 | q
                    /v1/centres?q=%C3%28                               | 400 | q
                    /v1/centres?cursor=bm90aGluZw                      | 400 | cursor
                    /v1/centres?unit=9877                              | 400 | unit
                    /v1/calls?phase=later                              | 400 | phase
                    /v1/calls?cursor=x                                 | 400 | cursor
                    /v1/festival-editions?year=soon                    | 400 | year
                    /v1/administrative-units?validOn=yesterday         | 400 | validOn
                    /v1/administrative-units?contains=200,100          | 400 | contains
                    /ogc/collections/centres/items?limit=0             | 400 | limit
                    /ogc/collections/centres/items?bbox=106,22,105,21  | 400 | bbox
                    /ogc/collections/centres/items?datetime=yesterday  | 400 | datetime
                    /ogc/collections/centres/items?token=1             | 400 | token
                    /ogc/collections?f=gml                             | 400 | f
                    """)
    void aWrongParameterIsNamed(String path, int status, String parameter) {
        suite.request()
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("errors.parameter", hasItem(parameter))
                .body("errors.message", everyItem(matchesPattern("\\S.*")))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    /v1/centres/nowhere                                | 404
                    /v1/centres/a%00b                                  | 4..
                    /v1/centres/%C3%28                                 | 4..
                    /v1/centres/..%2Fcalls                             | 4..
                    /v1/centres/00000000-0000-7000-8000-000000000000   | 404
                    /v1/nothing                                        | 404
                    /ogc/nothing                                       | 404
                    /ogc/collections/nowhere                           | 404
                    /ogc/collections/nowhere/items                     | 404
                    /ogc/collections/centres/items/nobody              | 404
                    """)
    void whatIsNotThereIsAProblem(String path, String status) {
        suite.request()
                .get(path)
                .then()
                .statusCode(Matching.pattern(status))
                .contentType("application/problem+json")
                .body("type", startsWith("/problems/"));
    }

    @Test
    void anIdOfAnotherKindIsNotFound() {
        String organisation = suite.request().get("/v1/organisations/sovico").path("id");
        suite.request().get("/v1/centres/" + organisation).then().statusCode(404);
        suite.request().get("/v1/calls/" + organisation).then().statusCode(404);
        suite.request().get("/v1/festival-editions/" + organisation).then().statusCode(404);
    }

    @Test
    void aBodyOfTwoMegabytesIsTooLarge() {
        suite.request()
                .contentType("application/json")
                .body("x".repeat(2 * 1024 * 1024))
                .post("/v1/centres")
                .then()
                .statusCode(Matching.pattern("401|413"))
                .contentType("application/problem+json");
    }

    @Test
    void aMethodThatIsNotThereNamesThoseThatAre() {
        suite.request().delete("/v1/centres").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void whatNeedsARoleAsksWhoItIs() {
        suite.request()
                .contentType("application/json")
                .body("{}")
                .post("/v1/centres")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json");
    }

    @Test
    void problemsSpeakBothLanguagesAndAreExplained() {
        suite.request().get("/v1/centres/nowhere").then().body("title", equalTo("Không tìm thấy"));
        String type = suite.request()
                .header("Accept-Language", "en")
                .get("/v1/centres/nowhere")
                .then()
                .body("title", equalTo("Not found"))
                .extract()
                .path("type");
        suite.request().get(type).then().statusCode(200);
    }
}
