package vn.hanoi.creativecity.platform;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Requests that no well-behaved client sends, byte by byte. */
public final class RawHttp {

    private static final int PATIENCE_MS = 10_000;

    private RawHttp() {}

    /** A request head with a token, without the empty line that ends it. */
    public static String head(String requestLine, String... headers) {
        return requestLine + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + InnerTokens.anonymous().token() + "\r\n"
                + Arrays.stream(headers).map(header -> header + "\r\n").reduce("", String::concat);
    }

    /** Sends the text, and reads one answer. */
    public static Answer send(String text) throws IOException {
        try (Socket socket = connect()) {
            return answer(socket, text);
        }
    }

    /** Sends the texts over one connection, and reads one answer to each before the next. */
    public static List<Answer> sendAll(String... texts) throws IOException {
        List<Answer> answers = new ArrayList<>();
        try (Socket socket = connect()) {
            for (String text : texts) {
                answers.add(answer(socket, text));
            }
        }
        return answers;
    }

    /** Sends the text, reads one answer and then, while it sends nothing, all that comes until the server hangs up. */
    public static byte[] afterAnswerTo(String text) throws IOException {
        try (Socket socket = connect()) {
            answer(socket, text);
            return socket.getInputStream().readAllBytes();
        }
    }

    private static Socket connect() throws IOException {
        URI base = ConfigProvider.getConfig().getValue("test.url", URI.class);
        Socket socket = new Socket(base.getHost(), base.getPort());
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    private static Answer answer(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        String head = head(socket.getInputStream());
        HttpHeaders headers = headers(head);
        int length = (int) headers.firstValueAsLong("Content-Length").orElse(0);
        byte[] body = socket.getInputStream().readNBytes(length);
        return new Answer(Integer.parseInt(head.split(" ")[1]), headers, body);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("No more than: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static HttpHeaders headers(String head) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        head.lines().skip(1).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] parts = line.split(": ", 2);
            headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        });
        return HttpHeaders.of(headers, (name, value) -> true);
    }
}
