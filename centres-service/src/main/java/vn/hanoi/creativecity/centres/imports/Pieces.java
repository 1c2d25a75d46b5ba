package vn.hanoi.creativecity.centres.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.hibernate.Session;

/** What was sent, in the database piece by piece: never more than one of them is in memory. */
@Singleton
class Pieces {

    private static final int LENGTH = 1 << 18;

    private final Session session;

    Pieces(Session session) {
        this.session = session;
    }

    /** Stores a file; gives how many bytes it has. */
    long store(UUID id, InputStream file) throws IOException {
        long stored = 0;
        int number = 0;
        for (byte[] piece = file.readNBytes(LENGTH); piece.length > 0; piece = file.readNBytes(LENGTH)) {
            session.createNativeMutationQuery(
                            "insert into import_piece (import_id, number, bytes) values (:id, :number, :bytes)")
                    .setParameter("id", id)
                    .setParameter("number", number++)
                    .setParameter("bytes", piece)
                    .executeUpdate();
            stored += piece.length;
        }
        return stored;
    }

    /** The file, to be read in the running transaction. */
    InputStream read(UUID id) {
        return new Stored(id);
    }

    private byte[] piece(UUID id, int number) {
        return session.createNativeQuery(
                        "select bytes from import_piece where import_id = :id and number = :number", byte[].class)
                .addScalar("bytes", byte[].class)
                .setParameter("id", id)
                .setParameter("number", number)
                .uniqueResultOptional()
                .orElse(new byte[0]);
    }

    private final class Stored extends InputStream {

        private final UUID id;
        private byte[] piece = new byte[0];
        private int next;
        private int number;

        private Stored(UUID id) {
            this.id = id;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (next == piece.length) {
                piece = piece(id, number++);
                next = 0;
            }
            int read = Math.min(length, piece.length - next);
            System.arraycopy(piece, next, into, offset, read);
            next += read;
            return piece.length == 0 ? -1 : read;
        }
    }
}
