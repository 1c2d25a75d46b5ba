package vn.hanoi.creativecity.gateway.directory;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.gateway.Clients;
import vn.hanoi.creativecity.gateway.GatewayResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class LastUseTest {

    private final LastUse uses;

    LastUseTest(LastUse uses) {
        this.uses = uses;
    }

    @Test
    void whenAKeyWasLastUsedIsKnownInTheEnd() {
        String client = Clients.client("sovico", "\"centres:read\"", "");
        Response made = Clients.key(client);
        String path = client + "/keys/" + made.path("id");
        Clients.admin().get(path).then().body("lastUsedAt", nullValue());
        Clients.keyed(made.path("key")).get("/v1/me").then().statusCode(200);
        uses.write();
        Clients.admin().get(path).then().body("lastUsedAt", notNullValue()).body("version", equalTo(0));
    }
}
