package vn.hanoi.creativecity.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.hanoi.creativecity.testing.InnerTokens;

/** The application under test, as one caller asks it. Every method gives a new caller, so that one can be the base of others. */
public final class Api {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> headers;

    private Api(Map<String, String> headers) {
        this.headers = headers;
    }

    public static Api withoutToken() {
        return new Api(Map.of());
    }

    public static Api anonymous() {
        return of(InnerTokens.anonymous());
    }

    public static Api of(InnerTokens viewer) {
        return withoutToken().with("Authorization", "Bearer " + viewer.token());
    }

    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(more);
    }

    public Api inEnglish() {
        return with("Accept-Language", "en");
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, json);
    }

    public Answer patch(String path, String json) {
        return with("Content-Type", "application/merge-patch+json").send("PATCH", path, json);
    }

    public Answer send(String method, String path, String body) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(String method, String path, byte[] body) {
        URI base = ConfigProvider.getConfig().getValue("test.url", URI.class);
        return send(method, base.resolve(path), body);
    }

    /** Asks the port of health and metrics. */
    public static Answer manage(String path) {
        URI base = ConfigProvider.getConfig().getValue("test.management.url", URI.class);
        return withoutToken().send("GET", base.resolve(path), new byte[0]);
    }

    private Answer send(String method, URI uri, byte[] body) {
        var request = HttpRequest.newBuilder(uri)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
