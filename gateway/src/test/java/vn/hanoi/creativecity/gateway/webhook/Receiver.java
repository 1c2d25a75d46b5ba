package vn.hanoi.creativecity.gateway.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** An endpoint of somebody who is told of changes. */
final class Receiver implements AutoCloseable {

    private static final Vertx VERTX = Vertx.vertx();

    private final HttpServer server;
    private final List<Message> arrived = new CopyOnWriteArrayList<>();
    private volatile BiConsumer<HttpServerRequest, Message> behaviour = (request, _) -> answer(request, 204);

    Receiver() {
        this(new HttpServerOptions());
    }

    Receiver(HttpServerOptions options) {
        server = VERTX.createHttpServer(options.setHost("localhost").setPort(0))
                .requestHandler(request -> request.body().onSuccess(body -> {
                    Message message = new Message(
                            request.getHeader("webhook-id"),
                            request.getHeader("webhook-timestamp"),
                            request.getHeader("webhook-signature"),
                            body.toString(),
                            request.getHeader("Host"));
                    arrived.add(message);
                    behaviour.accept(request, message);
                }))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    record Message(String id, String timestamp, String signature, String payload, String host) {}

    /** From now on; every arrival is noted before. */
    void behaves(BiConsumer<HttpServerRequest, Message> behaviour) {
        this.behaviour = behaviour;
    }

    static void answer(HttpServerRequest request, int status) {
        request.response().setStatusCode(status).end();
    }

    /** Late, perhaps so late that nobody listens any more. */
    static void answerAfter(HttpServerRequest request, int status, Duration delay) {
        VERTX.setTimer(delay.toMillis(), _ -> {
            if (!request.response().closed()) {
                answer(request, status);
            }
        });
    }

    int port() {
        return server.actualPort();
    }

    String url() {
        return "http://localhost:" + port() + "/hook";
    }

    List<Message> arrived() {
        return arrived;
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
