package vn.hanoi.creativecity.events.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import vn.hanoi.creativecity.platform.json.CanonicalJson;
import vn.hanoi.creativecity.platform.slug.Ids;

/** Keeps the sessions and the changes of a version while they are read, a batch at a time. */
final class ReleaseWriter implements Programme.Reader, AutoCloseable {

    private static final int BATCH = 500;

    private final UUID version;
    private final ObjectMapper json;
    private final PreparedStatement sessions;
    private final PreparedStatement changes;
    private int waiting;

    ReleaseWriter(Connection connection, UUID version, ObjectMapper json) throws SQLException {
        this.version = version;
        this.json = json;
        sessions = connection.prepareStatement(
                "insert into programme_session (id, version_id, starts_at, document, session_id) values (?, ?, ?, ?, ?)");
        changes = connection.prepareStatement(
                "insert into programme_change (id, version_id, starts_at, document) values (?, ?, ?, ?)");
    }

    @Override
    public void session(FrozenSession session, String document) throws SQLException {
        sessions.setObject(5, session.id());
        add(sessions, session.startsAt(), document);
    }

    @Override
    public void change(ProgrammeChange change) throws SQLException {
        add(changes, change.startsAt(), CanonicalJson.write(json.valueToTree(change)));
    }

    private void flush() throws SQLException {
        sessions.executeBatch();
        changes.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        try (sessions;
                changes) {
            flush();
        }
    }

    private void add(PreparedStatement insert, Instant startsAt, String document) throws SQLException {
        insert.setObject(1, Ids.next());
        insert.setObject(2, version);
        insert.setObject(3, startsAt.atOffset(ZoneOffset.UTC));
        insert.setString(4, document);
        insert.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }
}
