import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requests of h2load over HTTP/1.1, each connection asking again once it has the answer. Only what was answered 2xx counts;
 * anything else stops the benchmark.
 */
record Load(double perSecond, double busyPerThousand, double median, double slow) {

    private static final int CONNECTIONS = 32;
    private static final Pattern STATUSES =
            Pattern.compile("status codes: (\\d+) 2xx, (\\d+) 3xx, (\\d+) 4xx, (\\d+) 5xx");
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) failed, (\\d+) errored, (\\d+) timeout");

    static Load on(Running server, String path, Map<String, String> headers, int seconds) throws Exception {
        Path log = Files.createTempFile("bench", ".tsv");
        Path report = Files.createTempFile("bench", ".txt");
        try {
            List<String> command = new ArrayList<>(List.of(
                    "h2load", "--h1", "-t1", "-c" + CONNECTIONS, "-D" + seconds, "--log-file=" + log));
            headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
            command.add(server.address(path));
            Duration before = server.busy();
            Process client = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(report.toFile())
                    .start();
            Thread end = new Thread(client::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(end);
            client.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            Duration busy = server.busy().minus(before);
            long answers;
            try {
                answers = successes(Files.readString(report));
            } catch (IllegalStateException notAllWell) {
                throw new IllegalStateException("Not every answer was 2xx, see " + Running.LOG + ": " + command, notAllWell);
            }
            long[] micros = micros(log);
            return new Load(
                    (double) answers / seconds,
                    busy.toNanos() / 1e6 / answers,
                    micros[micros.length / 2] / 1e3,
                    micros[(int) (micros.length * 0.99)] / 1e3);
        } finally {
            Files.delete(log);
            Files.delete(report);
        }
    }

    private static long successes(String report) {
        Matcher statuses = STATUSES.matcher(report);
        Matcher requests = REQUESTS.matcher(report);
        if (!statuses.find() || !requests.find()) {
            throw new IllegalStateException(report);
        }
        boolean isAllWell = Stream.of(statuses.group(2), statuses.group(3), statuses.group(4),
                        requests.group(1), requests.group(2), requests.group(3))
                .allMatch("0"::equals);
        long answers = Long.parseLong(statuses.group(1));
        if (!isAllWell || answers == 0) {
            throw new IllegalStateException(report);
        }
        return answers;
    }

    /** How long each request took, in order. The log has a line for each: when, which status, how many microseconds. */
    private static long[] micros(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf('\t') + 1)))
                    .sorted()
                    .toArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
