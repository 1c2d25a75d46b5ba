package vn.hanoi.creativecity.systemtests.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A program of somebody else's that keeps a copy of one collection: it begins with an export and goes on with the feed. It
 * knows the API and nothing else.
 */
final class Mirror {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String api;
    private final Map<String, String> credentials;
    private final String collection;
    private final SortedMap<String, JsonNode> documents = new TreeMap<>();
    private String next;
    private int beginnings;

    Mirror(String api, Map<String, String> credentials, String collection) {
        this.api = api;
        this.credentials = credentials;
        this.collection = collection;
    }

    /** The documents by their ids. */
    SortedMap<String, JsonNode> documents() {
        return documents;
    }

    /** How often it had to begin with an export. */
    int beginnings() {
        return beginnings;
    }

    /** Takes over what is there already until nothing more is. */
    void catchUp() throws IOException, InterruptedException {
        if (next == null) {
            begin();
        }
        boolean more = true;
        while (more) {
            HttpResponse<InputStream> answer = get(next);
            if (answer.statusCode() == 410) {
                begin();
                continue;
            }
            require(answer, 200);
            JsonNode page = JSON.readTree(answer.body());
            page.path("items").forEach(this::apply);
            next = page.path("next").asText();
            more = page.path("more").asBoolean();
        }
    }

    /** All of it, as it was at one moment; an export that ends without its last line has broken off. */
    private void begin() throws IOException, InterruptedException {
        beginnings++;
        HttpResponse<InputStream> answer = get("/v1/exports/" + collection + "?format=ndjson");
        require(answer, 200);
        documents.clear();
        next = null;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode document = JSON.readTree(line);
                if (document.has("next")) {
                    next = document.path("next").asText();
                } else {
                    documents.put(document.path("id").asText(), document);
                }
            }
        }
        if (next == null) {
            throw new IOException("The export of " + collection + " broke off.");
        }
    }

    private void apply(JsonNode change) {
        String id = change.path("id").asText();
        if (change.path("kind").asText().equals("removed")) {
            documents.remove(id);
        } else {
            documents.put(id, change.path("document"));
        }
    }

    /** Writes down all that it knows, for the next time that it is started. */
    void save(Path file) throws IOException {
        ObjectNode state = JSON.createObjectNode().put("next", next);
        documents.forEach(state.putObject("documents")::set);
        JSON.writeValue(file.toFile(), state);
    }

    void load(Path file) throws IOException {
        JsonNode state = JSON.readTree(Files.readString(file));
        next = state.path("next").asText();
        documents.clear();
        state.path("documents").properties().forEach(entry -> documents.put(entry.getKey(), entry.getValue()));
    }

    private HttpResponse<InputStream> get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api).resolve(path));
        credentials.forEach(request::header);
        return HTTP.send(request.build(), BodyHandlers.ofInputStream());
    }

    private static void require(HttpResponse<InputStream> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": "
                    + new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
