package vn.hanoi.creativecity.systemtests.owasp;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import vn.hanoi.creativecity.systemtests.RunningSuite;

/** What the tests of this package make for themselves. */
final class Sample {

    static final String JSON = "application/json";
    static final String PATCH = "application/merge-patch+json";
    static final String PROBLEM = "application/problem+json";

    private Sample() {}

    /** A draft of the organisation that {@code centre_editor} acts for; gives its path. */
    static String draft(RunningSuite suite) {
        return draft(suite, "centre_editor", "so-van-hoa-the-thao", word());
    }

    /** A draft that this editor records for an organisation of theirs. */
    static String draft(RunningSuite suite, String editor, String organisation, String name) {
        return suite.requestOf(editor)
                .contentType(JSON)
                .body("""
                        {"kind": "creative_space", "name": {"vi": "%s"},
                         "agencies": [{"organisation": "%s", "role": "lead"}]}
                        """.formatted(name, organisation))
                .post("/v1/centres")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** A client of the organisation, with these members beside; gives its path. */
    static String client(RunningSuite suite, String organisation, String scopes, String members) {
        return "/v1/clients/"
                + suite.requestOf("admin")
                        .contentType(JSON)
                        .body("{\"name\": \"Thử\", \"kind\": \"partner\", \"organisation\": \"%s\", \"scopes\": [%s]%s}"
                                .formatted(organisation, scopes, members))
                        .post("/v1/clients")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    /** A new key of the client, made by an administrator: the whole answer. */
    static Response key(RunningSuite suite, String client) {
        return suite.requestOf("admin")
                .contentType(JSON)
                .body("{\"name\": \"Thử\"}")
                .post(client + "/keys");
    }

    static String etag(RequestSpecification reader, String path) {
        return reader.get(path).header("ETag");
    }

    /** A word that nobody else uses. */
    static String word() {
        return "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    }
}
