package vn.hanoi.creativecity.platform.feed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.hanoi.creativecity.testing.TestDatabase;

/**
 * Many writers at once, of whom a fifth of the transactions roll back and some take long; two sequencers; and somebody who
 * kills the connections of both.
 */
final class Storm {

    private static final int WRITERS = 32;
    private static final int SEQUENCERS = 2;
    private static final String WRITER = "writer";
    private static final String SEQUENCER = "sequencer";

    private final TestDatabase database;
    private final List<UUID> trees;
    private final UUID hotTree;
    private final AtomicInteger writing = new AtomicInteger();
    private final AtomicLong kills = new AtomicLong();

    /** @param trees which the writers grow, the first of them nearly always */
    Storm(TestDatabase database, List<UUID> trees) {
        this.database = database;
        this.trees = trees;
        this.hotTree = trees.getFirst();
    }

    long kills() {
        return kills.get();
    }

    /** Lets each writer do so many transactions; returns when they are done, with changes still waiting. */
    void rage(int transactions) throws InterruptedException {
        writing.set(WRITERS);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Random random = new Random(i);
            threads.add(Thread.ofPlatform().start(() -> write(transactions, random)));
        }
        for (int i = 0; i < SEQUENCERS; i++) {
            threads.add(Thread.ofPlatform().start(this::sequence));
        }
        threads.add(Thread.ofPlatform().start(this::kill));
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void write(int transactions, Random random) {
        try {
            int done = 0;
            while (done < transactions) {
                try (Connection connection = source(WRITER).getConnection()) {
                    connection.setAutoCommit(false);
                    while (done < transactions) {
                        done++;
                        write(connection, random);
                    }
                } catch (SQLException killed) {
                    // The transaction happened or it did not; the rows know.
                }
            }
        } finally {
            writing.decrementAndGet();
        }
    }

    private void write(Connection connection, Random random) throws SQLException {
        TreeSet<UUID> chosen = new TreeSet<>();
        if (random.nextInt(4) > 0) {
            chosen.add(hotTree);
        }
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            chosen.add(trees.get(random.nextInt(trees.size())));
        }
        for (UUID tree : chosen) {
            grow(connection, tree);
        }
        if (random.nextInt(20) == 0) {
            // A transaction that takes its time.
            connection.createStatement().execute("select pg_sleep(0.03)");
        }
        if (random.nextInt(5) == 0) {
            connection.rollback();
        } else {
            connection.commit();
        }
    }

    static void grow(Connection connection, UUID tree) throws SQLException {
        Forest.run(connection, "update tree set height = height + 1, version = version + 1 where id = ?", tree);
    }

    private void sequence() {
        Sequencer sequencer = sequencer(source(SEQUENCER));
        while (writing.get() > 0) {
            try {
                sequencer.round();
            } catch (SQLException killed) {
                // The next round begins where this one did.
            }
        }
    }

    /** Ends one connection after another, as an operator or a crash would. */
    private void kill() {
        try (Connection connection = database.connect()) {
            while (writing.get() > 0) {
                for (String name : List.of(WRITER, SEQUENCER)) {
                    try (var select = connection.prepareStatement("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where datname = current_database() and application_name = ? order by random() limit 1""")) {
                        select.setString(1, name);
                        try (ResultSet row = select.executeQuery()) {
                            kills.addAndGet(row.next() ? 1 : 0);
                        }
                    }
                }
                connection.createStatement().execute("select pg_sleep(0.05)");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Gives everything that was committed its place. */
    void settle() throws SQLException {
        Sequencer sequencer = sequencer(source(SEQUENCER));
        while (sequencer.round()) {}
    }

    static Sequencer sequencer(DataSource database) {
        return new Sequencer(database, List.of(new Groves(null, null), new Trees(null, null)));
    }

    private PGSimpleDataSource source(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setApplicationName(name);
        return source;
    }
}
