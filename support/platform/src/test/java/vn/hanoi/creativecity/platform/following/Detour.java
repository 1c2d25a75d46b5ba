package vn.hanoi.creativecity.platform.following;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;

/** The way to the application under test, byte by byte, on which everything can happen that happens to a network. */
final class Detour implements AutoCloseable {

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile ServerSocket door;
    private volatile Treatment treatment;
    private final Supplier<URI> application;
    private final int port;

    private interface Treatment {
        void of(Socket client) throws IOException;
    }

    Detour() {
        this(() -> ConfigProvider.getConfig().getValue("test.url", URI.class));
    }

    /** @param application where it is, once it is there */
    Detour(Supplier<URI> application) {
        this.application = application;
        door = freeDoor();
        port = door.getLocalPort();
        pass();
        accept(door);
    }

    /** Below the ports that systems give to clients: one of those could be taken while nobody listens here. */
    private static ServerSocket freeDoor() {
        while (true) {
            try {
                return bound(ThreadLocalRandom.current().nextInt(10_000, 32_000));
            } catch (UncheckedIOException taken) {
                // Then another one.
            }
        }
    }

    URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** How many requests were answered here, and not by the application. */
    int requests() {
        return requests.get();
    }

    /** Everything arrives. */
    void pass() {
        passAtMost(Integer.MAX_VALUE);
    }

    /** Each connection breaks when so many bytes of answers have come. */
    void passAtMost(int bytes) {
        treatAll(client -> {
            URI there = application.get();
            try (Socket server = new Socket(there.getHost(), there.getPort())) {
                open.add(server);
                Thread.ofVirtual().start(() -> pump(client, server, Integer.MAX_VALUE));
                pump(server, client, bytes);
            }
        });
    }

    /** Connections are accepted, and nothing is ever answered. */
    void hang() {
        treatAll(client -> readUntilClosed(client.getInputStream()));
    }

    /** Each request gets this, whatever it asks. */
    void answer(String status, String headers, String body) {
        answerBy(_ -> answerOf(status, headers, body));
    }

    /** Each request gets what is made of its first line. */
    void answerBy(UnaryOperator<String> answers) {
        treatAll(client -> {
            String request = head(client.getInputStream());
            while (!request.isEmpty()) {
                requests.incrementAndGet();
                client.getOutputStream()
                        .write(answers.apply(request.lines().findFirst().orElseThrow())
                                .getBytes(StandardCharsets.UTF_8));
                request = head(client.getInputStream());
            }
        });
    }

    static String answerOf(String status, String headers, String body) {
        return "HTTP/1.1 %s\r\n%sContent-Length: %d\r\n\r\n%s"
                .formatted(status, headers, body.getBytes(StandardCharsets.UTF_8).length, body);
    }

    /** Nobody listens any more. */
    void leave() throws IOException {
        door.close();
        closeAll();
    }

    /** Somebody listens again, and everything arrives. */
    void comeBack() {
        pass();
        if (door.isClosed()) {
            door = bound(port);
            accept(door);
        }
    }

    @Override
    public void close() throws IOException {
        leave();
    }

    private void treatAll(Treatment other) {
        treatment = other;
        closeAll();
    }

    /** One that is opened meanwhile is not forgotten. */
    private void closeAll() {
        open.removeIf(socket -> {
            close(socket);
            return true;
        });
    }

    private static ServerSocket bound(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void accept(ServerSocket from) {
        Thread.ofVirtual().start(() -> {
            while (!from.isClosed()) {
                try {
                    Socket client = from.accept();
                    open.add(client);
                    if (from.isClosed()) {
                        close(client);
                    }
                    Thread.ofVirtual().start(() -> treat(client));
                } catch (IOException closed) {
                    // Then it is not open any more.
                }
            }
        });
    }

    private void treat(Socket client) {
        try (client) {
            treatment.of(client);
        } catch (IOException broken) {
            // Whoever asked notices by themselves.
        }
    }

    private static void pump(Socket from, Socket to, int most) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8_192];
            int left = most;
            int read = in.read(buffer);
            while (read >= 0 && left > 0) {
                out.write(buffer, 0, Math.min(read, left));
                left -= read;
                read = in.read(buffer);
            }
        } catch (IOException broken) {
            // Both ends notice.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            // So it is.
        }
    }

    private static void readUntilClosed(InputStream in) throws IOException {
        while (in.read() >= 0) {}
    }

    /** Empty when no other request comes. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (next >= 0) {
            head.append((char) next);
            if (head.toString().endsWith("\r\n\r\n")) {
                return head.toString();
            }
            next = in.read();
        }
        return "";
    }
}
