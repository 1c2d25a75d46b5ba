package vn.hanoi.creativecity.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands where a service would answer, and does to a connection what no HTTP server would. */
final class RawStandIn implements AutoCloseable {

    static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();

    private RawStandIn(String service, Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            server = new ServerSocket(StandIn.address(service).getPort(), 500, InetAddress.getByName("localhost"));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofVirtual().start(this::accept);
    }

    static RawStandIn of(String service, Behaviour behaviour) {
        return new RawStandIn(service, behaviour);
    }

    /** Closes each connection when there is a request. */
    static RawStandIn dropping(String service) {
        return of(service, (_, _) -> "");
    }

    /** How many requests arrived, whatever became of them. */
    int requests() {
        return requests.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            int ofConnection = 0;
            while (readsHead(socket.getInputStream())) {
                requests.incrementAndGet();
                ofConnection++;
                String answer = behaviour.answer(requests.get(), ofConnection);
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                if (!answer.equals(OK)) {
                    return;
                }
            }
        } catch (SocketException theOtherSideIsGone) {
            return;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean readsHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        return true;
    }

    /** Gives the connections up as the death of a process does. Done when nobody can connect any more. */
    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
            StandIn.awaitEnd(server.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    interface Behaviour {

        /**
         * What to answer; after anything but {@link RawStandIn#OK} the connection is closed.
         *
         * @param request which of all requests it is, from 1
         * @param ofConnection which of its connection
         */
        String answer(int request, int ofConnection) throws InterruptedException;
    }
}
