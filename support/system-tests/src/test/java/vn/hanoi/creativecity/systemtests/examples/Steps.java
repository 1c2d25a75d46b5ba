package vn.hanoi.creativecity.systemtests.examples;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import vn.hanoi.creativecity.systemtests.RunningSuite;

/** Steps of a journey through the running suite, each by a person of the demonstration or by nobody. */
record Steps(RunningSuite suite) {

    private static final String JSON = "application/json";

    RequestSpecification as(String who) {
        return who.equals("nobody") ? suite.request() : suite.requestOf(who);
    }

    JsonPath read(String who, String path) {
        return as(who).get(path).then().statusCode(200).extract().jsonPath();
    }

    JsonPath sent(String who, String path, Object body, int status) {
        return as(who).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    /** Gives a member of what was made. */
    String made(String who, String collection, Object body, String member) {
        return sent(who, collection, body, 201).getString(member);
    }

    void moved(String who, String path, Map<String, ?> to) {
        sent(who, path + "/transitions", to, 200);
    }

    /** Writes it for the first time, and then once more on what was read. */
    void replaced(String who, String path, Object first, Object second) {
        String tag = as(who).header("If-None-Match", "*")
                .contentType(JSON)
                .body(first)
                .put(path)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        as(who).header("If-Match", tag)
                .contentType(JSON)
                .body(second)
                .put(path)
                .then()
                .statusCode(200);
    }
}
