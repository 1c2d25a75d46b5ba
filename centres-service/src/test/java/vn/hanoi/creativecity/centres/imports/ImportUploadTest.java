package vn.hanoi.creativecity.centres.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class ImportUploadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String word = Partnership.word();
    private final String key = UUID.randomUUID().toString();

    @Test
    void itIsAnsweredAsSoonAsItIsHere() {
        byte[] file = file(word);
        Response accepted = Sent.post(Api.admin(), "collection=centres&name=quy-3.csv", Sent.CSV, file);
        assertEquals(202, accepted.statusCode(), accepted::asString);
        assertEquals("\"0\"", accepted.header("ETag"));
        assertEquals("/v1/imports/" + Api.json(accepted).path("id").asText(), accepted.header("Location"));
        assertEquals(
                "centres csv false quy-3.csv waiting " + file.length + " binh",
                String.join(
                        " ",
                        List.of("collection", "format", "dryRun", "name", "state", "bytes", "sender").stream()
                                .map(member -> Api.json(accepted).path(member).asText())
                                .toList()));
        Sent sent = Sent.end(accepted);
        assertEquals("applied 1: 1 created, 0 changed, 0 unchanged, 0 wrong", sent.result());
        assertTrue(sent.report().has("finishedAt"));
        assertEquals(2, sent.report().path("version").asInt());
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndImportsNothing() {
        Response first = keyed("collection=centres", Sent.CSV, file(word));
        Sent.end(first);
        Response second = keyed("collection=centres", Sent.CSV, file(word));
        assertEquals(202, second.statusCode(), second::asString);
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(Api.json(first), Api.json(second));
        assertEquals(1, Database.count("select count(*) from import where sender = ?", "key-" + word));
    }

    @Test
    void anotherFileWithTheKeyIsRefused() {
        Sent.end(keyed("collection=centres", Sent.CSV, file(word)));
        for (Response other : List.of(
                keyed("collection=centres", Sent.CSV, file("khac-" + word)),
                keyed("collection=centres", Sent.NDJSON, file(word)),
                keyed("collection=centres&dryRun=true", Sent.CSV, file(word)))) {
            assertEquals(Refusal.of(422, "idempotency-key-reused"), Refusal.in(other));
        }
        assertEquals(1, Database.count("select count(*) from import where sender = ?", "key-" + word));
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        long imports = Database.count("select count(*) from import");
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head("Content-Length: 10000000").getBytes(ISO_8859_1));
            socket.getOutputStream().write("slug,kind,name.vi\n".getBytes(ISO_8859_1));
            socket.getOutputStream().write("x".repeat(600_000).getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            await(1, "pieces are in a transaction that is open");
        }
        await(0, "the transaction is over");
        assertEquals(imports, Database.count("select count(*) from import"));
        assertEquals(0, Database.count("select count(*) from import_piece"));
        assertEquals(0, Database.count("select count(*) from import_waiting where sender = ?", word));
        assertEquals(0, Database.count("select count(*) from idempotency_key where subject = ?", word));
    }

    @Test
    void itMayBeLargeAndNothingElseMay() throws IOException {
        assertTrue(answer(head("Content-Length: 268435457")).startsWith("HTTP/1.1 413 "));
        String centre = head("Content-Length: 1048577").replace("/v1/imports?collection=centres", "/v1/centres");
        assertTrue(answer(centre.replace("text/csv", "application/json")).startsWith("HTTP/1.1 413 "));
        String wide = word + ",creative_space,Tên,\"" + "x".repeat(19_000) + "\"\n";
        Sent sent =
                Sent.bytes("centres", Sent.CSV, ("slug,kind,name.vi,description.vi\n" + wide.repeat(150)).getBytes());
        assertEquals(150, sent.report().path("lines").asInt());
        assertTrue(sent.report().path("bytes").asLong() > 2_000_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            collection=centres                | application/json             | 415 unsupported-media-type: header Content-Type unsupported
            collection=centres                | text/csv; charset=utf-16     | 415 unsupported-media-type: header Content-Type unsupported
            collection=centres                | text/csv; header=absent      | 415 unsupported-media-type: header Content-Type unsupported
            collection=centres                | text/csv; charset=no-such    | 415 unsupported-media-type: header Content-Type unsupported
            dryRun=true                       | text/csv                     | 400 invalid-parameter: parameter collection required
            collection=spaces                 | text/csv                     | 400 invalid-parameter: parameter collection unknown_value
            collection=centres&dryRun=yes     | text/csv                     | 400 invalid-parameter: parameter dryRun wrong_type
            collection=centres&name=%20       | text/csv                     | 400 invalid-parameter: parameter name format
            collection=centres&sheet=1        | text/csv                     | 400 invalid-parameter: parameter sheet unknown_parameter
            """)
    void whatIsNoImportIsRefusedAtOnce(String query, String type, String problem) {
        assertEquals(
                problem,
                Refusal.in(Sent.post(Api.admin().urlEncodingEnabled(false), query, type, file(word)))
                        .text());
    }

    @Test
    void aFileThatIsCompressedIsNotUnderstood() {
        Response answer =
                Sent.post(Api.admin().header("Content-Encoding", "gzip"), "collection=centres", Sent.CSV, file(word));
        assertEquals(
                Refusal.of(415, "unsupported-media-type", "header Content-Encoding unsupported"), Refusal.in(answer));
    }

    @Test
    void whoWaitsIsAnsweredAtTheEndAndWhoDoesNotAtOnce() {
        String path = Sent.post(Api.admin(), "collection=centres", Sent.CSV, file(word))
                .header("Location");
        Response waited = Api.admin().get(path + "?wait=25");
        assertEquals("applied", Api.json(waited).path("state").asText());
        assertEquals("\"2\"", waited.header("ETag"));
        assertEquals(304, Api.admin().header("If-None-Match", "\"2\"").get(path).statusCode());
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter wait out_of_range"),
                Refusal.in(Api.admin().get(path + "?wait=26")));
        assertNotEquals("\"2\"", waited.header("Location"));
    }

    private Response keyed(String query, String type, byte[] file) {
        return Sent.post(
                Api.by(InnerTokens.viewer("key-" + word).roles("admin")).header("Idempotency-Key", key),
                query,
                type,
                file);
    }

    private String head(String length) {
        return "POST /v1/imports?collection=centres HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Idempotency-Key: " + key + "\r\nContent-Type: text/csv\r\n" + length + "\r\nAuthorization: Bearer "
                + InnerTokens.viewer(word).roles("admin").token() + "\r\n\r\n";
    }

    private static String answer(String head) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static void await(int uploads, String what) {
        Instant begin = Instant.now();
        while (Database.count("""
                select count(*) from pg_stat_activity where datname = current_database()
                    and state like 'idle in transaction%' and query ilike '%import_piece%'""") != uploads) {
            assertTrue(Duration.between(begin, Instant.now()).compareTo(PATIENCE) < 0, what);
        }
    }

    private static byte[] file(String slug) {
        return Sent.text("slug,kind,name.vi", slug + ",creative_space,Tên");
    }
}
