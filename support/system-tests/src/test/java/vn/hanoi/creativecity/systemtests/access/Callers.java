package vn.hanoi.creativecity.systemtests.access;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hanoi.creativecity.systemtests.RunningSuite;

/** The columns of the table as callers: nobody, a person for each role, a key for each scope. */
final class Callers {

    private static final String ELSEWHERE = " of another organisation";

    /** People of the demonstration are named like their role; two roles have somebody of another organisation. */
    private static final Map<String, String> PEOPLE = Map.of(
            "centre_editor" + ELSEWHERE, "other_centre_editor",
            "partner" + ELSEWHERE, "other_partner");

    private final RunningSuite suite;
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    Callers(RunningSuite suite) {
        this.suite = suite;
    }

    /** A request of this caller through the gateway. */
    RequestSpecification request(String caller) {
        if (caller.equals("nobody")) {
            return suite.request();
        }
        if (caller.contains(":")) {
            return suite.request().header("X-API-Key", keys.computeIfAbsent(caller, this::makeKey));
        }
        return suite.requestOf(PEOPLE.getOrDefault(caller, caller));
    }

    RequestSpecification admin() {
        return suite.requestOf("admin");
    }

    private String makeKey(String caller) {
        String scope = caller.replace(ELSEWHERE, "");
        String organisation = caller.endsWith(ELSEWHERE) ? "bao-tang-ha-noi" : "sovico";
        String client = admin().contentType("application/json")
                .body("""
                        {"name": "%s", "kind": "partner", "organisation": "%s", "scopes": ["%s"]}
                        """.formatted(caller, organisation, scope))
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return makeKeyOf(client);
    }

    String makeKeyOf(String client) {
        return admin().contentType("application/json")
                .body("{\"name\": \"Máy chủ chính\"}")
                .post("/v1/clients/" + client + "/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }
}
