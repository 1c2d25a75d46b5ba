package vn.hanoi.creativecity.gateway.client;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.gateway.Clients;
import vn.hanoi.creativecity.gateway.GatewayResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class ClientTest {

    @Test
    void aClientIsRecordedChangedAndRead() {
        Response made = Clients.post(
                Clients.admin(),
                "/v1/clients",
                Clients.body(
                        "sovico",
                        "\"centres:partner\", \"centres:read\"",
                        ", \"requestsPerMinute\": {\"read\": 10}, \"allowedOrigins\": [\"https://a.example\"], \"contactEmail\": \"api@a.example\""));
        String path = made.header("Location");
        made.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("active"))
                .body("scopes", equalTo(List.of("centres:partner", "centres:read")))
                .body("requestsPerMinute.read", equalTo(10))
                .body("version", equalTo(0));
        Clients.patch(Clients.admin(), path, "\"0\"", "{\"name\": \"Tên mới\", \"requestsPerMinute\": null}")
                .then()
                .statusCode(200)
                .body("name", equalTo("Tên mới"))
                .body("requestsPerMinute", equalTo(null))
                .body("version", equalTo(1));
        Clients.admin().get(path).then().statusCode(200).body("name", equalTo("Tên mới"));
        Clients.admin()
                .get("/v1/audit/gateway?resource=" + path.substring("/v1/clients/".length()))
                .then()
                .body("items.action", equalTo(List.of("changed", "created")))
                .body("items[1].after.contactEmail", equalTo("[redacted]"))
                .body("items[0].before.name", equalTo("Thử"))
                .body("items[0].after.name", equalTo("Tên mới"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"kind": "partner", "organisation": "a", "scopes": []}                                   | /name | 422
                    {"name": " ", "kind": "website", "scopes": []}                                           | /name | 422
                    {"name": "a", "scopes": []}                                                              | /kind | 422
                    {"name": "a", "kind": "bank", "scopes": []}                                              | /kind | 400
                    {"name": "a", "kind": "partner", "scopes": []}                                           | /organisation | 422
                    {"name": "a", "kind": "partner", "organisation": "Sovico!", "scopes": []}                | /organisation | 422
                    {"name": "a", "kind": "website"}                                                         | /scopes | 422
                    {"name": "a", "kind": "website", "scopes": ["centres:all"]}                              | /scopes/0 | 422
                    {"name": "a", "kind": "website", "scopes": [null]}                                       | /scopes/0 | 422
                    {"name": "a", "kind": "website", "scopes": [], "requestsPerMinute": {"read": 0}}         | /requestsPerMinute/read | 422
                    {"name": "a", "kind": "website", "scopes": [], "allowedOrigins": ["*"]}                  | /allowedOrigins/0 | 422
                    {"name": "a", "kind": "website", "scopes": [], "allowedOrigins": ["null"]}               | /allowedOrigins/0 | 422
                    {"name": "a", "kind": "website", "scopes": [], "allowedOrigins": ["http://a.example"]}   | /allowedOrigins/0 | 422
                    {"name": "a", "kind": "website", "scopes": [], "allowedOrigins": ["https://a.example/"]} | /allowedOrigins/0 | 422
                    {"name": "a", "kind": "website", "scopes": [], "allowedOrigins": ["https://*.a.example"]}| /allowedOrigins/0 | 422
                    {"name": "a", "kind": "website", "scopes": [], "contactEmail": "nobody"}                 | /contactEmail | 422
                    {"name": "a", "kind": "website", "scopes": [], "oauthClient": "A B"}                     | /oauthClient | 422
                    {"name": "a", "kind": "website", "scopes": [], "state": "active"}                        | /state | 400
                    """)
    void whatIsWrongIsNamed(String body, String pointer, int status) {
        Clients.post(Clients.admin(), "/v1/clients", body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void anOAuthClientStandsForOneClient() {
        String oauth = "web-" + UUID.randomUUID();
        Clients.client("sovico", "", ", \"oauthClient\": \"" + oauth + "\"");
        Clients.post(Clients.admin(), "/v1/clients", Clients.body("sovico", "", ", \"oauthClient\": \"" + oauth + "\""))
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/oauthClient"));
    }

    @Test
    void aPartnerSeesTheClientsOfTheirOrganisationAlone() {
        String own = Clients.client("sovico", "\"centres:read\"", "");
        String others = Clients.client("bao-tang-ha-noi", "\"centres:read\"", "");
        Clients.partner("sovico").get(own).then().statusCode(200);
        List<Integer> statuses = new ArrayList<>();
        for (String path : List.of(others, others + "/keys", others + "/transitions")) {
            statuses.add(Clients.partner("sovico").get(path).statusCode());
        }
        statuses.add(Clients.patch(Clients.partner("sovico"), others, "*", "{}").statusCode());
        statuses.add(Clients.post(Clients.partner("sovico"), others + "/keys", "{\"name\": \"a\"}")
                .statusCode());
        assertEquals(List.of(404, 404, 404, 404, 404), statuses);
        Clients.partner("sovico")
                .get("/v1/clients?limit=200")
                .then()
                .statusCode(200)
                .body("items.organisation", everyItem(equalTo("sovico")))
                .body("items.id", hasItem(own.substring("/v1/clients/".length())));
        Clients.person("nobody-in-particular", "", "partner")
                .get("/v1/clients?count=true")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void aPartnerChangesWhatTheClientIsCalledAndNotWhatItMay() {
        String own = Clients.client("sovico", "\"centres:read\"", "");
        Clients.patch(
                        Clients.partner("sovico"),
                        own,
                        "\"0\"",
                        "{\"name\": \"Của tôi\", \"scopes\": [\"webhooks:manage\"], \"requestsPerMinute\": {\"read\": 100000}, \"organisation\": \"bao-tang-ha-noi\"}")
                .then()
                .statusCode(403)
                .body("errors.pointer", containsInAnyOrder("/organisation", "/scopes", "/requestsPerMinute"));
        Clients.patch(
                        Clients.partner("sovico"),
                        own,
                        "\"0\"",
                        "{\"name\": \"Của tôi\", \"allowedOrigins\": [\"https://a.example\"], \"scopes\": [\"centres:read\"]}")
                .then()
                .statusCode(200)
                .body("name", equalTo("Của tôi"))
                .body("scopes", equalTo(List.of("centres:read")));
        Clients.post(Clients.partner("sovico"), own + "/transitions", "{\"state\": \"suspended\"}")
                .then()
                .statusCode(403);
        Clients.post(Clients.partner("sovico"), "/v1/clients", Clients.body("sovico", "", ""))
                .then()
                .statusCode(403);
    }

    @Test
    void aClientsOwnOriginsMayUseItsKeysAndNoOthers() {
        String origin = "https://" + UUID.randomUUID() + ".example";
        String client = Clients.client("sovico", "\"centres:read\"", ", \"allowedOrigins\": [\"" + origin + "\"]");
        String key = Clients.key(client).path("key");
        Clients.keyed(key)
                .header("Origin", origin)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(origin));
        Clients.keyed(key)
                .header("Origin", "https://other.example")
                .get("/v1/me")
                .then()
                .statusCode(403)
                .body("errors[0].header", equalTo("Origin"));
        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "DELETE")
                .options(client + "/keys/x")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo(origin))
                .header("Access-Control-Allow-Methods", equalTo("DELETE, GET, HEAD, PATCH"));
    }

    @Test
    void aClientHasItsOwnLimits() {
        String client = Clients.client("sovico", "\"centres:read\"", ", \"requestsPerMinute\": {\"read\": 2}");
        String key = Clients.key(client).path("key");
        Clients.keyed(key)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("requestsPerMinute", equalTo(Map.of("read", 2, "write", 300)));
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            statuses.add(Clients.keyed(key).get("/v1/me").statusCode());
        }
        assertEquals(List.of(200, 429), statuses);
        Clients.keyed(key)
                .get("/v1/me")
                .then()
                .header("RateLimit-Policy", equalTo("\"read\";q=2;w=60"))
                .header("Retry-After", not(equalTo("0")));
    }

    @Test
    void nobodyAndKeysManageNothing() {
        String client = Clients.client("sovico", "\"centres:read\"", "");
        String key = Clients.key(client).path("key");
        Clients.keyed(key).get(client).then().statusCode(403);
        Clients.keyed(key).get("/v1/clients").then().statusCode(403);
        Clients.person("r", "sovico", "resident").get("/v1/clients").then().statusCode(403);
        given().get("/v1/clients").then().statusCode(401);
    }
}
