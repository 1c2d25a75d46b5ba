package vn.hanoi.creativecity.centres.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.hanoi.creativecity.centres.Api;

/** A plan, and targets for it, that a test makes: what each needs, and what the test adds. */
record NewPlan(String path) {

    static NewPlan recorded() {
        Response answer = Api.post(Api.admin(), "/v1/plans", plan(code()));
        assertEquals(201, answer.statusCode(), answer::asString);
        return new NewPlan(answer.header("Location"));
    }

    /** A code that no other test uses. */
    static String code() {
        return UUID.randomUUID().toString().substring(0, 13) + "/KH-UBND";
    }

    static Map<String, Object> plan(String code) {
        return Map.of("code", code, "issuedOn", "2026-01-05", "name", Map.of("vi", "Kế hoạch " + code));
    }

    /** A target with other members, which come as name, value, name, value. */
    static Map<String, Object> body(String code, Object... others) {
        Map<String, Object> target = new LinkedHashMap<>(Map.of(
                "code",
                code,
                "item",
                "P14",
                "text",
                Map.of("vi", "Mục tiêu " + code),
                "dueYear",
                2030,
                "measure",
                "operating_walking_spaces"));
        for (int i = 0; i < others.length; i += 2) {
            target.put((String) others[i], others[i + 1]);
        }
        return target;
    }

    Response add(Map<String, Object> target) {
        return Api.post(Api.admin(), path + "/targets", target);
    }

    String target(String code) {
        return path + "/targets/" + code;
    }
}
