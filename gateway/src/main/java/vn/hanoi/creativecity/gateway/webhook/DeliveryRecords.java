package vn.hanoi.creativecity.gateway.webhook;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.slug.Ids;

/** What is to be sent, and what came of it. */
@Singleton
class DeliveryRecords {

    /** Longer than an attempt may take; if this process dies, another one tries again after this. */
    private static final Duration TAKEN = Duration.ofMinutes(1);

    /** So that an endpoint that is slow holds up nobody but itself. */
    private static final int MOST_AT_ONCE_OF_ONE = 4;

    /** An endpoint that takes nothing for so long is told nothing any more. */
    private static final Duration LONGEST_FAILING = Duration.ofDays(5);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 1_000;

    private final Transactions transactions;
    private final SecretSeal seal;

    DeliveryRecords(Transactions transactions, SecretSeal seal) {
        this.transactions = transactions;
        this.seal = seal;
    }

    /**
     * Deliveries that are due and that nobody else has taken, a few of each endpoint; those first to whom the least is being
     * sent, so that slow ones do not take all room that comes free.
     */
    List<DueDelivery> take(Instant now, int most) throws SQLException {
        Instant until = now.plus(TAKEN);
        return transactions.run(connection -> {
            oneAtATime(connection);
            try (PreparedStatement update = connection.prepareStatement(
                    """
                    with busy as (
                        select e.id, e.url, (select count(*) from webhook_delivery t
                            where t.endpoint_id = e.id and t.state = 'PENDING' and t.taken_until > ?) as sending
                        from webhook_endpoint e join api_client c on c.id = e.client_id
                        where %s and exists (select 1 from webhook_delivery d
                            where d.endpoint_id = e.id and d.state = 'PENDING' and d.next_attempt_at <= ?)),
                    served as (select * from busy where sending < %d order by sending, random() limit ?),
                    waiting as (
                        select d.*, served.url, served.sending + row_number() over (
                            partition by served.id order by d.next_attempt_at, d.id) as turn
                        from served cross join lateral (
                            select d.id, d.next_attempt_at from webhook_delivery d
                            where d.endpoint_id = served.id and d.state = 'PENDING' and d.next_attempt_at <= ?
                                and (d.taken_until is null or d.taken_until <= ?)
                            order by d.next_attempt_at, d.id limit %d - served.sending
                            for update skip locked) d),
                    due as (select id, url from waiting order by turn, next_attempt_at limit ?)
                    update webhook_delivery d set taken_until = ? from due where d.id = due.id
                    returning d.id, d.endpoint_id, due.url, d.payload, d.attempts""".formatted(EndpointRecords.IS_SERVED, MOST_AT_ONCE_OF_ONE, MOST_AT_ONCE_OF_ONE))) {
                update.setObject(1, at(now));
                update.setObject(2, at(now));
                update.setInt(3, most);
                update.setObject(4, at(now));
                update.setObject(5, at(now));
                update.setInt(6, most);
                update.setObject(7, at(until));
                List<DueDelivery> due = new ArrayList<>();
                try (ResultSet row = update.executeQuery()) {
                    while (row.next()) {
                        due.add(new DueDelivery(
                                row.getObject("id", UUID.class),
                                row.getObject("endpoint_id", UUID.class),
                                row.getString("url"),
                                row.getString("payload"),
                                row.getInt("attempts"),
                                until));
                    }
                }
                return due;
            }
        });
    }

