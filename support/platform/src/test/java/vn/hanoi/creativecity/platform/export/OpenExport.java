package vn.hanoi.creativecity.platform.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.hanoi.creativecity.testing.InnerTokens;

/** An export that is read line by line, as slowly as a test likes: what is not read stays with the service. */
final class OpenExport implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BufferedReader lines;

    private OpenExport(InnerTokens viewer, String collection) throws IOException, InterruptedException {
        URI base = ConfigProvider.getConfig().getValue("test.url", URI.class);
        var answer = client.send(
                HttpRequest.newBuilder(base.resolve("/v1/exports/" + collection))
                        .header("Authorization", "Bearer " + viewer.token())
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new AssertionError("" + answer.statusCode());
        }
        lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    static OpenExport of(InnerTokens viewer, String collection) throws IOException, InterruptedException {
        return new OpenExport(viewer, collection);
    }

    String line() throws IOException {
        return lines.readLine();
    }

    /** All that is left, to the end. */
    List<String> rest() throws IOException {
        List<String> rest = new ArrayList<>();
        for (String line = line(); line != null; line = line()) {
            rest.add(line);
        }
        return rest;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
