package vn.hanoi.creativecity.events.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Reads a conflict from a row of what the database worked out. */
final class ConflictRow {

    private final ResultSet row;

    private ConflictRow(ResultSet row) {
        this.row = row;
    }

    static ConflictResponse read(ResultSet row) throws SQLException {
        return new ConflictRow(row).read();
    }

    private ConflictResponse read() throws SQLException {
        ConflictKind kind = ConflictKind.valueOf(row.getString("kind"));
        ConflictResponse.ConflictSession one = session("session_id", "");
        ConflictResponse.ConflictSession other = session("other_id", "other_");
        ConflictResponse.ConflictPerson person = uuid("participant_id") == null
                ? null
                : new ConflictResponse.ConflictPerson(uuid("participant_id"), row.getString("name"));
        FrozenSession.FrozenVenue venue = uuid("venue_id") == null
                ? null
                : new FrozenSession.FrozenVenue(uuid("venue_id"), row.getString("venue_slug"), text("venue_name"));
        return new ConflictResponse(
                uuid("id"),
                kind,
                uuid("acceptance_id") == null ? ConflictState.OPEN : ConflictState.ACCEPTED,
                row.getBoolean("blocks"),
                other == null ? List.of(one) : List.of(one, other),
                person,
                venue,
                kind.text(words(false, one, other, person, venue), words(true, one, other, person, venue)),
                acceptance());
    }

    private static String[] words(
            boolean english,
            ConflictResponse.ConflictSession one,
            ConflictResponse.ConflictSession other,
            ConflictResponse.ConflictPerson person,
            FrozenSession.FrozenVenue venue) {
        return new String[] {
            name(one, english),
            name(other, english),
            person == null ? null : person.name(),
            venue == null ? null : in(venue.name(), english)
        };
    }

    private static String name(ConflictResponse.ConflictSession session, boolean english) {
        return session == null ? null : "“%s” (%s)".formatted(in(session.title(), english), session.code());
    }

    private static String in(LocalizedText text, boolean english) {
        return english && text.en() != null ? text.en() : text.vi();
    }

    private ConflictResponse.ConflictSession session(String id, String of) throws SQLException {
        if (uuid(id) == null) {
            return null;
        }
        String times = of.isEmpty() ? "session_" : of;
        return new ConflictResponse.ConflictSession(
                uuid(id),
                row.getString(of + "code"),
                text(of + "title"),
                instant(times + "starts"),
                instant(times + "ends"),
                "/v1/sessions/" + uuid(id));
    }

    private ConflictResponse.Acceptance acceptance() throws SQLException {
        return uuid("acceptance_id") == null
                ? null
                : new ConflictResponse.Acceptance(
                        uuid("acceptance_id"),
                        row.getString("reason"),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        instant("accepted_at"));
    }

    private LocalizedText text(String column) throws SQLException {
        return LocalizedText.of(row.getString(column + "_vi"), row.getString(column + "_en"));
    }

    private Instant instant(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private UUID uuid(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
