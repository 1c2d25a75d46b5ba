package vn.hanoi.creativecity.events.occurrence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Which of the sessions that everybody may see. */
public sealed interface Selection {

    /** What holds for them, with one value to be set. */
    String condition();

    void bind(PreparedStatement statement, int index) throws SQLException;

    record OfEdition(UUID edition) implements Selection {

        @Override
        public String condition() {
            return "e.edition_id = ?";
        }

        @Override
        public void bind(PreparedStatement statement, int index) throws SQLException {
            statement.setObject(index, edition);
        }
    }

    /** Those of an event and of all that are part of it. */
    record OfEvent(UUID event) implements Selection {

        @Override
        public String condition() {
            return """
                    e.id in (with recursive within (id) as (select ?::uuid
                        union select part.id from event part join within on part.super_event_id = within.id)
                        select id from within)""";
        }

        @Override
        public void bind(PreparedStatement statement, int index) throws SQLException {
            statement.setObject(index, event);
        }
    }

    /** Those of an event and of nothing that is part of it. */
    record OfEventItself(UUID event) implements Selection {

        @Override
        public String condition() {
            return "s.event_id = ?";
        }

        @Override
        public void bind(PreparedStatement statement, int index) throws SQLException {
            statement.setObject(index, event);
        }
    }

    record AtVenue(UUID venue) implements Selection {

        @Override
        public String condition() {
            return "s.venue_id = ?";
        }

        @Override
        public void bind(PreparedStatement statement, int index) throws SQLException {
            statement.setObject(index, venue);
        }
    }

    record InFormerUnit(String code) implements Selection {

        @Override
        public String condition() {
            return "v.former_unit = ?";
        }

        @Override
        public void bind(PreparedStatement statement, int index) throws SQLException {
            statement.setString(index, code);
        }
    }

    record Of(List<UUID> sessions) implements Selection {

        @Override
        public String condition() {
            return "s.id = any (?)";
        }

        @Override
        public void bind(PreparedStatement statement, int index) throws SQLException {
            Connection connection = statement.getConnection();
            statement.setArray(index, connection.createArrayOf("uuid", sessions.toArray()));
        }
    }
}
