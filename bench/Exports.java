import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;
import vn.hanoi.creativecity.testing.InnerTokens;

/**
 * Exports observations through the port of the service, and lets the database write the same documents by COPY, in turn;
 * prints how fast the one is beside the other.
 */
final class Exports {

    private static final int ROUNDS = 5;
    private static final double TARGET = 0.5;

    private Exports() {}

    public static void main(String... arguments) throws Exception {
        Bench.endAfter(Bench.LONGEST);
        int rows = Integer.parseInt(arguments[0]);
        String copy = Files.readString(Path.of("bench", "exports", "observations.sql"));
        boolean met;
        try (Instance instance = Instance.start(rows, List.of(Collection.read("observations")))) {
            instance.execute("""
                    insert into change_subject (collection, resource_id, version, audience)
                    select 'observations', id, version,
                        case visibility when 'PUBLIC' then array['public', 'staff'] else array['staff'] end
                    from observation""");
            instance.execute("vacuum analyze change_subject");
            System.out.printf(
                    Locale.ROOT,
                    "%n%-28s %12s %12s %12s %7s%n",
                    rows + " observations",
                    "megabytes",
                    "COPY, s",
                    "export, s",
                    "speed");
            met = measure(instance, "as NDJSON", copy, "ndjson") >= TARGET;
            measure(instance, "(as CSV)", copy, "csv");
        }
        System.out.println("\n" + (met ? "At least" : "Less than") + " half the speed of COPY.");
        System.exit(met ? 0 : 1);
    }

    /** One after the other, so that whatever else the machine does meets both alike; the first round warms up. */
    private static double measure(Instance instance, String name, String copy, String format) throws Exception {
        double[] copied = new double[ROUNDS];
        double[] exported = new double[ROUNDS];
        double size = 0;
        for (int i = -1; i < ROUNDS; i++) {
            Run byCopy = copy(instance, copy);
            Run byExport = export(instance, "/v1/exports/observations?format=" + format);
            if (i >= 0) {
                copied[i] = byCopy.seconds();
                exported[i] = byExport.seconds();
                size = byExport.bytes() / 1e6;
            }
        }
        Arrays.sort(copied);
        Arrays.sort(exported);
        double ratio = copied[ROUNDS / 2] / exported[ROUNDS / 2];
        System.out.printf(
                Locale.ROOT,
                "%-28s %12.1f %12.2f %12.2f %7.2f%n",
                name,
                size,
                copied[ROUNDS / 2],
                exported[ROUNDS / 2],
                ratio);
        return ratio;
    }

    private record Run(long bytes, long nanos) {

        double seconds() {
            return nanos / 1e9;
        }
    }

    private static Run copy(Instance instance, String query) throws SQLException, IOException {
        try (Connection connection = instance.connect()) {
            Counting out = new Counting();
            long begin = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout", out);
            return new Run(out.bytes, System.nanoTime() - begin);
        }
    }

    private static Run export(Instance instance, String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(instance.address(path)).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + InnerTokens.viewer("an").roles("admin").token());
        long begin = System.nanoTime();
        long bytes = 0;
        byte[] piece = new byte[64 * 1024];
        try (InputStream in = connection.getInputStream()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes += read;
            }
        }
        return new Run(bytes, System.nanoTime() - begin);
    }

    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int value) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }
}
