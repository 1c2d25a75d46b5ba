package vn.hanoi.creativecity.centres.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.LiveMemory;

/**
 * A million observations: all of them or none, and no more memory for them than for a thousand. It takes minutes, so only
 * {@code ./check --long} runs it.
 */
@QuarkusTest
@TestProfile(ManyObservationsImportTest.OfItsOwn.class)
@EnabledIfSystemProperty(named = "long", matches = "true")
class ManyObservationsImportTest {

    private static final Logger LOG = Logger.getLogger(ManyObservationsImportTest.class);

    private static final int LINES = Integer.getInteger("lines", 1_000_000);
    private static final int CENTRES = 20;
    private static final int INDICATORS = 5;
    private static final int WRONG = LINES - 7;

    /** What the service itself needs in these minutes, for whatever reason, without any import; the file has 70 MB. */
    private static final long ROOM = 40 << 20;

    /** A service of its own with a fresh database, which the rows may fill. */
    public static final class OfItsOwn implements QuarkusTestProfile {}

    private final List<String> centres = new ArrayList<>();
    private final List<String> indicators = new ArrayList<>();

    @Test
    void allOrNothingAndMemoryStaysFlat() throws Exception {
        IntStream.range(0, CENTRES).forEach(_ -> centres.add(Partnership.make().centre()));
        IntStream.range(0, INDICATORS).forEach(_ -> indicators.add(indicator()));
        long before = Database.count("select count(*) from observation");
        long audited = Database.count("select count(*) from audit");
        sent(true, 1_000);

        Sent refused = sent(true, LINES);
        assertEquals(List.of(WRONG + 1 + " value too_many_decimals"), refused.problems());
        assertEquals(
                "refused %d: %d created, 0 changed, 0 unchanged, 1 wrong".formatted(LINES, LINES - 1),
                refused.result());
        assertEquals(before, Database.count("select count(*) from observation"));
        assertEquals(audited, Database.count("select count(*) from audit"));
        assertEquals(0, Database.count("select count(*) from import_piece"));

        assertEquals(
                "applied %1$d: %1$d created, 0 changed, 0 unchanged, 0 wrong".formatted(LINES),
                sent(false, LINES).result());
        assertEquals(before + LINES, Database.count("select count(*) from observation"));
        assertEquals(audited + LINES, Database.count("select count(*) from audit"));

        assertEquals(
                "applied %1$d: 0 created, 0 changed, %1$d unchanged, 0 wrong".formatted(LINES),
                sent(false, LINES).result());
        assertEquals(audited + LINES, Database.count("select count(*) from audit"));
    }

    /** Sends so many lines, of which one may be wrong near the end, and looks at the heap until they are done. */
    private Sent sent(boolean isOneWrong, int lines) throws Exception {
        Instant begin = Instant.now();
        long least = LiveMemory.bytes();
        String path = upload(isOneWrong, lines);
        LOG.infof("%d lines are here after %s", lines, Duration.between(begin, Instant.now()));
        long most = least;
        while (!isOver(path)) {
            most = Math.max(most, LiveMemory.bytes());
        }
        LOG.infof(
                "%d lines took %s; the heap went from %d to %d MB",
                lines, Duration.between(begin, Instant.now()), least >> 20, most >> 20);
        assertTrue(most - least < ROOM, least + " to " + most);
        return Sent.at(path);
    }

    private static boolean isOver(String path) {
        return Api.json(Api.admin().get(path + "?wait=2")).has("finishedAt");
    }

    private String upload(boolean isOneWrong, int lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/imports?collection=observations"))
                .header(
                        "Authorization",
                        "Bearer " + InnerTokens.viewer("binh").roles("admin").token())
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> file(isOneWrong, lines)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(202, answer.statusCode(), answer.body());
            return "/v1/imports/"
                    + new ObjectMapper().readTree(answer.body()).path("id").asText();
        }
    }

    /** Made while it is sent: it is nowhere whole. */
    private InputStream file(boolean isOneWrong, int lines) {
        return new SequenceInputStream(new Enumeration<>() {

            private int next;

            @Override
            public boolean hasMoreElements() {
                return next <= lines;
            }

            @Override
            public InputStream nextElement() {
                StringBuilder text = new StringBuilder();
                for (int end = Math.min(lines, next + 999); next <= end; next++) {
                    text.append(line(next, isOneWrong && next == lines - 7)).append('\n');
                }
                return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private String line(int number, boolean isWrong) {
        if (number == 0) {
            return "centre,indicator,from,value,source";
        }
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(number / (CENTRES * INDICATORS));
        return String.join(
                ",",
                centres.get(number % CENTRES),
                indicators.get(number / CENTRES % INDICATORS),
                day.toString(),
                number + (isWrong ? ".5" : ""),
                "Vé điện tử");
    }

    private static String indicator() {
        String code = Partnership.word();
        Partnership.created(Api.post(
                Api.admin(),
                "/v1/indicators",
                Map.of("code", code, "name", Map.of("vi", "Khách"), "unit", Map.of("vi", "lượt"))));
        return code;
    }
}
