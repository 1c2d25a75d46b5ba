package vn.hanoi.creativecity.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;

/**
 * Stands where an application of the suite will stand: reads the same environment, answers the same health check, and
 * ends when asked. One class without others, because it is packed into a jar of its own.
 */
final class StandIn {

    public static void main(String[] arguments) throws IOException {
        HttpServer management = server("QUARKUS_MANAGEMENT");
        management.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        management.start();
        HttpServer http = server("QUARKUS_HTTP");
        http.createContext("/", exchange -> {
            byte[] environment = System.getenv().toString().getBytes();
            exchange.sendResponseHeaders(200, environment.length);
            exchange.getResponseBody().write(environment);
            exchange.close();
        });
        http.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped at " + Instant.now())));
    }

    private static HttpServer server(String prefix) throws IOException {
        String host = System.getenv(prefix + "_HOST");
        int port = Integer.parseInt(System.getenv(prefix + "_PORT"));
        return HttpServer.create(new InetSocketAddress(host, port), 0);
    }

    private StandIn() {}
}
