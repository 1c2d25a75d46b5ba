import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * Requests over HTTP/1.1, each connection asking again once it has the answer. One thread asks on all of them and looks at the
 * head of an answer alone, whatever its length, so that the cores are left to what is measured. Only what was answered 2xx
 * counts; anything else stops the benchmark.
 */
final class Load {

    private static final int CONNECTIONS = 32;

    /** More than an answer has, which is read at once then. */
    private static final int READ_BYTES = 1 << 18;

    private static final int LONGEST_HEAD = 1 << 12;
    private static final long LONGEST_WAIT_MS = 10_000;

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer request;
    private final ByteBuffer read = ByteBuffer.allocateDirect(READ_BYTES);
    private final byte[] head = new byte[LONGEST_HEAD];
    private int[] micros = new int[1 << 16];
    private int answers;

    private Load(byte[] request) {
        this.request = ByteBuffer.allocateDirect(request.length).put(request).flip();
    }

    /**
     * @param busyPerThousand how many seconds the server keeps a core busy for a thousand answers
     * @param median in ms, as {@code slow}, which is the 99th percentile
     */
    record Result(double perSecond, double busyPerThousand, double median, double slow) {}

    static Result on(Running server, String path, Map<String, String> headers, int seconds) throws IOException {
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n");
        headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
        Load load = new Load(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        Duration before = server.busy();
        load.ask(server.port(), Duration.ofSeconds(seconds));
        Duration busy = server.busy().minus(before);
        return load.result(seconds, busy);
    }

    private void ask(int port, Duration time) throws IOException {
        List<Asking> all = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < CONNECTIONS; i++) {
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
    }

    private Result result(int seconds, Duration busy) {
        int[] sorted = Arrays.copyOf(micros, answers);
        Arrays.sort(sorted);
        return new Result(
                (double) answers / seconds,
                busy.toNanos() / 1e6 / answers,
                sorted[answers / 2] / 1e3,
                sorted[(int) (answers * 0.99)] / 1e3);
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
