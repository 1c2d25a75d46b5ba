package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwt.JwtClaims;
import vn.hanoi.creativecity.testing.TestDatabase;

/** Makes API clients and keys through the API, as administrators and partners do. */
public final class Clients {

    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";

    private Clients() {}

    public static RequestSpecification admin() {
        return person("admin", "", "admin");
    }

    public static RequestSpecification partner(String organisation) {
        return person("partner-of-" + organisation, organisation, "partner");
    }

    /** @param organisations separated by spaces */
    public static RequestSpecification person(String subject, String organisations, String... roles) {
        JwtClaims claims = Issuer.claims(subject, roles);
        if (!organisations.isEmpty()) {
            claims.setStringListClaim("organisations", organisations.split(" "));
        }
        return given().header("Authorization", "Bearer " + Issuer.sign(GatewayResource.ISSUERS_KEY, claims));
    }

    public static RequestSpecification keyed(String key) {
        return given().header("X-API-Key", key);
    }

    /** A body for a client of the organisation, with more members. */
    public static String body(String organisation, String scopes, String more) {
        return "{\"name\": \"Thử\", \"kind\": \"partner\", \"organisation\": \"%s\", \"scopes\": [%s]%s}"
                .formatted(organisation, scopes, more);
    }

    public static Response post(RequestSpecification caller, String path, String body) {
        return caller.contentType(JSON).body(body.getBytes(UTF_8)).post(path);
    }

    public static Response patch(RequestSpecification caller, String path, String tag, String body) {
        return caller.contentType(PATCH)
                .header("If-Match", tag)
                .body(body.getBytes(UTF_8))
                .patch(path);
    }

    /** Records a client; gives its path. */
    public static String client(String organisation, String scopes, String more) {
        return post(admin(), "/v1/clients", body(organisation, scopes, more))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Makes a key of the client: the whole answer. */
    public static Response key(String client) {
        return post(admin(), client + "/keys", "{\"name\": \"Khoá\"}");
    }

    public static int change(String sql, Object... values) {
        try (Connection connection = database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** A connection to the gateway's database, with its own login. */
    public static Connection database() throws SQLException {
        return new TestDatabase(setting("jdbc.url"), setting("username"), setting("password")).connect();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }
}
