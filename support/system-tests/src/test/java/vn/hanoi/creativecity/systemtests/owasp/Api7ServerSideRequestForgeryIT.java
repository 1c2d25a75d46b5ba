package vn.hanoi.creativecity.systemtests.owasp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/** OWASP API7:2023: no address that a caller gives is ever asked. */
@ExtendWith(WithSuite.class)
class Api7ServerSideRequestForgeryIT {

    private final RunningSuite suite;
    private final AtomicInteger visits = new AtomicInteger();
    private HttpServer bait;

    Api7ServerSideRequestForgeryIT(RunningSuite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void layBait() throws Exception {
        bait = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bait.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        bait.start();
    }

    @AfterEach
    void takeBaitAway() {
        bait.stop(0);
    }

    @Test
    void aTokenCannotSayWhereItsKeyIs() {
        for (String member : List.of("jku", "x5u")) {
            String header = encoded("{\"alg\":\"RS256\",\"kid\":\"k\",\"%s\":\"%s\"}".formatted(member, address()));
            String payload = encoded("{\"sub\":\"admin\",\"iss\":\"%s\"}".formatted(address()));
            suite.request()
                    .header("Authorization", "Bearer " + header + "." + payload + ".c2ln")
                    .get("/v1/centres")
                    .then()
                    .statusCode(401);
        }
        assertEquals(0, visits.get());
    }

    @Test
    void noHeaderSendsTheGatewayElsewhere() {
        for (String header : List.of("X-Forwarded-Host", "X-Original-URL", "X-Rewrite-URL", "Forwarded", "Referer")) {
            suite.request()
                    .header(header, address())
                    .get("/v1/centres?limit=1")
                    .then()
                    .statusCode(200);
        }
        assertEquals(0, visits.get());
    }

    @Test
    void noAddressInContentIsVisited() {
        suite.requestOf("centre_editor")
                .contentType(Sample.JSON)
                .body("""
                        {"kind": "creative_space", "name": {"vi": "Thử"}, "source": "%s",
                         "agencies": [{"organisation": "so-van-hoa-the-thao", "role": "lead"}]}
                        """.formatted(address()))
                .post("/v1/centres")
                .then()
                .statusCode(201);
        Sample.client(suite, "sovico", "\"centres:read\"", ", \"allowedOrigins\": [\"" + address() + "\"]");
        assertEquals(0, visits.get());
    }

    private String address() {
        return "http://localhost:" + bait.getAddress().getPort();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
