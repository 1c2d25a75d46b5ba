package vn.hanoi.creativecity.systemtests.outage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Readers and writers who come all the time, but not faster than each would. Writers repeat what was not answered with the
 * same key, as often as it takes, and note what was acknowledged.
 */
final class Load implements AutoCloseable {

    private static final int READERS = 3;
    private static final Duration READERS_PAUSE = Duration.ofMillis(25);
    private static final Duration WRITERS_PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private final String gateway;
    private final Tally cached = new Tally();
    private final Tally other = new Tally();
    private final Tally writes = new Tally();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean isOver;

    Load(String gateway) {
        this.gateway = gateway;
    }

    /** Begins when each was answered once: of what nobody has read yet, the gateway keeps nothing. */
    void readPublic(List<String> paths) throws InterruptedException {
        for (String path : paths) {
            ask(request(path, Map.of()).build(), cached);
        }
        read(paths, Map.of(), cached);
    }

    void readAs(Map<String, String> credentials, List<String> paths) {
        read(paths, credentials, other);
    }

    /**
     * @param body with a place for a name that nothing else has
     */
    void write(Map<String, String> credentials, String path, String body) {
        start(() -> {
            while (!isOver) {
                String name = "Thử " + UUID.randomUUID();
                write(credentials, path, body.formatted(name), name);
                Thread.sleep(WRITERS_PAUSE);
            }
        });
    }

    Tally cached() {
        return cached;
    }

    Tally other() {
        return other;
    }

    Tally writes() {
        return writes;
    }

    /** The names of what was made, by what was answered. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Returns when the last write is acknowledged. */
    void end() throws Exception {
        isOver = true;
        for (Future<?> one : running) {
            one.get();
        }
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdownNow();
        threads.close();
        http.close();
    }

    private void read(List<String> paths, Map<String, String> credentials, Tally tally) {
        for (int i = 0; i < READERS; i++) {
            int first = i;
            start(() -> {
                for (int turn = first; !isOver; turn++) {
                    ask(request(paths.get(turn % paths.size()), credentials).build(), tally);
                    Thread.sleep(READERS_PAUSE);
                }
            });
        }
    }

    private void write(Map<String, String> credentials, String path, String body, String name)
            throws InterruptedException {
        HttpRequest request = request(path, credentials)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", name.replaceAll("[^0-9a-f-]", ""))
                .POST(BodyPublishers.ofString(body))
                .build();
        Answer answer = ask(request, writes);
        while (answer.kind() != Answer.Kind.GOOD && answer.kind() != Answer.Kind.WRONG) {
            Thread.sleep(WRITERS_PAUSE);
            answer = ask(request, writes);
        }
        if (answer.kind() == Answer.Kind.GOOD) {
            acknowledged.add(name);
        }
    }

    private Answer ask(HttpRequest request, Tally tally) throws InterruptedException {
        long begin = System.nanoTime();
        Answer answer;
        try {
            answer = Answer.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException failure) {
            answer = Answer.none(failure);
        }
        tally.add(answer, begin, System.nanoTime());
        return answer;
    }

    private HttpRequest.Builder request(String path, Map<String, String> credentials) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(gateway + path)).timeout(PATIENCE);
        credentials.forEach(request::header);
        return request;
    }

    private void start(Work work) {
        running.add(threads.submit(() -> {
            work.run();
            return null;
        }));
    }

    private interface Work {
        void run() throws InterruptedException;
    }
}
