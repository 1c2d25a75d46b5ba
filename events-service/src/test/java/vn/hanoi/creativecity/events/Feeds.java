package vn.hanoi.creativecity.events;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Who subscribes to the programme: anybody, through the gateway. */
public final class Feeds {

    public static final String BASE = "https://api.example";

    private Feeds() {}

    public static RequestSpecification anybody() {
        return InnerTokens.anonymous().request().header("X-Internal-Public-Url", BASE);
    }

    public static Response get(String path, Object... parameters) {
        return anybody().urlEncodingEnabled(false).get(path, parameters);
    }

    /** What is there, to the byte. */
    public static byte[] bytes(String path, Object... parameters) {
        return get(path, parameters).then().statusCode(200).extract().asByteArray();
    }
}
