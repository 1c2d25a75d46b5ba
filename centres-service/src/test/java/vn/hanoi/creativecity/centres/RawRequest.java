package vn.hanoi.creativecity.centres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A request byte by byte, as no client library would send it. */
public record RawRequest(String target, Map<String, String> headers, byte[] body) {

    private static final int PATIENCE_MS = (int) Duration.ofSeconds(20).toMillis();

    /** An answer, its header names in lower case. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(new String(body, UTF_8), unreadable);
            }
        }
    }

    /** @param target method and path, such as {@code GET /v1/centres} */
    public static RawRequest of(String target) {
        return new RawRequest(target, Map.of(), new byte[0]);
    }

    public RawRequest header(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new RawRequest(target, changed, body);
    }

    public RawRequest body(String contentType, String text) {
        return body(contentType, text.getBytes(UTF_8));
    }

    RawRequest body(String contentType, byte[] bytes) {
        return header("Content-Type", contentType)
                .header("Content-Length", Integer.toString(bytes.length))
                .withBody(bytes);
    }

    /** The body in chunks, its length unsaid. */
    RawRequest chunked(String contentType, byte[] bytes) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int from = 0; from < bytes.length; from += 60_000) {
            byte[] chunk = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 60_000));
            chunks.writeBytes((Integer.toHexString(chunk.length) + "\r\n").getBytes(ISO_8859_1));
            chunks.writeBytes(chunk);
            chunks.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));
        return header("Content-Type", contentType)
                .header("Transfer-Encoding", "chunked")
                .withBody(chunks.toByteArray());
    }

    private RawRequest withBody(byte[] bytes) {
        return new RawRequest(target, headers, bytes);
    }

    Answer send() {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MS);
            StringBuilder head = new StringBuilder(target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(ISO_8859_1));
            socket.getOutputStream().write(body);
            return answer(socket.getInputStream().readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(target, failure);
        }
    }

    private static Answer answer(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            headers.put(
                    line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                    line.substring(line.indexOf(':') + 1).strip());
        }
        return new Answer(
                Integer.parseInt(lines[0].split(" ")[1]), headers, Arrays.copyOfRange(bytes, end + 4, bytes.length));
    }
}
