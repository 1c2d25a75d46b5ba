package vn.hanoi.creativecity.systemtests.owasp;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/** OWASP API8:2023: what is not needed is off, what protects is on, and nothing is told of the inside. */
@ExtendWith(WithSuite.class)
class Api8SecurityMisconfigurationIT {

    private final RunningSuite suite;

    Api8SecurityMisconfigurationIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void everyAnswerTellsBrowsersToBeCareful() {
        for (String path : List.of("/v1/centres", "/v1/nothing", "/docs", "/openapi.json", "/v1/audit/centres")) {
            suite.request()
                    .get(path)
                    .then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Strict-Transport-Security", equalTo("max-age=31536000; includeSubDomains"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Server", nullValue())
                    .header("X-Powered-By", nullValue());
        }
    }

    @Test
    void noErrorTellsOfTheInside() {
        Stream<Response> errors = Stream.of(
                suite.request().get("/v1/centres?cursor=%27%20or%201=1"),
                suite.request().get("/v1/centres/%27;drop%20table%20centre"),
                suite.requestOf("admin")
                        .contentType(Sample.JSON)
                        .body("{\"kind\": 1}")
                        .post("/v1/centres"),
                suite.requestOf("admin").contentType(Sample.JSON).body("[").post("/v1/clients"),
                suite.requestOf("admin").contentType("text/xml").body("<a/>").post("/v1/centres"));
        errors.forEach(error -> {
            String text = error.asString();
            assertEquals(4, error.statusCode() / 100, text);
            for (String inside :
                    List.of("vn.hanoi", "java.", "io.quarkus", "Exception", "select ", "insert ", "127.0.0.1")) {
                assertEquals(-1, text.indexOf(inside), text);
            }
        });
    }

    @Test
    void methodsThatNobodyNeedsAreOff() {
        for (String method : List.of("TRACE", "CONNECT", "PROPFIND")) {
            Response answer = suite.request().request(method, "/v1/centres");
            assertEquals(4, answer.statusCode() / 100, method);
        }
    }

    @Test
    void anOriginThatNobodyListsGetsWhatIsPublicAndNoMore() {
        suite.request()
                .header("Origin", "https://somewhere.example")
                .get("/v1/centres?limit=1")
                .then()
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Credentials", nullValue());
        suite.request()
                .header("Origin", "https://somewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/v1/centres")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", equalTo("GET, HEAD"));
    }

    @Test
    void aKeyIsOfNoUseOnAPageThatItsClientDoesNotList() {
        String client = Sample.client(
                suite, "sovico", "\"centres:read\"", ", \"allowedOrigins\": [\"https://partner.example\"]");
        String key = Sample.key(suite, client).path("key");
        suite.request()
                .header("X-API-Key", key)
                .header("Origin", "https://somewhere.example")
                .get("/v1/centres?limit=1")
                .then()
                .statusCode(403);
        suite.request()
                .header("X-API-Key", key)
                .header("Origin", "https://partner.example")
                .get("/v1/centres?limit=1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://partner.example"));
    }

    @Test
    void noLogHoldsASecret() throws IOException {
        String client = Sample.client(suite, "sovico", "\"centres:read\"", "");
        String key = Sample.key(suite, client).path("key");
        String token = suite.tokenOf("admin");
        suite.request()
                .header("X-API-Key", key)
                .get("/v1/centres?limit=1")
                .then()
                .statusCode(200);
        suite.request()
                .header("X-API-Key", key + "x")
                .get("/v1/centres?limit=1")
                .then()
                .statusCode(401);
        suite.request()
                .header("Authorization", "Bearer " + token + "x")
                .get("/v1/centres")
                .then()
                .statusCode(401);
        try (Stream<Path> logs = Files.list(suite.logs())) {
            for (Path log : logs.toList()) {
                String text = Files.readString(log);
                for (String secret : suite.secrets()) {
                    assertEquals(-1, text.indexOf(secret), log + " holds a password");
                }
                assertEquals(-1, text.indexOf(key), log + " holds a key");
                assertEquals(-1, text.indexOf(token.substring(token.lastIndexOf('.'))), log + " holds a token");
            }
        }
    }
}
