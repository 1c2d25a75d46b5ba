package vn.hanoi.creativecity.centres.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.centre.NewCentre;

/** Connections that tests make, between centres that tests make. */
final class Connections {

    private Connections() {}

    static String publishedCentre() {
        return NewCentre.named("Nút mạng " + NewCentre.word()).published();
    }

    /** A published centre that the organisation leads. */
    static String centreOf(String organisation) {
        return led(organisation).published();
    }

    static NewCentre led(String organisation) {
        return NewCentre.named("Nút mạng " + NewCentre.word())
                .with("agencies", List.of(Map.of("organisation", organisation, "role", "lead")));
    }

    static Map<String, Object> body(String one, String another, Object... more) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("centres", List.of(one, another), "kind", "exchange"));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    static Response post(RequestSpecification who, Map<String, Object> body) {
        return Api.post(who, "/v1/connections", body);
    }

    /** Makes it; gives its path. */
    static String made(String one, String another, Object... more) {
        Response answer = post(Api.staff(), body(one, another, more));
        assertEquals(201, answer.statusCode(), answer::asString);
        return answer.header("Location");
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
