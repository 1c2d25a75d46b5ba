package vn.hanoi.creativecity.events.occurrence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Reads sessions with all that is told of them in one query, row by row: what is in memory does not grow with the
 * programme. Whoever asks is in a transaction.
 */
@Singleton
public class Occurrences {

    private static final int ROWS_AT_A_TIME = 500;

    private static final String FROM = """
             from session s join event e on e.id = s.event_id left join venue v on v.id = s.venue_id
            where e.publication <> 'DRAFT' and\s""";

    private static final String COLUMNS = """
            select s.id, s.schedule_number, s.uid, s.sequence,
                greatest(s.revised_at, v.revised_at) as revised_at, s.day, s.starts_at, s.ends_at, s.status,
                s.previous_starts::text as previous_starts, s.reason_vi, s.reason_en,
                s.online_url, s.title_vi, s.title_en, e.id as event_id, e.slug as event_slug, e.type,
                e.title_vi as event_title_vi, e.title_en as event_title_en, e.summary_vi, e.summary_en,
                e.description_vi, e.description_en, e.disciplines, e.languages, v.id as venue_id, v.slug as venue_slug,
                v.name_vi, v.name_en, v.address_vi, v.address_en, v.longitude, v.latitude, v.capacity_persons,\s""";

    private static final String PERFORMERS = """
            (select jsonb_agg(jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'kind', p.kind,
                    'role', ep.role) order by ep.position)
                from event_participant ep join participant p on p.id = ep.participant_id
                where ep.event_id = e.id and p.consented_at is not null)::text as performers""";

    /** Each version only grows, and sums of hashes do not care for the order. Two seeds make a chance agreement unheard of. */
    private static final String FACTS = """
            select count(*), max(s.revised_at) as revised_at, min(s.day) as first_day, max(s.day) as last_day,
                coalesce(sum(hashtextextended(state, 1)::numeric), 0) || ' '
                    || coalesce(sum(hashtextextended(state, 2)::numeric), 0) as state
            """;

    private static final String STATE = "concat_ws(' ', s.id, s.version, e.id, e.version, v.id, v.version%s) as state";

    private static final String STATE_OF_PERFORMERS = """
            , (select string_agg(p.id || ' ' || p.version, ' ' order by ep.position)
                from event_participant ep join participant p on p.id = ep.participant_id where ep.event_id = e.id)""";

    private final Session session;

    Occurrences(Session session) {
        this.session = session;
    }

    /** How the sessions follow each other. */
    public enum Order {
        BY_START("s.starts_at, s.id", false),
        /** Day by day and room by room, with those who take part. */
        BY_DAY_AND_PLACE("s.day, v.name_vi, v.id, v.id is null and s.online_url is null, s.starts_at, s.id", true);

        private final String columns;
        private final boolean withPerformers;

        Order(String columns, boolean withPerformers) {
            this.columns = columns;
            this.withPerformers = withPerformers;
        }
    }

    /** What takes the sessions one by one. */
    public interface Reader {
        void read(Occurrence occurrence) throws IOException;
    }

    Facts facts(Selection selection, Order order) {
        String sql = FACTS
                + " from (select greatest(s.revised_at, v.revised_at) as revised_at, s.day, "
                + STATE.formatted(order.withPerformers ? STATE_OF_PERFORMERS : "")
                + FROM
                + selection.condition()
                + ") s";
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                selection.bind(statement, 1);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    OffsetDateTime revisedAt = row.getObject("revised_at", OffsetDateTime.class);
                    return new Facts(
                            row.getLong(1),
                            row.getString("state"),
                            revisedAt == null ? null : revisedAt.toInstant(),
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class));
                }
            }
        });
    }

    /** Reads all of the selection. */
    public void read(Selection selection, Order order, Reader reader) throws IOException {
        String sql = COLUMNS
                + (order.withPerformers ? PERFORMERS : "null::text as performers")
                + FROM
                + selection.condition()
                + " order by "
                + order.columns;
        IOException broken = session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                // Inside a transaction the driver then reads no more rows at a time.
                statement.setFetchSize(ROWS_AT_A_TIME);
                selection.bind(statement, 1);
                try (ResultSet row = statement.executeQuery()) {
                    return hand(row, reader);
                }
            }
        });
        if (broken != null) {
            throw broken;
        }
    }

    /** Who takes part in an event and agreed to be named. */
    public List<Performer> performers(UUID event) {
        String sql = "select " + PERFORMERS + " from event e where e.id = ?";
        return list(
                        sql,
                        (statement, index) -> statement.setObject(index, event),
                        row -> OccurrenceRow.performers(row.getString("performers")))
                .getFirst();
    }

    /** The days of the festival on which there is anything, in their order. */
    public List<LocalDate> days(Selection selection) {
        String sql = "select distinct s.day" + FROM + selection.condition() + " order by s.day";
        return list(sql, selection::bind, row -> row.getObject("day", LocalDate.class));
    }

    /** The places of a selection, in their order. */
    public List<Place> places(Selection selection) {
        String sql = """
                select distinct v.id as venue_id, v.slug as venue_slug, v.name_vi, v.name_en, v.address_vi, v.address_en,
                    v.longitude, v.latitude, v.capacity_persons""" + FROM + selection.condition() + " and v.id is not null order by v.name_vi, v.id";
        return list(sql, selection::bind, OccurrenceRow::place);
    }

    private interface Values {
        void bind(PreparedStatement statement, int index) throws SQLException;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Values values, Row<T> each) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                values.bind(statement, 1);
                List<T> found = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(each.of(row));
                    }
                }
                return found;
            }
        });
    }

    /** What the driver cannot throw is handed back: the reader's own failure. */
    private static IOException hand(ResultSet row, Reader reader) throws SQLException {
        while (row.next()) {
            Occurrence occurrence = OccurrenceRow.of(row);
            try {
                reader.read(occurrence);
            } catch (IOException failure) {
                return failure;
            }
        }
        return null;
    }
}
