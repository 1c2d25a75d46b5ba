package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What ./run starts: does what the command line asks for, and stays until it is stopped. */
final class Launcher {
    private static final int NOT_STARTED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int NOT_RUNNING = 3;

    private final Options options;
    private final Home home;
    private final Ports ports;
    private volatile boolean stopping;

    private Launcher(Options options) throws IOException {
        this.options = options;
        home = Home.at(options.home());
        ports = new Ports(options.portOffset());
    }

    public static void main(String[] arguments) throws Exception {
        try {
            Options options = Options.parse(
                    List.of(arguments), buildFolder().resolve("../../..").normalize());
            switch (options.action()) {
                case HELP -> showHelp();
                case STATUS -> new Launcher(options).showStatus();
                case TOKEN -> new Launcher(options).showToken();
                case RUN -> new Launcher(options).run();
            }
        } catch (Options.NotUnderstood e) {
            System.err.println(e.getMessage());
            System.exit(NOT_UNDERSTOOD);
        }
    }

    private static void showHelp() throws IOException {
        try (InputStream help = Launcher.class.getResourceAsStream("help.txt")) {
            System.out.print(new String(help.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void showStatus() throws IOException {
        Optional<String> holder = InstanceLock.holder(home.lock());
        Terminal.say(holder.map("Running: "::concat).orElse("Not running."));
        System.exit(holder.isPresent() ? 0 : NOT_RUNNING);
    }

    private void showToken() throws IOException, InterruptedException {
        try {
            if (InstanceLock.holder(home.lock()).isEmpty()) {
                throw new CannotStart("Nothing runs in " + home.path() + ". Start it first: ./run");
            }
            String password = Secrets.in(home.secrets()).passwordOf(Secrets.DEMONSTRATION);
            System.out.println(new AccessToken("http://localhost:" + ports.keycloak())
                    .of(options.user().orElseThrow(), password));
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(NOT_STARTED);
        }
    }

    private void run() throws IOException, GeneralSecurityException, SQLException, InterruptedException {
        try {
            start();
        } catch (CannotStart e) {
            if (!stopping) {
                System.err.println(e.getMessage());
                System.exit(NOT_STARTED);
            }
        }
        new CountDownLatch(1).await();
    }

    private void start() throws IOException, GeneralSecurityException, SQLException, CannotStart, InterruptedException {
        Instant begin = Instant.now();
        InstanceLock.take(home.lock(), url(""));
        if (options.reset()) {
            suite().stopLeftovers();
            home.reset();
        }
        Suite suite = suite();
        suite.stopLeftovers();
        ports.requireFree(options.identity());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
        Terminal.say("Starting the suite in " + home.path());
        suite.start();
        showWhereToGo(begin);
    }

    private void stop(Suite suite) {
        stopping = true;
        Instant begin = Instant.now();
        Terminal.say("Stopping");
        suite.stop();
        Terminal.say("Stopped after " + Terminal.since(begin));
    }

    private void showWhereToGo(Instant begin) {
        Terminal.say("""
            Ready after %s. Ctrl-C stops everything.

              API       %s
              Docs      %s
              Contract  %s
              Logs      %s

            A first request, and one as somebody:
              curl -s '%s?q=son%%20tay'
              curl -s -H "Authorization: Bearer $(./token centre_editor)" %s
            """.formatted(
                        Terminal.since(begin),
                        url("/"),
                        url("/docs"),
                        url("/openapi.json"),
                        home.logs(),
                        url("/v1/centres"),
                        url("/v1/me")));
    }

    private String url(String path) {
        return "http://localhost:" + ports.of(Application.GATEWAY) + path;
    }

    private Suite suite() throws IOException, GeneralSecurityException {
        return new Suite(options, home, buildFolder());
    }

    /** Where this class was built to; the checkout is around it. */
    private static Path buildFolder() {
        try {
            return Path.of(Launcher.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
