package vn.hanoi.creativecity.events.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The sessions as they were released, read from a query that has them in the order of their ids. */
final class ReleasedSessions {

    private final ResultSet rows;
    private final ObjectMapper json;

    ReleasedSessions(ResultSet rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** The next one; null after the last. Most are as they were, so their text is not read here. */
    ProgrammeRow next() throws SQLException {
        return rows.next() ? new ProgrammeRow(rows.getString("id"), rows.getString("document"), null) : null;
    }

    FrozenSession session(ProgrammeRow row) {
        return ProgrammeRow.read(row.document(), json);
    }
}
