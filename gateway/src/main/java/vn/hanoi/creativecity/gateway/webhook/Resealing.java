package vn.hanoi.creativecity.gateway.webhook;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Seals again with the first key what another one has sealed, so that the other can be let go of. */
@Singleton
class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final SecretSeal seal;

    Resealing(Transactions transactions, SecretSeal seal) {
        this.transactions = transactions;
        this.seal = seal;
    }

    private record Sealed(UUID id, UUID endpoint, byte[] secret) {}

    /** Goes through all; what no key opens stays as it is. */
    void run() throws SQLException {
        int sealed = 0;
        int unknown = 0;
        Optional<UUID> after = Optional.of(BEFORE_ALL);
        while (after.isPresent()) {
            UUID last = after.get();
            Batch batch = transactions.run(connection -> batch(connection, last));
            sealed += batch.sealed();
            unknown += batch.unknown();
            after = batch.last();
        }
        if (sealed > 0) {
            LOG.infof("%d webhook secrets were sealed again, with the first of gateway.webhooks.keys", sealed);
        }
        if (unknown > 0) {
            LOG.errorf("%d webhook secrets were sealed with a key that is not in gateway.webhooks.keys", unknown);
        }
    }

    private record Batch(int sealed, int unknown, Optional<UUID> last) {}

    private Batch batch(Connection connection, UUID after) throws SQLException {
        List<Sealed> others = others(connection, after);
        int sealed = 0;
        try (PreparedStatement update =
                connection.prepareStatement("update webhook_secret set sealed = ? where id = ?")) {
            for (Sealed other : others) {
                Optional<byte[]> again = again(other);
                if (again.isPresent()) {
                    update.setBytes(1, again.get());
                    update.setObject(2, other.id());
                    sealed += update.executeUpdate();
                }
            }
        }
        return new Batch(
                sealed,
                others.size() - sealed,
                others.size() < BATCH
                        ? Optional.empty()
                        : Optional.of(others.getLast().id()));
    }

    private Optional<byte[]> again(Sealed other) {
        try {
            return Optional.of(seal.seal(other.endpoint(), seal.open(other.endpoint(), other.secret())));
        } catch (IllegalStateException keyIsNotHere) {
            return Optional.empty();
        }
    }

    private List<Sealed> others(Connection connection, UUID after) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select id, endpoint_id, sealed from webhook_secret
                where id > ? and substring(sealed from 1 for ?) <> ? order by id limit ? for update skip locked""")) {
            query.setObject(1, after);
            query.setInt(2, SealingKey.NAME_BYTES);
            query.setBytes(3, seal.mark());
            query.setInt(4, BATCH);
            List<Sealed> others = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    others.add(new Sealed(
                            row.getObject("id", UUID.class),
                            row.getObject("endpoint_id", UUID.class),
                            row.getBytes("sealed")));
                }
            }
            return others;
        }
    }
}
