package vn.hanoi.creativecity.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Who gets what is kept, and in whose name it is asked for. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class CacheAudienceTest {

    private static final String BYPASS = "creative-city; fwd=bypass";

    @Test
    void aPersonIsNeverAnsweredFromTheCache() {
        assertAskedInTheirName(Clients.person("an", ""), "an");
        assertAskedInTheirName(Clients.admin(), "admin");
        assertAskedInTheirName(Clients.partner("sovico"), "partner-of-sovico");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sovico | \"centres:read\"",
                "sovico | \"centres:read\", \"centres:partner\"",
                "       | \"centres:read\", \"ideas:submit\"",
                "       | \"centres:read\", \"webhooks:manage\""
            })
    void aKeyThatMaySeeMoreIsNeverAnsweredFromTheCache(String organisation, String scopes) {
        String client = client(organisation, scopes);
        assertAskedInTheirName(key(client), "client:" + client.substring(client.lastIndexOf('/') + 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"centres:read\"", "\"centres:read\", \"ideas:read\", \"events:read\", \"changes:read\""})
    void aKeyThatOnlyReadsIsAnsweredInNobodysName(String scopes) {
        RequestSpecification key = key(client(null, scopes));
        String address = Kept.address();
        try (var centres = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            key.get(address).then().statusCode(200).header("Cache-Status", "creative-city; fwd=miss; stored");
            Kept.reader().get(address).then().statusCode(200).body(equalTo("{}"));
            assertEquals("anonymous", subject(centres.requests().getFirst()));
        }
    }

    @Test
    void whatIsKeptIsForNobodyWhoShowsWhatIsNotGood() {
        String address = Kept.address();
        try (var _ = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            Kept.reader().get(address).then().statusCode(200);
            Kept.reader().header("X-API-Key", "none").get(address).then().statusCode(401);
            Kept.reader()
                    .header("Authorization", "Bearer a.b.c")
                    .get(address)
                    .then()
                    .statusCode(401);
        }
    }

    private static void assertAskedInTheirName(RequestSpecification caller, String subject) {
        String address = Kept.address();
        try (var centres = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            // What everybody gets is there, and fresh.
            Kept.reader().get(address).then().statusCode(200);
            for (int i = 1; i <= 2; i++) {
                caller.get(address).then().statusCode(200).header("Cache-Status", BYPASS);
                assertEquals(subject, subject(centres.requests().get(i)));
            }
            assertEquals("anonymous", subject(centres.requests().getFirst()));
        }
    }

    private static String client(String organisation, String scopes) {
        String body = "{\"name\": \"Thử\", \"kind\": \"%s\", %s\"scopes\": [%s]}"
                .formatted(
                        organisation == null ? "third_party_app" : "partner",
                        organisation == null ? "" : "\"organisation\": \"" + organisation + "\", ",
                        scopes);
        return Clients.post(Clients.admin(), "/v1/clients", body)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static RequestSpecification key(String client) {
        return Clients.keyed(
                Clients.key(client).then().statusCode(201).extract().path("key"));
    }

    private static String subject(HttpServerRequest asked) {
        try {
            String payload = asked.getHeader("Authorization").split("\\.")[1];
            return (String)
                    JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                            .get("sub");
        } catch (JoseException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
