package vn.hanoi.creativecity.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An application of the suite in a virtual machine of its own, ready when its health check says so. */
record JavaProgram(String name, List<String> arguments, Map<String, String> environment, URI readiness, LogFile log)
        implements Program {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /**
     * Ctrl-C and a closed terminal signal every process of the terminal at once; the applications leave it to the
     * launcher, which stops them in order. A virtual machine goes on ignoring a signal that it finds ignored.
     */
    private static final List<String> DEAF_TO_THE_TERMINAL = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    @Override
    public ProcessHandle launch() throws IOException {
        List<String> command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.append());
        builder.environment().putAll(environment);
        return builder.start().toHandle();
    }

    @Override
    public boolean isReady() throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void stop(ProcessHandle process) {
        process.destroy();
        Processes.awaitEnd(process, GRACE);
    }
}
