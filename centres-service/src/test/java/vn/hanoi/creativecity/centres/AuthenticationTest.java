package vn.hanoi.creativecity.centres;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Only tokens of the modules that may call open anything, reads included. */
@QuarkusTest
class AuthenticationTest {

    private static final InnerTokens ADMIN = InnerTokens.viewer("binh").roles("admin");
    private static final String BODY = "{\"kind\": \"creative_space\", \"name\": {\"vi\": \"Không được ghi\"}}";

    static Stream<Named<Supplier<RequestSpecification>>> callers() {
        return Stream.of(
                caller("without a token", () -> given()),
                caller("expired", () -> ADMIN.expired().request()),
                caller("forged", () -> ADMIN.forged().request()),
                caller("of another issuer", () -> ADMIN.issuer("someone").request()),
                caller("for another audience", () -> ADMIN.audience("somewhere").request()),
                caller(
                        "signed by an unknown key",
                        () -> ADMIN.keyId("events-service").request()),
                caller("without an end", () -> ADMIN.without("exp").request()),
                caller("without an issuer", () -> ADMIN.without("iss").request()),
                caller("without an audience", () -> ADMIN.without("aud").request()),
                caller(
                        "without a subject",
                        () -> ADMIN.without("sub").without("upn").request()),
                caller("cut short", () -> bearer(ADMIN.token().substring(0, 100))),
                caller("without its signature", () -> bearer(ADMIN.token().replaceAll("[^.]+$", ""))),
                caller(
                        "unsigned",
                        () -> bearer("eyJhbGciOiJub25lIn0." + ADMIN.token().split("\\.")[1] + ".")),
                caller("no token at all", () -> bearer("nonsense")),
                caller("empty", () -> bearer("")),
                caller("of another scheme", () -> given().header("Authorization", "Basic YWRtaW46YWRtaW4=")));
    }

    @ParameterizedTest
    @MethodSource("callers")
    void nobodyElseReadsOrWrites(Supplier<RequestSpecification> caller) {
        for (Response answer : List.of(
                caller.get().get("/v1/centres"),
                caller.get().get("/v1/centres/khong-gian-di-bo-van-mieu"),
                caller.get().get("/v1/administrative-units/09877"),
                Api.post(caller.get(), "/v1/centres", BODY),
                Api.patch(caller.get(), "/v1/organisations/sovico", "*", "{}"))) {
            assertEquals(Refusal.of(401, "unauthorized"), Refusal.in(answer));
            assertEquals("Bearer", answer.header("WWW-Authenticate").split(" ")[0]);
        }
        assertEquals(0, written());
    }

    @Test
    void everybodyReadsWithTheTokenForNobody() {
        for (String path : List.of("/v1/centres", "/v1/organisations", "/v1/administrative-units")) {
            assertEquals(200, Api.nobody().get(path).statusCode(), path);
        }
    }

    @Test
    void onlyEditorsAndAdministratorsWriteCentres() {
        for (String role :
                List.of("resident", "partner", "juror", "mentor", "finance", "idea_manager", "event_manager")) {
            InnerTokens viewer = InnerTokens.viewer("lan").roles(role);
            assertEquals(Refusal.of(403, "forbidden"), Refusal.in(Api.post(Api.by(viewer), "/v1/centres", BODY)));
            assertEquals(
                    Refusal.of(403, "forbidden"),
                    Refusal.in(Api.patch(Api.by(viewer), "/v1/centres/khong-gian-di-bo-van-mieu", "*", "{}")));
            assertEquals(
                    Refusal.of(403, "forbidden"),
                    Refusal.in(Api.post(
                            Api.by(viewer),
                            "/v1/centres/khong-gian-di-bo-van-mieu/transitions",
                            Map.of("lifecycle", "closed"))));
        }
        assertEquals(0, written());
    }

    @Test
    void whoWritesWithoutAnyRoleIsNotAllowed() {
        assertEquals(Refusal.of(403, "forbidden"), Refusal.in(Api.post(Api.nobody(), "/v1/centres", BODY)));
    }

    private static long written() {
        return Database.count("select count(*) from centre where name_vi = 'Không được ghi'");
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static Named<Supplier<RequestSpecification>> caller(String name, Supplier<RequestSpecification> caller) {
        return Named.of(name, caller);
    }
}
