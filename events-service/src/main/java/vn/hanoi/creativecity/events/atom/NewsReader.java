package vn.hanoi.creativecity.events.atom;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Reads what was told last of the sessions of an edition. */
@Singleton
class NewsReader {

    /** As many as a reader that comes once a day can use. */
    private static final int MOST = 100;

    private static final String SQL = """
            select n.session_id, n.sequence, n.kind, n.told_at, n.starts_at, n.previous_start, n.reason_vi, n.reason_en,
                coalesce(s.title_vi, e.title_vi) as title_vi,
                case when s.title_vi is null then e.title_en else s.title_en end as title_en,
                v.name_vi as venue_vi, v.name_en as venue_en, p.name_vi as previous_venue_vi,
                p.name_en as previous_venue_en
            from programme_news n
                join session s on s.id = n.session_id
                join event e on e.id = s.event_id
                left join venue v on v.id = n.venue_id
                left join venue p on p.id = n.previous_venue_id
            where e.edition_id = ? and e.publication <> 'DRAFT'
            order by n.told_at desc, n.session_id desc, n.sequence desc limit %d""".formatted(MOST);

    private final Session session;

    NewsReader(Session session) {
        this.session = session;
    }

    /** The latest first. */
    List<News> latestOf(UUID edition) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SQL)) {
                statement.setObject(1, edition);
                List<News> news = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        news.add(of(row));
                    }
                }
                return news;
            }
        });
    }

    private static News of(ResultSet row) throws SQLException {
        return new News(
                row.getObject("session_id", UUID.class),
                row.getInt("sequence"),
                News.Kind.valueOf(row.getString("kind")),
                instant(row, "told_at"),
                text(row, "title"),
                instant(row, "starts_at"),
                text(row, "venue"),
                instant(row, "previous_start"),
                text(row, "previous_venue"),
                text(row, "reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
        return instant == null ? null : instant.toInstant();
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        String vi = row.getString(column + "_vi");
        return vi == null ? null : LocalizedText.of(vi, row.getString(column + "_en"));
    }
}
