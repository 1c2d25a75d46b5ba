package vn.hanoi.creativecity.events.venue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** The network as centres-service would tell of it: exports and a feed, over HTTP. */
final class Network implements AutoCloseable {

    private static final String EXPORTS = "/v1/exports/";
    private static final String CHANGES = "/v1/changes/centres";
    private static final long PATIENCE_MS = 1_000;

    private final HttpServer server;
    private final Map<String, Map<UUID, String>> documents = new LinkedHashMap<>();
    private final List<String[]> changes = new ArrayList<>();
    private String age = newAge();

    Network(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(EXPORTS, this::export);
        server.createContext(CHANGES, this::follow);
        server.start();
    }

    synchronized void put(String collection, UUID id, String members) {
        String document = "{\"id\": \"%s\", %s}".formatted(id, members);
        documents.computeIfAbsent(collection, _ -> new LinkedHashMap<>()).put(id, document);
        tell(
                collection,
                "{\"collection\": \"%s\", \"id\": \"%s\", \"kind\": \"changed\", \"document\": %s}"
                        .formatted(collection, id, document));
    }

    synchronized void remove(String collection, UUID id) {
        removeQuietly(collection, id);
        tell(collection, "{\"collection\": \"%s\", \"id\": \"%s\", \"kind\": \"removed\"}".formatted(collection, id));
    }

    synchronized void removeQuietly(String collection, UUID id) {
        documents.get(collection).remove(id);
    }

    /** Whoever follows must begin again. */
    synchronized void forgetWhatWasTold() {
        age = newAge();
        notifyAll();
    }

    private static String newAge() {
        return UUID.randomUUID().toString();
    }

    private void tell(String collection, String change) {
        changes.add(new String[] {collection, change});
        notifyAll();
    }

    private void export(HttpExchange exchange) throws IOException {
        String collection = exchange.getRequestURI().getPath().substring(EXPORTS.length());
        StringBuilder lines = new StringBuilder();
        synchronized (this) {
            Map<UUID, String> all = documents.getOrDefault(collection, Map.of());
            all.values().forEach(document -> lines.append(document).append('\n'));
            lines.append("{\"count\": %d, \"cursor\": \"%s.%d\"}\n".formatted(all.size(), age, changes.size()));
        }
        answer(exchange, 200, lines.toString());
    }

    private void follow(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String collection = query.replaceAll(".*collection=([a-z-]+).*", "$1");
        String[] cursor = query.replaceAll(".*cursor=([0-9a-f.-]+).*", "$1").split("\\.");
        String answer = null;
        synchronized (this) {
            if (cursor[0].equals(age) && after(cursor, collection).isEmpty()) {
                await();
            }
            if (cursor[0].equals(age)) {
                answer = "{\"items\": [%s], \"next\": \"%s?cursor=%s.%d\", \"more\": false}"
                        .formatted(String.join(",", after(cursor, collection)), CHANGES, age, changes.size());
            }
        }
        answer(exchange, answer == null ? 410 : 200, answer == null ? "{}" : answer);
    }

    private List<String> after(String[] cursor, String collection) {
        return changes.stream()
                .skip(Integer.parseInt(cursor[1]))
                .filter(change -> change[0].equals(collection))
                .map(change -> change[1])
                .toList();
    }

    private void await() {
        try {
            wait(PATIENCE_MS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
