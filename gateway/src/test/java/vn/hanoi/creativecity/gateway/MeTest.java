package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hanoi.creativecity.gateway.Ensemble.Mishap;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class MeTest {

    private static final String REGISTRATIONS = "events /v1/registrations";
    private static final String SUBMISSIONS = "ideas /v1/submissions";

    private static final Map<String, String> ANSWERS = Map.of(
            REGISTRATIONS, "{\"items\": [{\"code\": \"R1\"}]}",
            SUBMISSIONS, "{\"items\": [{\"code\": \"HN-1\"}], \"next\": \"/v1/submissions?cursor=x\"}");

    @Test
    void aPersonFindsWhatIsTheirs() {
        try (var services = new Ensemble(ANSWERS)) {
            Clients.person("somebody", "", "resident")
                    .get("/v1/me")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-cache")
                    .body("subject", equalTo("somebody"))
                    .body("registrations.items.code", contains("R1"))
                    .body("submissions.items.code", contains("HN-1"))
                    .body("submissions.next", equalTo("/v1/submissions?cursor=x"))
                    .body("warnings", empty());
            assertEquals(List.of("somebody"), services.askers());
            assertEquals(
                    List.of(REGISTRATIONS + "?limit=20", SUBMISSIONS + "?limit=20&mine=true"),
                    services.questions().stream().sorted().toList());
        }
    }

    @Test
    void whoSeesAllAsksForTheirOwnAlone() {
        try (var services = new Ensemble(ANSWERS)) {
            Clients.admin().get("/v1/me").then().statusCode(200);
            assertEquals(
                    List.of(REGISTRATIONS + "?limit=20&mine=true", SUBMISSIONS + "?limit=20&mine=true"),
                    services.questions().stream().sorted().toList());
        }
    }

    @Test
    void nobodyHasNothingAndNobodyIsAsked() {
        try (var services = new Ensemble(ANSWERS)) {
            given().get("/v1/me")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, no-cache")
                    .body("registrations", nullValue())
                    .body("submissions", nullValue())
                    .body("warnings", empty());
            assertEquals(List.of(), services.questions());
        }
    }

    @Test
    void aClientHasWhatItsScopesAreFor() {
        String key =
                Clients.key(Clients.client("sovico", "\"events:register\"", "")).path("key");
        try (var services = new Ensemble(ANSWERS)) {
            Clients.keyed(key)
                    .get("/v1/me")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-cache")
                    .body("registrations.items.code", contains("R1"))
                    .body("submissions", nullValue());
            assertEquals(List.of(REGISTRATIONS + "?limit=20"), services.questions());
        }
    }

    @ParameterizedTest
    @CsvSource({"events, registrations", "ideas, submissions"})
    void aServiceThatIsNotThereIsNamed(String service, String missing) {
        Ensemble.assertAnsweredWithout(
                service,
                ANSWERS,
                () -> Clients.person("somebody", "", "resident").get("/v1/me"),
                missing);
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void whatCannotBeReadIsNamedAndTheRestIsThere(Mishap mishap) {
        try (var _ = new Ensemble(ANSWERS).with(REGISTRATIONS, mishap)) {
            Ensemble.inTime(() -> Clients.person("somebody", "", "resident").get("/v1/me"))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("subject", equalTo("somebody"))
                    .body("registrations", nullValue())
                    .body("submissions.items.code", contains("HN-1"))
                    .body(Ensemble.WARNINGS, contains("registrations " + mishap.code));
        }
        try (var _ = new Ensemble(ANSWERS).with(SUBMISSIONS, mishap)) {
            Ensemble.inTime(() -> Clients.person("somebody", "", "resident").get("/v1/me"))
                    .then()
                    .statusCode(200)
                    .body("submissions", nullValue())
                    .body("warnings.part", contains("submissions"));
        }
    }
}
