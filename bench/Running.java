import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server of the benchmark, which ends with it however that ends. */
final class Running implements AutoCloseable {

    static final File LOG = new File("support/testing/target/bench.log");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final int port;

    private Running(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a program of Java, with the flags of all, and waits until it answers. */
    static Running java(int port, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(arguments));
        return start(port, environment, command);
    }

    static Running start(int port, Map<String, String> environment, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG));
        builder.environment().putAll(environment);
        Running started = new Running(builder.start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        started.awaitAnswer();
        return started;
    }

    /** Another port of the same. */
    Running at(int otherPort) {
        return new Running(process, otherPort);
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    int port() {
        return port;
    }

    HttpResponse<String> get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address(path))).timeout(Duration.ofSeconds(10));
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** How long its processes have kept a core busy until now. */
    Duration busy() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException inAHurry) {
            process.destroyForcibly();
        }
    }

    private void awaitAnswer() throws Exception {
        Instant deadline = Instant.now().plusSeconds(120);
        while (true) {
            try {
                if (get(Edge.PATH + 300, Map.of()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // the port is closed
            }
            if (Instant.now().isAfter(deadline) || !process.isAlive()) {
                throw new IllegalStateException("A server does not start; see " + LOG);
            }
            Thread.sleep(200);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
