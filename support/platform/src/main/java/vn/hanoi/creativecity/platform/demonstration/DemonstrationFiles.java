package vn.hanoi.creativecity.platform.demonstration;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * The demonstration set: JSON files under {@code demonstration/} of the service that owns the records, loaded once into
 * an empty table when {@code demonstration.data} is on.
 */
@Singleton
public class DemonstrationFiles {

    private static final String FOLDER = "demonstration/";

    private final boolean wanted;
    private final ObjectMapper json;
    private final Session session;

    DemonstrationFiles(
            @ConfigProperty(name = "demonstration.data", defaultValue = "false") boolean wanted,
            ObjectMapper json,
            Session session) {
        this.wanted = wanted;
        this.json = json;
        this.session = session;
    }

    /**
     * Whether to load into this table now. Holds a lock until the transaction ends, so that of several replicas that
     * start together one loads.
     */
    public boolean areWantedIn(String table) {
        if (!wanted) {
            return false;
        }
        session.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtext('demonstration'))) as locked",
                        Integer.class)
                .getSingleResult();
        return !session.createNativeQuery("select exists (select 1 from " + table + ")", Boolean.class)
                .getSingleResult();
    }

    /** The records of a file, read as strictly as a request. */
    public <T> List<T> read(String file, Class<T> type) {
        JavaType list = json.getTypeFactory().constructCollectionType(List.class, type);
        try (InputStream in = open(file)) {
            return json.readValue(in, list);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FOLDER + file, unreadable);
        }
    }

    /** A file as it stands. */
    public String text(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FOLDER + file, unreadable);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IOException("No such file in the jar: " + FOLDER + file);
        }
        return in;
    }
}
