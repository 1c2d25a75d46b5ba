package vn.hanoi.creativecity.events.occurrence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hanoi.creativecity.events.session.SessionStatus;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Makes an {@link Occurrence} of a row of the database. */
final class OccurrenceRow {

    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final ObjectReader PERFORMERS = JSON.readerForListOf(Performer.class);
    private static final ObjectReader MOVES = JSON.readerForListOf(Move.class);

    private OccurrenceRow() {}

    static Occurrence of(ResultSet row) throws SQLException {
        return new Occurrence(
                id(row, "id"),
                row.getInt("schedule_number"),
                row.getString("uid"),
                row.getInt("sequence"),
                instant(row, "revised_at"),
                row.getObject("day", LocalDate.class),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                SessionStatus.valueOf(row.getString("status")),
                previousStarts(row.getString("previous_starts")),
                text(row, "reason"),
                row.getString("online_url"),
                text(row, "title"),
                event(row),
                row.getString("venue_id") == null ? null : place(row),
                performers(row.getString("performers")));
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(
                id(row, "venue_id"),
                row.getString("venue_slug"),
                text(row, "name"),
                text(row, "address"),
                row.getObject("longitude", Double.class),
                row.getObject("latitude", Double.class),
                row.getObject("capacity_persons", Integer.class));
    }

    private static Occurrence.ToldEvent event(ResultSet row) throws SQLException {
        return new Occurrence.ToldEvent(
                id(row, "event_id"),
                row.getString("event_slug"),
                row.getString("type").toLowerCase(Locale.ROOT),
                text(row, "event_title"),
                text(row, "summary"),
                text(row, "description"),
                texts(row.getArray("disciplines")),
                texts(row.getArray("languages")));
    }

    /** The beginning of what the session keeps of each move. */
    private record Move(Instant from) {}

    private static List<Instant> previousStarts(String json) {
        return OccurrenceRow.<Move>list(MOVES, json).stream().map(Move::from).toList();
    }

    static List<Performer> performers(String json) {
        return json == null ? List.of() : list(PERFORMERS, json);
    }

    private static <T> List<T> list(ObjectReader reader, String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
        return instant == null ? null : instant.toInstant();
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        String vi = row.getString(column + "_vi");
        return vi == null ? null : LocalizedText.of(vi, row.getString(column + "_en"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
    }
}
