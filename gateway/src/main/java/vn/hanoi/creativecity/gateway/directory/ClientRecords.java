package vn.hanoi.creativecity.gateway.directory;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The clients and keys in the database, read for the edge: a statement each, without entities or transactions. */
@Singleton
class ClientRecords {

    private static final String CLIENT = """
            c.id as client, c.name, c.organisation, c.scopes, c.allowed_origins, c.oauth_client,
            c.reads_per_minute, c.writes_per_minute""";

    private final AgroalDataSource database;
    private final Clock clock;

    ClientRecords(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The key with the hash, if it is live and its client active. */
    Optional<KnownKey> findKey(byte[] hash) throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select k.id, k.expires_at, " + CLIENT
                        + " from api_key k join api_client c on c.id = k.client_id"
                        + " where k.hash = ? and k.revoked_at is null and c.state = 'ACTIVE'")) {
            query.setBytes(1, hash);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new KnownKey(
                                row.getObject("id", UUID.class),
                                client(row),
                                row.getObject("expires_at", OffsetDateTime.class)
                                        .toInstant(),
                                now))
                        : Optional.empty();
            }
        }
    }

    /** The client with the id, if it is active. */
    Optional<KnownClient> findClient(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select " + CLIENT + " from api_client c where c.id = ? and c.state = 'ACTIVE'")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(client(row)) : Optional.empty();
            }
        }
    }

    /** The active clients that browsers use: those with origins, or by which people log in. */
    Map<KnownClient, Optional<String>> browsersClients() throws SQLException {
        Map<KnownClient, Optional<String>> found = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select " + CLIENT
                        + " from api_client c where c.state = 'ACTIVE'"
                        + " and (c.oauth_client is not null or c.allowed_origins <> '{}')");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.put(client(row), Optional.ofNullable(row.getString("oauth_client")));
            }
        }
        return found;
    }

    /** Records when keys were last used; a time never goes back. */
    void recordUse(Map<UUID, Instant> lastUse) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        List<OffsetDateTime> times = new ArrayList<>();
        lastUse.forEach((id, time) -> {
            ids.add(id);
            times.add(time.atOffset(ZoneOffset.UTC));
        });
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update api_key k set last_used_at = greatest(k.last_used_at, u.at)
                        from unnest(?::uuid[], ?::timestamptz[]) as u(id, at) where k.id = u.id""")) {
            update.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            update.setArray(2, connection.createArrayOf("timestamptz", times.toArray()));
            update.executeUpdate();
        }
    }

    private static KnownClient client(ResultSet row) throws SQLException {
        Map<String, Integer> perMinute = new LinkedHashMap<>();
        limit(row, "reads_per_minute").ifPresent(limit -> perMinute.put("read", limit));
        limit(row, "writes_per_minute").ifPresent(limit -> perMinute.put("write", limit));
        return new KnownClient(
                row.getObject("client", UUID.class),
                row.getString("name"),
                Optional.ofNullable(row.getString("organisation")),
                Set.of((String[]) row.getArray("scopes").getArray()),
                Set.of((String[]) row.getArray("allowed_origins").getArray()),
                perMinute);
    }

    private static Optional<Integer> limit(ResultSet row, String column) throws SQLException {
        int limit = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(limit);
    }
}
