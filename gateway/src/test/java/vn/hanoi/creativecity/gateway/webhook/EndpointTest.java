package vn.hanoi.creativecity.gateway.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.gateway.Clients;
import vn.hanoi.creativecity.gateway.GatewayResource;
import vn.hanoi.creativecity.gateway.ServiceFeeds;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class EndpointTest {

    private static final String URL = "https://hooks.example.org/a";
    private static final String PATH = "/v1/webhook-endpoints";

    private ServiceFeeds feeds;
    private Hooks.Owner owner;

    @BeforeEach
    void begin() {
        feeds = new ServiceFeeds();
        owner = Hooks.newOwner();
    }

    @AfterEach
    void end() {
        feeds.close();
    }

    @Test
    void anEndpointIsMadeReadChangedPausedAndDeleted() {
        Response made = owner.make(URL, ", \"description\": \"Bản đồ\"");
        made.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Cache-Control", "no-store")
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{32}"))
                .body("types", equalTo(List.of("*")))
                .body("client", equalTo(owner.client().substring("/v1/clients/".length())));
        String path = made.header("Location");
        owner.asking()
                .get(path)
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("state", equalTo("active"))
                .body("description", equalTo("Bản đồ"));
        Clients.patch(owner.asking(), path, "\"0\"", "{\"types\": [\"centres.*\"], \"description\": null}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("types", equalTo(List.of("centres.*")))
                .body("description", nullValue());
        Clients.patch(owner.asking(), path, "\"0\"", "{}").then().statusCode(412);
        owner.post(path + "/transitions", "{\"state\": \"paused\"}")
                .then()
                .statusCode(200)
                .body("allowedTransitions", equalTo(List.of("active")));
        owner.post(path + "/transitions", "{\"state\": \"disabled\"}").then().statusCode(409);
        owner.asking().delete(path).then().statusCode(204);
        owner.asking().get(path).then().statusCode(404);
        Clients.admin()
                .get("/v1/audit/gateway?resource=" + path.substring(PATH.length() + 1))
                .then()
                .body("items.action", equalTo(List.of("deleted", "moved", "changed", "created")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                           | /url     | 422
            {"url": "http://hooks.example.org/"}                         | /url     | 422
            {"url": "https://hooks.example.org:8443/"}                   | /url     | 422
            {"url": "https://user@hooks.example.org/"}                   | /url     | 422
            {"url": "https://hooks.example.org/", "types": []}           | /types   | 422
            {"url": "https://hooks.example.org/", "types": ["centres"]}  | /types/0 | 422
            {"url": "https://hooks.example.org/", "types": ["*", "submissions.*"]} | /types/1 | 422
            {"url": "https://hooks.example.org/", "types": ["centres.moved"]}      | /types/0 | 422
            {"url": "https://hooks.example.org/", "description": ""}     | /description | 422
            {"url": "https://hooks.example.org/", "client": "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70"} | /client | 422
            {"url": "https://hooks.example.org/", "secret": "whsec_a"}   | /secret  | 400
            """)
    void whatIsWrongIsNamed(String body, String pointer, int status) {
        Clients.post(owner.asking(), PATH, body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void nobodyElsesClientKnowsOfIt() {
        String path = owner.make(URL, "").header("Location");
        String delivery =
                owner.post(path + "/test", "").then().statusCode(202).extract().path("id");
        Hooks.Owner other = Hooks.newOwner();
        List<Integer> statuses = new ArrayList<>();
        statuses.add(other.asking().get(path).statusCode());
        statuses.add(Clients.patch(other.asking(), path, "*", "{}").statusCode());
        statuses.add(other.asking().delete(path).statusCode());
        statuses.add(other.post(path + "/secrets", "").statusCode());
        statuses.add(other.post(path + "/test", "").statusCode());
        statuses.add(
                other.post(path + "/transitions", "{\"state\": \"paused\"}").statusCode());
        statuses.add(other.post(path + "/replays", "{\"since\": \"2026-01-01T00:00:00Z\"}")
                .statusCode());
        statuses.add(other.asking().get("/v1/webhook-deliveries/" + delivery).statusCode());
        statuses.add(other.post("/v1/webhook-deliveries/" + delivery + "/replays", "")
                .statusCode());
        statuses.add(other.asking()
                .get("/v1/webhook-deliveries?endpoint=" + path.substring(PATH.length() + 1))
                .statusCode());
        assertEquals(List.of(404, 404, 404, 404, 404, 404, 404, 404, 404, 404), statuses);
        other.asking().get("/v1/webhook-deliveries?count=true").then().body("total", equalTo(0));
        other.asking().get(PATH + "?count=true").then().body("total", equalTo(0));
        owner.asking().get(PATH + "?count=true").then().body("total", equalTo(1));
        owner.asking().get("/v1/webhook-deliveries?count=true").then().body("total", equalTo(1));
    }

    @Test
    void administratorsManageAllAndNameTheClient() {
        String client = owner.client().substring("/v1/clients/".length());
        Clients.post(Clients.admin(), PATH, "{\"url\": \"" + URL + "\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/client")));
        String path = Clients.post(Clients.admin(), PATH, "{\"url\": \"" + URL + "\", \"client\": \"" + client + "\"}")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        owner.asking().get(path).then().statusCode(200);
        Clients.admin().get(path).then().statusCode(200);
        Clients.patch(Clients.admin(), path, "*", "{\"client\": \"" + UUID.randomUUID() + "\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/client")));
        Clients.patch(Clients.admin(), path, "*", "{\"description\": \"Khác\"}")
                .then()
                .statusCode(200);
        String without = Clients.client("sovico", "\"centres:read\"", "");
        Clients.post(
                        Clients.admin(),
                        PATH,
                        "{\"url\": \"" + URL + "\", \"client\": \"" + without.substring("/v1/clients/".length())
                                + "\"}")
                .then()
                .statusCode(422);
    }

    @Test
    void othersHaveNoWebhooks() {
        List<Integer> statuses = new ArrayList<>();
        String key =
                Clients.key(Clients.client("sovico", "\"changes:read\"", "")).path("key");
        statuses.add(given().get(PATH).statusCode());
        statuses.add(Clients.partner("sovico").get(PATH).statusCode());
        statuses.add(Clients.keyed(key).get(PATH).statusCode());
        statuses.add(Clients.keyed(key).get("/v1/webhook-deliveries").statusCode());
        assertEquals(List.of(401, 403, 403, 403), statuses);
    }

    @Test
    void aSecretIsShownOnceAlsoToWhoeverRepeats() {
        String key = UUID.randomUUID().toString();
        String body = "{\"url\": \"" + URL + "\"}";
        Clients.post(owner.asking().header("Idempotency-Key", key), PATH, body)
                .then()
                .statusCode(201);
        Clients.post(owner.asking().header("Idempotency-Key", key), PATH, body)
                .then()
                .statusCode(409)
                .body("secret", nullValue());
        owner.asking().get(PATH + "?count=true").then().body("total", equalTo(1));
    }

    @Test
    void aClientHasTenEndpointsAtMostAndTheyAreListedInPages() {
        for (int i = 0; i < 10; i++) {
            owner.make(URL + i, "").then().statusCode(201);
        }
        owner.make(URL, "").then().statusCode(409);
        Response first = owner.asking().get(PATH + "?limit=6");
        first.then().body("items.url[0]", equalTo(URL + 9)).body("next", not(nullValue()));
        Response second = owner.asking().urlEncodingEnabled(false).get(first.<String>path("next"));
        second.then().body("items.url", equalTo(List.of(URL + 3, URL + 2, URL + 1, URL + 0)));
    }

    @Test
    void secretsAreKeptSealed() {
        String id = owner.make(URL, "").path("id");
        assertEquals(
                1,
                Clients.change(
                        "update webhook_secret set sealed = sealed where octet_length(sealed) = 56"
                                + " and endpoint_id = ?",
                        UUID.fromString(id)));
    }

    @Test
    void withoutTheFeedsNoEndpointIsMade() {
        feeds.close();
        owner.make(URL, "").then().statusCode(503);
        feeds = new ServiceFeeds();
        owner.asking().get(PATH + "?count=true").then().body("total", equalTo(0));
    }
}
