import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Requests over HTTP/1.1, each connection asking again once it has the answer. A thread for each core, as a single one leaves
 * cores idle, asks on its part of the connections and looks at the head of an answer alone, whatever its length, so that the
 * cores are left to what is measured. Only what was answered 2xx counts; anything else stops the benchmark.
 */
final class Load implements Callable<Void> {

    private static final int CONNECTIONS = 32;
    private static final int THREADS = Math.min(CONNECTIONS, Runtime.getRuntime().availableProcessors());

    /** More than an answer has, which is read at once then. */
    private static final int READ_BYTES = 1 << 18;

    private static final int LONGEST_HEAD = 1 << 12;
    private static final long LONGEST_WAIT_MS = 10_000;

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final int port;
    private final int connections;
    private final Duration time;
    private final ByteBuffer request;
    private final ByteBuffer read = ByteBuffer.allocateDirect(READ_BYTES);
    private final byte[] head = new byte[LONGEST_HEAD];
    private int[] micros = new int[1 << 16];
    private int answers;

    private Load(int port, int connections, Duration time, byte[] request) {
        this.port = port;
        this.connections = connections;
        this.time = time;
        this.request = ByteBuffer.allocateDirect(request.length).put(request).flip();
    }

    /**
     * @param busyPerThousand how many seconds the server keeps a core busy for a thousand answers
     * @param median in ms, as {@code slow}, which is the 99th percentile
     * @param idle the part of the cores that nobody used: what the client could not ask for
     */
    record Result(double perSecond, double busyPerThousand, double median, double slow, double idle) {}

    static Result on(Running server, String path, Map<String, String> headers, int seconds) throws Exception {
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n");
        headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
        byte[] bytes = request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        List<Load> loads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int connections = CONNECTIONS * (i + 1) / THREADS - CONNECTIONS * i / THREADS;
            loads.add(new Load(server.port(), connections, Duration.ofSeconds(seconds), bytes));
        }
        Duration before = server.busy();
        // It tells of the time since it was asked last.
        MACHINE.getCpuLoad();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> end : threads.invokeAll(loads)) {
                end.get();
            }
        }
        return result(loads, seconds, server.busy().minus(before), 1 - MACHINE.getCpuLoad());
    }

    private static Result result(List<Load> loads, int seconds, Duration busy, double idle) {
        int[] sorted = loads.stream()
                .flatMapToInt(load -> Arrays.stream(load.micros, 0, load.answers))
                .sorted()
                .toArray();
        return new Result(
                (double) sorted.length / seconds,
                busy.toNanos() / 1e6 / sorted.length,
                sorted[sorted.length / 2] / 1e3,
                sorted[(int) (sorted.length * 0.99)] / 1e3,
                idle);
    }

    /** Asks until the time is over. */
    @Override
    public Void call() throws IOException {
        List<Asking> all = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                SocketChannel connection = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
                connection.configureBlocking(false);
                Asking asking = new Asking(connection);
                connection.register(selector, SelectionKey.OP_READ, asking);
                all.add(asking);
            }
            long end = System.nanoTime() + time.toNanos();
            for (Asking asking : all) {
                asking.ask();
            }
            while (System.nanoTime() < end) {
                int ready = selector.select(key -> ((Asking) key.attachment()).read(), LONGEST_WAIT_MS);
                if (ready == 0) {
                    throw new IOException("No answer comes any more");
                }
            }
        } finally {
            for (Asking asking : all) {
                asking.connection.close();
            }
        }
        return null;
    }

    private void note(long nanos) {
        if (answers == micros.length) {
            micros = Arrays.copyOf(micros, 2 * answers);
        }
        micros[answers++] = (int) (nanos / 1_000);
    }

    /** How much is left of the answer of which this is the beginning. Its head comes at once, and says how long it is. */
    private int left(int bytes) throws IOException {
        int known = Math.min(bytes, head.length);
        read.flip().get(head, 0, known);
        if (known < 12 || head[9] != '2') {
            throw unusable(known);
        }
        int length = -1;
        int line = 0;
        for (int i = 0; i < known; i++) {
            if (head[i] == '\n') {
                if (i == line + 1 && length >= 0) {
                    return i + 1 + length - bytes;
                }
                line = i + 1;
            } else if (head[i] == ':' && i + 1 == line + LENGTH.length && isLength(line)) {
                length = number(i + 1);
            }
        }
        throw unusable(known);
    }

    private boolean isLength(int line) {
        for (int i = 0; i < LENGTH.length; i++) {
            if ((head[line + i] | 0x20) != (LENGTH[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private int number(int from) {
        int number = 0;
        int i = head[from] == ' ' ? from + 1 : from;
        for (; head[i] >= '0' && head[i] <= '9'; i++) {
            number = 10 * number + head[i] - '0';
        }
        return number;
    }

    private IOException unusable(int known) {
        return new IOException("This is not 2xx, or does not say in its head how long it is:\n"
                + new String(head, 0, known, StandardCharsets.ISO_8859_1));
    }

    /** One connection, on which there is always one request. */
    private final class Asking {

        private final SocketChannel connection;
        private long askedAt;
        private int left;

        Asking(SocketChannel connection) {
            this.connection = connection;
        }

        void ask() throws IOException {
            askedAt = System.nanoTime();
            connection.write(request.rewind());
            if (request.hasRemaining()) {
                throw new IOException("It does not take a whole request");
            }
        }

        void read() {
            try {
                read.clear();
                int bytes = connection.read(read);
                if (bytes < 0) {
                    throw new IOException("It hung up");
                }
                left = left == 0 ? left(bytes) : left - bytes;
                if (left < 0) {
                    throw new IOException("It answers more than it was asked");
                }
                if (left == 0) {
                    note(System.nanoTime() - askedAt);
                    ask();
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
