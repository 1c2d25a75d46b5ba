package vn.hanoi.creativecity.events.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.hanoi.creativecity.platform.json.CanonicalJson;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** The sessions as they are now, read from a query that has them in the order of their ids. */
final class PresentSessions {

    private final ResultSet rows;
    private final ObjectMapper json;

    PresentSessions(ResultSet rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** The next one; null after the last. */
    ProgrammeRow next() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        FrozenSession session = session();
        return new ProgrammeRow(session.id().toString(), CanonicalJson.write(json.valueToTree(session)), session);
    }

    private FrozenSession session() throws SQLException {
        return new FrozenSession(
                uuid("id"),
                rows.getString("code"),
                new FrozenSession.FrozenEvent(
                        uuid("event_id"), rows.getString("event_slug"), rows.getString("event_type")),
                text("title"),
                rows.getObject("starts_at", OffsetDateTime.class).toInstant(),
                rows.getObject("ends_at", OffsetDateTime.class).toInstant(),
                rows.getObject("day", LocalDate.class),
                uuid("venue_id") == null
                        ? null
                        : new FrozenSession.FrozenVenue(
                                uuid("venue_id"), rows.getString("venue_slug"), text("venue_name")),
                rows.getString("online_url"),
                rows.getString("status"),
                participants());
    }

    private List<FrozenSession.FrozenParticipant> participants() throws SQLException {
        Array ids = rows.getArray("participant_ids");
        if (ids == null) {
            return List.of();
        }
        UUID[] who = (UUID[]) ids.getArray();
        String[] as = (String[]) rows.getArray("participant_roles").getArray();
        return IntStream.range(0, who.length)
                .mapToObj(i -> new FrozenSession.FrozenParticipant(who[i], as[i]))
                .toList();
    }

    private UUID uuid(String column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    private LocalizedText text(String column) throws SQLException {
        return LocalizedText.of(rows.getString(column + "_vi"), rows.getString(column + "_en"));
    }
}
