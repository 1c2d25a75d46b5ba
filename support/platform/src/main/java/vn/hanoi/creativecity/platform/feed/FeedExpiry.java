package vn.hanoi.creativecity.platform.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets go of changes that are older than the feed keeps them. */
@Singleton
class FeedExpiry {

    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final int MOST_AT_ONCE = 10_000;

    private final AgroalDataSource database;
    private final Clock clock;
    private final Duration kept;
    private Instant next = Instant.MIN;

    FeedExpiry(
            AgroalDataSource database,
            Clock clock,
            @ConfigProperty(name = "feed.kept", defaultValue = "90d") Duration kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
    }

    /** Does its work if it is time for it. */
    void run() throws SQLException {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        while (expire(now.minus(kept)) == MOST_AT_ONCE) {}
        next = now.plus(BETWEEN);
    }

    /** From the beginning up to the first change that is younger. */
    private int expire(Instant before) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                            with oldest as (select position, at from change order by position limit ?),
                            young as (select min(position) as position from oldest where at >= ?),
                            gone as (
                                delete from change using young
                                where change.position <= (select max(position) from oldest)
                                    and (young.position is null or change.position < young.position)
                                returning change.position)
                            update feed set expired = (select max(position) from gone)
                            where exists (select 1 from gone) returning (select count(*) from gone)""")) {
            delete.setInt(1, MOST_AT_ONCE);
            delete.setObject(2, before.atOffset(ZoneOffset.UTC));
            return count(delete);
        }
    }

    private static int count(PreparedStatement delete) throws SQLException {
        try (var row = delete.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
