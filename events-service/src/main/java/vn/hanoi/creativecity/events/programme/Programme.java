package vn.hanoi.creativecity.events.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Goes through the programme of an edition as it is now, session by session in the order of their ids, side by side with
 * what was released last. What is in memory does not grow with it.
 */
@Singleton
class Programme {

    private static final int ROWS_AT_A_TIME = 500;

    /** Sessions of the events that everybody sees; those of a cancelled event are cancelled. */
    private static final String NOW = """
            select s.id, s.code, s.starts_at, s.ends_at, s.day, s.online_url,
                case when e.publication = 'CANCELLED' then 'cancelled' else lower(s.status) end as status,
                coalesce(s.title_vi, e.title_vi) as title_vi,
                case when s.title_vi is null then e.title_en else s.title_en end as title_en,
                e.id as event_id, e.slug as event_slug, lower(e.type) as event_type,
                v.id as venue_id, v.slug as venue_slug, v.name_vi as venue_name_vi, v.name_en as venue_name_en,
                named.ids as participant_ids, named.roles as participant_roles
            from event e
            join session s on s.event_id = e.id
            left join venue v on v.id = s.venue_id
            left join (
                select p.event_id, array_agg(p.participant_id order by p.position) as ids,
                    array_agg(lower(p.role) order by p.position) as roles
                from event_participant p
                join participant who on who.id = p.participant_id and who.consented_at is not null
                join event its on its.id = p.event_id and its.edition_id = ?
                group by p.event_id) named on named.event_id = e.id
            where e.edition_id = ? and e.publication <> 'DRAFT'
            order by s.id""";

    private static final String RELEASED =
            "select session_id as id, document from programme_session where version_id = ? order by session_id";

    private final Session session;
    private final ObjectMapper json;

    Programme(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Who wants to know what a programme holds and what is new in it. */
    interface Reader {

        /** @param document its canonical text */
        void session(FrozenSession session, String document) throws SQLException;

        void change(ProgrammeChange change) throws SQLException;
    }

    /** @param last what was released last; null if nothing was */
    Contents read(UUID edition, UUID last, Reader reader) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement now = prepare(connection, NOW, edition, edition);
                    PreparedStatement released = prepare(connection, RELEASED, last);
                    ResultSet present = now.executeQuery();
                    ResultSet past = released.executeQuery()) {
                return new SideBySide(new PresentSessions(present, json), new ReleasedSessions(past, json), reader)
                        .read();
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String query, UUID... ids) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        statement.setFetchSize(ROWS_AT_A_TIME);
        for (int i = 0; i < ids.length; i++) {
            statement.setObject(i + 1, ids[i], Types.OTHER);
        }
        return statement;
    }
}
