package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTokenTest {

    private HttpServer provider;
    private int status;
    private String body;
    private String asked;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/realms/creative-city/protocol/openid-connect/token", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void whoIsKnownGetsATokenAndNothingElseOfTheAnswer() throws Exception {
        answer(200, "{\"access_token\":\"a.b.c\",\"refresh_token\":\"d.e.f\"}");

        assertEquals("a.b.c", token().of("juror", "pass&word"));
        assertEquals(true, asked.contains("password=pass%26word"), asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    401 | {"error":"invalid_grant"}       | There is no user “nobody” in the demonstration. There are: admin, centre_editor, other_centre_editor, idea_manager, event_manager, juror, mentor, finance, partner, other_partner, resident.
                    500 | {"error":"unknown_error"}       | The identity provider answers 500; its log may say why. Try again.
                    """)
    void whyThereIsNoneIsSaid(int status, String body, String message) {
        answer(status, body);

        CannotStart e = assertThrows(CannotStart.class, () -> token().of("nobody", "password"));

        assertEquals(message, e.getMessage());
    }

    @Test
    void aProviderThatIsNotThereYetIsWaitedFor() {
        provider.stop(0);

        CannotStart e = assertThrows(CannotStart.class, () -> token().of("juror", "password"));

        assertEquals(
                "The identity provider does not answer (yet); it starts beside the rest. Was the suite started with --no-identity?",
                e.getMessage());
    }

    private void answer(int status, String body) {
        this.status = status;
        this.body = body;
    }

    private AccessToken token() {
        return new AccessToken("http://localhost:" + provider.getAddress().getPort());
    }
}
