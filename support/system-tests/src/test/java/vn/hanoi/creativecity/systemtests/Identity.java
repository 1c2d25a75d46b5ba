package vn.hanoi.creativecity.systemtests;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The identity provider of the running suite, where people of the demonstration log in. */
final class Identity {

    /** Access tokens last five minutes. */
    private static final Duration USED_FOR = Duration.ofMinutes(4);

    private final int port;
    private final String demonstrationPassword;
    private final String administratorPassword;
    private final Map<String, Login> logins = new ConcurrentHashMap<>();

    Identity(int port, String demonstrationPassword, String administratorPassword) {
        this.port = port;
        this.demonstrationPassword = demonstrationPassword;
        this.administratorPassword = administratorPassword;
    }

    /** An access token with some life left. */
    String tokenOf(String user) {
        return logins.compute(user, (_, login) -> login != null && login.isFresh() ? login : logIn(user))
                .token();
    }

    String freshTokenOf(String user) {
        return logIn(user).token();
    }

    /** A token of another realm of the same provider, for its own interfaces. */
    String tokenOfItsAdministrator() {
        return token("master", "admin-cli", "admin", administratorPassword);
    }

    /** The set of its public keys. */
    String keys() {
        return given().baseUri("http://localhost")
                .port(port)
                .get("/realms/creative-city/protocol/openid-connect/certs")
                .asString();
    }

    private Login logIn(String user) {
        return new Login(
                token("creative-city", "command-line", user, demonstrationPassword),
                Instant.now().plus(USED_FOR));
    }

    private String token(String realm, String client, String user, String password) {
        return given().baseUri("http://localhost")
                .port(port)
                .formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", user)
                .formParam("password", password)
                .post("/realms/" + realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private record Login(String token, Instant freshUntil) {

        boolean isFresh() {
            return Instant.now().isBefore(freshUntil);
        }
    }
}
