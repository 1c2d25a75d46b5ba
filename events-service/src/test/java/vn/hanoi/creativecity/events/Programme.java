package vn.hanoi.creativecity.events;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Rows of the programme that tests make for themselves, as the service writes them. */
@Singleton
public class Programme {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1);
    private static final AtomicInteger YEARS = new AtomicInteger(2800);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-09-01T02:00:00Z");

    private final DataSource database;

    Programme(DataSource database) {
        this.database = database;
    }

    /** An edition from the 6th to the 8th of November of a year that no other test has. */
    public Edition edition(Object... changes) {
        int year = YEARS.getAndIncrement();
        Map<String, Object> row = row("festival_edition");
        row.put("slug", String.valueOf(year));
        row.put("year", year);
        row.put("ordinal", year - 2000);
        row.put("theme_vi", "Giao lộ sáng tạo");
        row.put("theme_en", "Creative Crossroads");
        row.put("starts_on", java.time.LocalDate.of(year, 11, 6));
        row.put("ends_on", java.time.LocalDate.of(year, 11, 8));
        row.put("state", "PROGRAMME_PUBLISHED");
        return new Edition(insert("festival_edition", with(row, changes)), year);
    }

    public record Edition(UUID id, int year) {}

    public UUID venue(String name, Object... changes) {
        Map<String, Object> row = row("venue");
        row.put("slug", "dia-diem-" + NUMBERS.getAndIncrement());
        row.put("name_vi", name);
        row.put("kind", "OWN");
        row.put("exclusive", false);
        row.put("address_vi", "58 Quốc Tử Giám");
        row.put("longitude", 105.8355);
        row.put("latitude", 21.0293);
        return withSlug("venues", insert("venue", with(row, changes)), row);
    }

    public UUID event(UUID edition, String title, Object... changes) {
        Map<String, Object> row = row("event");
        row.put("slug", "su-kien-" + NUMBERS.getAndIncrement());
        row.put("edition_id", edition);
        row.put("type", "PERFORMANCE");
        row.put("title_vi", title);
        row.put("disciplines", new String[] {"DESIGN", "MUSIC"});
        row.put("audience", new String[] {"EVERYONE"});
        row.put("languages", new String[] {"vi"});
        row.put("accessibility", new String[0]);
        row.put("price", new Json("{\"free\": true}"));
        row.put("organisers", new Json("[]"));
        row.put("publication", "PUBLISHED");
        return withSlug("events", insert("event", with(row, changes)), row);
    }

    /** @param start an instant as RFC 3339 writes it; an hour later it ends */
    public UUID session(UUID event, UUID venue, String start, Object... changes) {
        Map<String, Object> row = row("session");
        OffsetDateTime startsAt = OffsetDateTime.parse(start);
        row.put("event_id", event);
        row.put("code", "S" + NUMBERS.getAndIncrement());
        row.put("starts_at", startsAt);
        row.put("ends_at", startsAt.plusHours(1));
        row.put("venue_id", venue);
        row.put("status", "SCHEDULED");
        row.put("previous_starts", new Json("[]"));
        row.put("sequence", 0);
        row.put("uid", row.get("id") + "@events.creativecity.hanoi.gov.vn");
        row.put("revised_at", NOW);
        row.put("exclusive", false);
        return insert("session", with(row, changes));
    }

    public UUID participant(UUID event, String name, boolean consented) {
        Map<String, Object> row = row("participant");
        row.put("slug", "nguoi-" + NUMBERS.getAndIncrement());
        row.put("name", name);
        row.put("kind", "PERSON");
        row.put("consented_at", consented ? NOW : null);
        UUID id = insert("participant", row);
        run(
                "insert into event_participant (event_id, position, participant_id, role)"
                        + " select ?, count(*), ?, 'PERFORMER' from event_participant where event_id = ?",
                event,
                id,
                event);
        return id;
    }

    public String slug(String table, UUID id) {
        return text("select slug from " + table + " where id = ?", id);
    }

    public int run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, List.of(values));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, List.of(values));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value of a column of type jsonb. */
    public record Json(String text) {}

    private UUID withSlug(String collection, UUID id, Map<String, Object> row) {
        run("insert into slug (collection, slug, resource_id) values (?, ?, ?)", collection, row.get("slug"), id);
        return id;
    }

    private static Map<String, Object> row(String table) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", UUID.randomUUID());
        row.put("version", 0);
        row.put("assumed", new String[0]);
        row.put("created_at", NOW);
        row.put("updated_at", NOW);
        return row;
    }

    private static Map<String, Object> with(Map<String, Object> row, Object... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            row.put((String) changes[i], changes[i + 1]);
        }
        return row;
    }

    private UUID insert(String table, Map<String, Object> row) {
        String columns = String.join(", ", row.keySet());
        String marks = row.values().stream()
                .map(value -> value instanceof Json ? "?::jsonb" : "?")
                .collect(Collectors.joining(", "));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into " + table + " (" + columns + ") values (" + marks + ")")) {
            set(statement, new ArrayList<>(row.values()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return (UUID) row.get("id");
    }

    private static void set(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case Json json -> statement.setString(i + 1, json.text());
                case String[] texts ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
                case null, default -> statement.setObject(i + 1, values.get(i));
            }
        }
    }
}
