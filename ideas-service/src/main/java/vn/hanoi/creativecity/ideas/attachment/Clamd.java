package vn.hanoi.creativecity.ideas.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The daemon of ClamAV, asked by its command INSTREAM [clamd(8)]. */
record Clamd(String host, int port) implements VirusScanner {

    private static final int CONNECT_MS = 3_000;
    private static final int ANSWER_MS = 60_000;
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;

    @Override
    public boolean isClean(Path file) throws IOException {
        try (Socket socket = new Socket();
                InputStream in = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MS);
            socket.setSoTimeout(ANSWER_MS);
            String answer;
            try {
                send(in, new DataOutputStream(socket.getOutputStream()));
                answer = answer(socket);
            } catch (IOException broken) {
                // It hangs up on what is too large for it, and says so before.
                answer = answer(socket);
            }
            if (answer.equals("stream: OK")) {
                return true;
            }
            if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
                return false;
            }
            throw new IOException("clamd says: " + answer);
        }
    }

    /** Pieces, each after its length, and a length of zero at the end. */
    private static void send(InputStream in, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE];
        int read;
        while ((read = in.readNBytes(piece, 0, PIECE)) > 0) {
            out.writeInt(read);
            out.write(piece, 0, read);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }
}
