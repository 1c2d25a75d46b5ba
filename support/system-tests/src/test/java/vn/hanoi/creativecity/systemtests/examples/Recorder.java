package vn.hanoi.creativecity.systemtests.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * Stands between the tests and the gateway, and keeps what was asked and answered as examples for the contract. It is
 * there only when somebody wants new examples: {@code -Dcontract.examples.fix=true}.
 */
public final class Recorder implements AutoCloseable {

    /** What concerns one connection alone. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "expect");

    /** No key of anybody's goes into a document, be it one of a suite that is gone. */
    private static final String KEY = "(hncc_\\w{12})\\w{49}";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String gateway;
    private final Recordings recordings;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Recorder(int gatewayPort, int identityPort) throws IOException {
        gateway = "http://localhost:" + gatewayPort;
        recordings = new Recordings(text -> text.replace(gateway, "http://localhost:8080")
                .replace("http://localhost:" + identityPort, "http://localhost:8180")
                .replaceAll(KEY, "$1" + "x".repeat(49)));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    public static boolean isWanted() {
        return Boolean.getBoolean("contract.examples.fix");
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] content = exchange.getRequestBody().readAllBytes();
            HttpResponse<byte[]> answer = HTTP.send(request(exchange, content), BodyHandlers.ofByteArray());
            recordings.offer(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    content(exchange.getRequestHeaders().getFirst("Content-Type"), content),
                    answer.statusCode(),
                    content(answer.headers().firstValue("Content-Type").orElse(null), plain(answer)));
            answer.headers().map().forEach((name, values) -> {
                if (isOfTheMessage(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            boolean hasBody = answer.body().length > 0;
            exchange.sendResponseHeaders(answer.statusCode(), hasBody ? answer.body().length : -1);
            if (hasBody) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] content) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        content.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isOfTheMessage(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    /** As a person reads it; nothing where it is packed in a way that the JDK does not know. */
    private static byte[] plain(HttpResponse<byte[]> answer) throws IOException {
        String encoding = answer.headers().firstValue("Content-Encoding").orElse("identity");
        return switch (encoding) {
            case "identity" -> answer.body();
            case "gzip" -> new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
            default -> new byte[0];
        };
    }

    private static Content content(String type, byte[] bytes) {
        return new Content(type == null ? "" : type.replaceFirst(";.*", ""), bytes);
    }

    private static boolean isOfTheMessage(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    /** Writes the examples that the contract does not have yet. */
    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.close();
        recordings.write();
    }
}
