package vn.hanoi.creativecity.ideas.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.hanoi.creativecity.ideas.submission.Submissions;

/** Attachments that tests make for themselves. */
final class Attachments {

    static final String PNG = "image/png";
    static final String JPEG = "image/jpeg";
    static final String PDF = "application/pdf";

    static final Map<String, Object> POLICY = Map.of(
            "maximumCount", 3, "maximumBytes", 30_000_000, "kinds", List.of("jpeg", "mp4", "pdf", "png", "webp"));

    private Attachments() {}

    static String call(Object... changes) {
        return Submissions.call(withPolicy(changes));
    }

    static String anonymisedCall(Object... changes) {
        return Submissions.anonymisedCall(withPolicy(changes));
    }

    private static Object[] withPolicy(Object... changes) {
        return Stream.concat(Stream.of("attachmentsPolicy", POLICY), Stream.of(changes))
                .toArray();
    }

    static String path(String code) {
        return Submissions.PATH + "/" + code + "/attachments";
    }

    static String path(String code, String id) {
        return path(code) + "/" + id;
    }

    static String content(String code, String id) {
        return path(code, id) + "/content";
    }

    static Response send(String who, String code, String type, String name, byte[] file) {
        return Submissions.as(who)
                .contentType(type)
                .queryParam("name", name)
                .body(file)
                .post(path(code));
    }

    /** One that is attached; gives its id. */
    static String attach(String who, String code, String type, String name, byte[] file) {
        Response sent = send(who, code, type, name, file);
        assertEquals(201, sent.statusCode(), sent::asString);
        return Submissions.json(sent).path("id").asText();
    }

    static byte[] download(String who, String code, String id) {
        Response answer = Submissions.get(who, content(code, id));
        assertEquals(200, answer.statusCode(), answer::asString);
        return answer.asByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Path folder() {
        return Path.of(ConfigProvider.getConfig().getValue("attachments.folder", String.class));
    }

    static Path file(String hash) {
        return folder().resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }

    static boolean isKept(byte[] file) {
        return Files.exists(file(sha256(file)));
    }

    static Set<Path> drafts() {
        Path drafts = folder().resolve("drafts");
        if (!Files.isDirectory(drafts)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(drafts)) {
            return files.collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
