package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.UUID;

/** Answers as services give them to nobody in particular, and who asks for them. */
final class Kept {

    static final String VARY = "Accept, Authorization, X-API-Key";

    private Kept() {}

    /** An address that no other test has asked for. */
    static String address() {
        return "/v1/centres?q=" + UUID.randomUUID();
    }

    /** Who takes no encoding, and waits for none. */
    static RequestSpecification reader() {
        return given().config(RestAssured.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    static Handler<HttpServerRequest> json(String tag, String body) {
        return request -> answer(request, tag, body);
    }

    /** 304 for who has it. */
    static void answer(HttpServerRequest request, String tag, String body) {
        HttpServerResponse response = request.response()
                .putHeader("Cache-Control", "public, no-cache")
                .putHeader("Vary", VARY)
                .putHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", "application/json").end(body);
        }
    }
}