    /** Two that count at the same moment what is under way would take too many together. */
    private static void oneAtATime(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtext('webhook_delivery'))")) {
            lock.execute();
        }
    }

    /** The secrets that sign for the endpoint now, the newest first. */
    List<SigningSecret> secrets(UUID endpoint, Instant now) throws SQLException {
        return transactions.run(connection -> {
            try (PreparedStatement query = connection.prepareStatement("""
                    select sealed from webhook_secret
                    where endpoint_id = ? and (expires_at is null or expires_at > ?)
                    order by created_at desc, id desc""")) {
                query.setObject(1, endpoint);
                query.setObject(2, at(now));
                List<SigningSecret> secrets = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        secrets.add(seal.open(endpoint, row.getBytes("sealed")));
                    }
                }
                return secrets;
            }
        });
    }

    /**
     * Writes down what came of an attempt.
     *
     * @param next when it is tried again; empty when it is not
     */
    void record(DueDelivery delivery, Outcome outcome, Instant at, Instant now, Optional<Instant> next)
            throws SQLException {
        transactions.run(connection -> {
            if (finish(connection, delivery, outcome, now, next)) {
                note(connection, delivery, outcome, at, now);
                if (!outcome.isOurs()) {
                    judge(connection, delivery.endpoint(), outcome, now);
                }
            }
            return null;
        });
    }

    /** Not if it was sent again meanwhile: then that counts. */
    private static boolean finish(
            Connection connection, DueDelivery delivery, Outcome outcome, Instant now, Optional<Instant> next)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update webhook_delivery set state = ?, attempts = attempts + 1, next_attempt_at = ?,
                    taken_until = null, finished_at = ?
                where id = ? and taken_until = ?""")) {
            DeliveryState state = outcome.isDelivered()
                    ? DeliveryState.DELIVERED
                    : next.isPresent() ? DeliveryState.PENDING : DeliveryState.FAILED;
            update.setString(1, state.name());
            update.setObject(2, next.map(DeliveryRecords::at).orElse(null));
            update.setObject(3, state == DeliveryState.PENDING ? null : at(now));
            update.setObject(4, delivery.id());
            update.setObject(5, at(delivery.takenUntil()));
            return update.executeUpdate() == 1;
        }
    }

    private static void note(Connection connection, DueDelivery delivery, Outcome outcome, Instant at, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into webhook_attempt (id, delivery_id, at, duration_ms, status, error)
                values (?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, delivery.id());
            insert.setObject(3, at(at));
            insert.setInt(4, (int) Duration.between(at, now).toMillis());
            insert.setObject(5, outcome.status().orElse(null), Types.INTEGER);
            insert.setString(6, outcome.error());
            insert.executeUpdate();
        }
    }

    private static void judge(Connection connection, UUID endpoint, Outcome outcome, Instant now) throws SQLException {
        if (outcome.isDelivered()) {
            update(connection, "failing_since = null where failing_since is not null and id = ?", endpoint);
            return;
        }
        update(connection, "failing_since = ? where failing_since is null and id = ?", at(now), endpoint);
        if (outcome.isGone()) {
            disable(connection, "gone", endpoint, now, now);
        } else {
            disable(connection, "failing", endpoint, now, now.minus(LONGEST_FAILING));
        }
    }

    /** What the gateway does by itself stands in the audit too, under its own name. */
    private static void disable(Connection connection, String reason, UUID endpoint, Instant now, Instant failingSince)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                with disabled as (
                    update webhook_endpoint set state = 'DISABLED', disabled_reason = ?, failing_since = null,
                        version = version + 1, updated_at = ?
                    where id = ? and state = 'ACTIVE' and failing_since <= ?
                    returning id, version, disabled_reason, updated_at)
                insert into audit (id, at, actor, actor_name, client, action, collection, resource_id, before, after)
                select uuidv7(), updated_at, 'gateway', 'gateway', '', ?, ?, id,
                    jsonb_build_object('state', 'active', 'version', version - 1),
                    jsonb_build_object('state', 'disabled', 'version', version, 'disabledReason', disabled_reason)
                from disabled""")) {
            update.setString(1, reason);
            update.setObject(2, at(now));
            update.setObject(3, endpoint);
            update.setObject(4, at(failingSince));
            update.setString(5, Audit.MOVED);
            update.setString(6, WebhookEndpoint.COLLECTION);
            update.executeUpdate();
        }
    }

    private static void update(Connection connection, String change, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update webhook_endpoint set " + change)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    /** How many wait that may be sent, and since when the oldest does. */
    record Backlog(long pending, Optional<Instant> oldest) {}

    Backlog backlog() throws SQLException {
        return transactions.run(connection -> {
            try (PreparedStatement query =
                            connection.prepareStatement("select count(*), min(d.created_at) from webhook_delivery d"
                                    + " join webhook_endpoint e on e.id = d.endpoint_id join api_client c on c.id = e.client_id"
                                    + " where d.state = 'PENDING' and " + EndpointRecords.IS_SERVED);
                    ResultSet row = query.executeQuery()) {
                row.next();
                return new Backlog(
                        row.getLong(1),
                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant));
            }
        });
    }

    /** @return whether there is more to let go of */
    boolean forgetSome(Instant now) throws SQLException {
        return transactions.run(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("""
                    delete from webhook_delivery where id in (select id from webhook_delivery
                        where created_at < ? and state <> 'PENDING' order by created_at limit ?)""")) {
                delete.setObject(1, at(now.minus(KEPT)));
                delete.setInt(2, BATCH);
                return delete.executeUpdate() == BATCH;
            }
        });
    }

    /** Those that sign no more. */
    void forgetSecrets(Instant now) throws SQLException {
        transactions.run(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from webhook_secret where expires_at <= ?")) {
                delete.setObject(1, at(now));
                return delete.executeUpdate();
            }
        });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
