package vn.hanoi.creativecity.platform.page;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.Ids;

/** Lists of pieces in the database. */
@Singleton
class Pieces {

    private static final String[] NAMES = {"An", "Ấn", "ấn", "Ăn", "Đa", "Da", "Êm", "em", "", "đá \"quý\"", "🌚"};

    private final AgroalDataSource database;

    Pieces(AgroalDataSource database) {
        this.database = database;
    }

    /** A list of its own whose pieces often have equal keys, and often no worth. */
    String random(Random random, int length) throws SQLException {
        String list = UUID.randomUUID().toString();
        for (int i = 0; i < length; i++) {
            add(
                    list,
                    NAMES[random.nextInt(NAMES.length)],
                    Instant.EPOCH.plusNanos(random.nextLong(-4, 4) * 1_000),
                    random.nextInt(-3, 3),
                    random.nextBoolean() ? random.nextInt(3) : random.nextDouble(-1e9, 1e9),
                    random.nextBoolean() ? null : random.nextInt(3));
        }
        return list;
    }

    UUID add(String list, String name, Instant madeAt, int number, double weight, Integer worth) throws SQLException {
        UUID id = Ids.next();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into piece (id, list, name, made_at, number, weight, worth) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, list);
            insert.setString(3, name);
            insert.setObject(4, madeAt.atOffset(ZoneOffset.UTC));
            insert.setInt(5, number);
            insert.setDouble(6, weight);
            insert.setObject(7, worth);
            insert.executeUpdate();
        }
        return id;
    }

    /** The ids as the database sorts them all at once. */
    List<String> sorted(String list, String orderBy) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select id from piece where list = ? order by " + orderBy)) {
            select.setString(1, list);
            List<String> ids = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }
}
