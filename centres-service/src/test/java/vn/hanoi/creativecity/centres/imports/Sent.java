package vn.hanoi.creativecity.centres.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.hanoi.creativecity.centres.Api;

/** A file that a test has sent, and what came of it. */
record Sent(JsonNode report) {

    static final String CSV = "text/csv; header=present";
    static final String NDJSON = "application/x-ndjson";

    static Sent csv(String collection, String... lines) {
        return whole(Api.admin(), "collection=" + collection, CSV, lines);
    }

    static Sent ndjson(String collection, String... lines) {
        return whole(Api.admin(), "collection=" + collection, NDJSON, lines);
    }

    static Sent dryRun(String collection, String... lines) {
        return whole(Api.admin(), "dryRun=true&collection=" + collection, CSV, lines);
    }

    static Sent by(RequestSpecification who, String collection, String... lines) {
        return whole(who, "collection=" + collection, CSV, lines);
    }

    static Sent bytes(String collection, String type, byte[] file) {
        return end(post(Api.admin(), "collection=" + collection, type, file));
    }

    private static Sent whole(RequestSpecification who, String query, String type, String... lines) {
        return end(post(who, query, type, text(lines)));
    }

    static byte[] text(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static Response post(RequestSpecification who, String query, String type, byte[] file) {
        return who.config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)
                                .encodeContentTypeAs(NDJSON, ContentType.BINARY)))
                .contentType(type)
                .body(file)
                .post("/v1/imports?" + query);
    }

    /** Waits until it is over. */
    static Sent end(Response accepted) {
        assertEquals(202, accepted.statusCode(), accepted::asString);
        return at(accepted.header("Location"));
    }

    static Sent at(String path) {
        Response read = Api.admin().get(path + "?wait=25");
        assertEquals(200, read.statusCode(), read::asString);
        return new Sent(Api.json(read));
    }

    /** In words: {@code applied 3: 1 created, 1 changed, 1 unchanged, 0 wrong}. */
    String result() {
        return "%s %d: %d created, %d changed, %d unchanged, %d wrong"
                .formatted(
                        report.path("state").asText(),
                        report.path("lines").asLong(),
                        report.path("created").asLong(),
                        report.path("changed").asLong(),
                        report.path("unchanged").asLong(),
                        report.path("wrong").asLong());
    }

    /** What is wrong, each as {@code line column-or-pointer-or-position code}. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        report.path("problems")
                .forEach(problem -> problems.add(String.join(
                        " ",
                        Stream.of("line", "column", "pointer", "position", "code")
                                .filter(problem::has)
                                .map(member -> problem.get(member).asText())
                                .toList())));
        return problems;
    }
}
