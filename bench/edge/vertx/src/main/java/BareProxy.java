import io.vertx.core.http.HttpClientOptions;
import io.vertx.httpproxy.HttpProxy;

/** vertx-http-proxy as it comes, with as many connections as the gateway may have. */
final class BareProxy {

    private static final int CONNECTIONS = 128;

    private BareProxy() {}

    public static void main(String... arguments) {
        int port = Integer.parseInt(arguments[0]);
        int origin = Integer.parseInt(arguments[1]);
        Servers.start(port, vertx -> HttpProxy.reverseProxy(
                        vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS)))
                .origin(origin, "127.0.0.1"));
    }
}
