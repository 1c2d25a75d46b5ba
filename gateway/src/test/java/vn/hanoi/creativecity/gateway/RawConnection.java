package vn.hanoi.creativecity.gateway;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection to the gateway for what no HTTP client would send. */
final class RawConnection implements AutoCloseable {

    private final Socket socket;

    RawConnection() throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
    }

    /** Everything that the gateway answers to these bytes until it closes the connection. */
    static String exchange(String bytes) throws IOException {
        try (RawConnection connection = new RawConnection()) {
            connection.send(bytes);
            return connection.readToEnd();
        }
    }

    void send(String bytes) throws IOException {
        out().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        out().flush();
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    InputStream in() throws IOException {
        return socket.getInputStream();
    }

    String readToEnd() throws IOException {
        return new String(in().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Breaks the connection off, whatever is on its way. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
