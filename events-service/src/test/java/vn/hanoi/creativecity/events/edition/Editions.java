package vn.hanoi.creativecity.events.edition;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Editions that tests make for themselves, and who asks for them. */
final class Editions {

    static final String PATH = "/v1/festival-editions";

    private static final AtomicInteger YEARS = new AtomicInteger(2100);

    private Editions() {}

    static RequestSpecification anybody() {
        return InnerTokens.anonymous().request();
    }

    static RequestSpecification manager() {
        return InnerTokens.viewer("manager").roles("event_manager").request();
    }

    /** A year that no other test has. */
    static int year() {
        return YEARS.getAndIncrement();
    }

    /** What an edition of a new year needs and no more, with these changes. */
    static Map<String, Object> body(Object... changes) {
        return bodyOf(year(), changes);
    }

    /** Changes are name, value, name, value, and null takes a value away. */
    static Map<String, Object> bodyOf(int year, Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("year", year);
        body.put("ordinal", year - 2000);
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                body.remove((String) changes[i]);
            } else {
                body.put((String) changes[i], changes[i + 1]);
            }
        }
        return body;
    }

    static Response create(Map<String, ?> body) {
        return manager().contentType(ContentType.JSON).body(body).post(PATH);
    }

    /** A new edition; gives its year. */
    static int announced(Object... changes) {
        return create(body(changes)).then().statusCode(201).extract().path("year");
    }

    static Response move(int year, String state) {
        return manager()
                .contentType(ContentType.JSON)
                .body(Map.of("state", state))
                .post(PATH + "/{edition}/transitions", year);
    }

    static Response patch(Object reference, String ifMatch, String patch) {
        RequestSpecification request = manager().contentType("application/merge-patch+json");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .body(patch)
                .patch(PATH + "/{edition}", reference);
    }

    static String tag(int year) {
        return anybody()
                .get(PATH + "/{edition}", year)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}
