package vn.hanoi.creativecity.ideas.attachment;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Speaks INSTREAM as clamd does, and judges by words in the file. */
public class ClamdServer implements QuarkusTestResourceLifecycleManager {

    static final String INFECTED = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";
    static final String UNREADABLE = "LARGER-THAN-THE-SCANNER-TAKES";

    private ServerSocket server;

    @Override
    public Map<String, String> start() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::serve);
        return Map.of(
                "attachments.scanner.host",
                "localhost",
                "attachments.scanner.port",
                Integer.toString(server.getLocalPort()));
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException _) {
                // The sender is gone, or the test is over.
            }
        }
    }

    private static void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            socket.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            file.writeBytes(in.readNBytes(length));
        }
        String text = file.toString(StandardCharsets.ISO_8859_1);
        String verdict = text.contains(INFECTED)
                ? "stream: Eicar-Test-Signature FOUND\0"
                : text.contains(UNREADABLE) ? "INSTREAM size limit exceeded. ERROR\0" : "stream: OK\0";
        socket.getOutputStream().write(verdict.getBytes(StandardCharsets.US_ASCII));
    }
}
