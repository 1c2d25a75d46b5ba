package vn.hanoi.creativecity.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Stands where a service would answer. Each of its connections takes one request, so that no test finds a connection to
 * the stand-in of another.
 */
final class StandIn implements AutoCloseable {

    private static final Vertx VERTX = Vertx.vertx();

    private final HttpServer server;
    private final List<HttpServerRequest> requests = new CopyOnWriteArrayList<>();

    private StandIn(String service, Handler<HttpServerRequest> behaviour) {
        server = VERTX.createHttpServer(new HttpServerOptions()
                        .setPort(address(service).getPort())
                        .setMaxInitialLineLength(16_384)
                        .setMaxHeaderSize(32_768))
                .requestHandler(request -> {
                    requests.add(request);
                    request.response().putHeader("Connection", "close");
                    behaviour.handle(request);
                });
        server.listen().toCompletionStage().toCompletableFuture().join();
    }

    static StandIn of(String service, Handler<HttpServerRequest> behaviour) {
        return new StandIn(service, behaviour);
    }

    /** Answers with the given text to all. */
    static StandIn of(String service, String answer) {
        return of(service, request -> request.response().end(answer));
    }

    /** Refuses everything by a problem, as soon as it has the head. */
    static StandIn refusing(String service) {
        return of(
                service,
                request -> request.response()
                        .setStatusCode(422)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{}"));
    }

    static URI address(String service) {
        return ConfigProvider.getConfig().getValue("gateway.upstreams." + service, URI.class);
    }

    List<HttpServerRequest> requests() {
        return requests;
    }

    /** The one request that arrived. */
    HttpServerRequest request() {
        if (requests.size() != 1) {
            throw new AssertionError("Expected one request, but there were " + requests.size());
        }
        return requests.getFirst();
    }

    /** Done when nobody can connect any more: the system lets go of a port a little after its server. */
    @Override
    public void close() {
        int port = server.actualPort();
        server.close().toCompletionStage().toCompletableFuture().join();
        awaitEnd(port);
    }

    static void awaitEnd(int port) {
        while (isOpen(port)) {
            Thread.onSpinWait();
        }
    }

    private static boolean isOpen(int port) {
        try (Socket _ = new Socket("localhost", port)) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
