import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers from memory: how fast the event loops of Vert.x can be. Without a source it stands where a service would be, and
 * answers with as many bytes as the end of the path says, under the head that a service writes. With the port of a source it
 * asks that once for each path, and from then on answers the same to the byte, head included.
 */
final class Origin {

    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();

    private Origin() {}

    public static void main(String... arguments) {
        int port = Integer.parseInt(arguments[0]);
        if (arguments.length == 1) {
            Servers.start(port, _ -> request -> made(request.path()).to(request));
        } else {
            int source = Integer.parseInt(arguments[1]);
            Servers.start(port, vertx -> {
                HttpClient client = vertx.createHttpClient();
                return request -> repeat(client, source, request);
            });
        }
    }

    private static Answer made(String path) {
        return ANSWERS.computeIfAbsent(path, _ -> {
            int size = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
            String begin = "{\"description\":\"";
            String end = "\"}";
            // Text as it is in the answers: neither all the same, nor without any order.
            StringBuilder body = new StringBuilder(begin);
            for (int word = 0; body.length() < size - end.length(); word++) {
                body.append(Integer.toString(word * 7919, 36)).append(' ');
            }
            body.setLength(size - end.length());
            MultiMap head = MultiMap.caseInsensitiveMultiMap()
                    .add("Content-Type", "application/json;charset=UTF-8")
                    .add("Cache-Control", "public, no-cache")
                    .add("Vary", "Accept, Authorization, X-API-Key")
                    .add("ETag", "\"" + size + ".public\"")
                    .add("Content-Length", Integer.toString(size));
            return new Answer(
                    head, Buffer.buffer(body.append(end).toString().getBytes(StandardCharsets.US_ASCII)));
        });
    }

    private static void repeat(HttpClient client, int source, HttpServerRequest request) {
        Answer known = ANSWERS.get(request.path());
        if (known != null) {
            known.to(request);
            return;
        }
        request.pause();
        client.request(request.method(), source, "127.0.0.1", request.path())
                .compose(inner -> inner.send())
                .compose(answer -> answer.body().map(body -> new Answer(answer.headers(), body)))
                .onSuccess(answer -> {
                    ANSWERS.put(request.path(), answer);
                    request.resume();
                    answer.to(request);
                })
                .onFailure(failure -> request.response().setStatusCode(502).end());
    }

    private record Answer(MultiMap head, Buffer body) {

        void to(HttpServerRequest request) {
            request.response().headers().addAll(head);
            request.response().end(body.slice());
        }
    }
}
