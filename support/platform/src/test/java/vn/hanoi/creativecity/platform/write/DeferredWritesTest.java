package vn.hanoi.creativecity.platform.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.Database;

/** What waits for the end of a transaction is written there, all of it or nothing. */
@QuarkusTest
class DeferredWritesTest {

    private static final String INSERT = "insert into appended (text) values (?)";
    private static final String INSERT_TOO = "insert into appended_too (text) values (?)";
    private static final String INSERT_ALL =
            "insert into appended (id, text, number, flag, bytes, at, day) values (?, ?, ?, ?, ?, ?, ?)";

    private final DeferredWrites writes;
    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;

    DeferredWritesTest(
            DeferredWrites writes, AgroalDataSource database, TransactionSynchronizationRegistry transaction) {
        this.writes = writes;
        this.database = database;
        this.transaction = transaction;
    }

    @BeforeEach
    void empty() {
        Database.change("truncate appended, appended_too");
    }

    @Test
    void rowsOfSeveralStatementsKeepTheirOrderEach() {
        QuarkusTransaction.requiringNew().run(() -> {
            add(INSERT, "one");
            add(INSERT_TOO, "two");
            add(INSERT, "three");
        });

        assertEquals(List.of("one", "three"), Database.rows("select text from appended order by position"));
        assertEquals(List.of("two"), Database.rows("select text from appended_too order by position"));
    }

    @Test
    void soDoMany() {
        List<String> many =
                IntStream.range(0, 1_203).mapToObj(Integer::toString).toList();

        QuarkusTransaction.requiringNew()
                .run(() -> many.forEach(text -> {
                    add(INSERT, text);
                    add(INSERT_TOO, text);
                }));

        assertEquals(many, Database.rows("select text from appended order by position"));
        assertEquals(many, Database.rows("select text from appended_too order by position"));
    }

    @Test
    void eachTypeIsWrittenAndSoIsNull() {
        UUID id = UUID.fromString("0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70");
        QuarkusTransaction.requiringNew().run(() -> {
            writes.add(
                    INSERT_ALL,
                    row -> row.add(id)
                            .add("Giấy dó")
                            .add(7)
                            .add(true)
                            .add("dó".getBytes(StandardCharsets.UTF_8))
                            .add(Instant.parse("2026-11-12T16:30:00.123456Z"))
                            .add(LocalDate.of(2026, 11, 12)));
            writes.add(
                    INSERT_ALL,
                    row -> row.add((UUID) null)
                            .add((String) null)
                            .add(8)
                            .add(false)
                            .add((byte[]) null)
                            .add((Instant) null)
                            .add((LocalDate) null));
        });

        assertEquals(
                List.of(
                        id + " Giấy dó 7 true dó 2026-11-12 16:30:00.123456 2026-11-12",
                        "null null 8 false null null null"),
                Database.rows("""
                        select concat_ws(' ', coalesce(id::text, 'null'), coalesce(text, 'null'), number, flag::text,
                            coalesce(convert_from(bytes, 'UTF8'), 'null'),
                            coalesce((at at time zone 'UTC')::text, 'null'), coalesce(day::text, 'null'))
                        from appended order by position"""));
    }

    @Test
    void nothingIsToldOfWhatIsRolledBack() {
        QuarkusTransaction.begin();
        add(INSERT, "one");
        QuarkusTransaction.rollback();

        assertEquals(List.of(), Database.rows("select text from appended"));
    }

    @Test
    void whatCannotBeToldIsNotDone() {
        var failure = assertThrows(
                QuarkusTransactionException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    execute("insert into appended (text) values ('done')");
                    add(INSERT_TOO, "told");
                    add(INSERT, "refused");
                }));

        assertEquals(List.of("23514"), statesOf(failure).distinct().toList());
        assertEquals(List.of(), Database.rows("select text from appended union select text from appended_too"));
    }

    @Test
    void nothingIsLeftToWhoeverHasTheConnectionNext() {
        int connections = 20;
        for (int i = 0; i < connections; i++) {
            assertThrows(
                    QuarkusTransactionException.class,
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        add(INSERT, "of whom is rolled back");
                        atTheEnd(() -> {
                            throw new IllegalArgumentException("no");
                        });
                    }));
            QuarkusTransaction.requiringNew().run(() -> execute("insert into appended (text) values ('next')"));
        }

        assertEquals(Collections.nCopies(connections, "next"), Database.rows("select text from appended"));
    }

    @Test
    void whatWasNotWrittenIsInNobodysWay() {
        for (int i = 0; i < 20; i++) {
            assertThrows(
                    QuarkusTransactionException.class,
                    () -> QuarkusTransaction.requiringNew().run(() -> add(INSERT, "refused")));
            QuarkusTransaction.requiringNew().run(() -> add(INSERT, "next"));
        }

        assertEquals(Collections.nCopies(20, "next"), Database.rows("select text from appended"));
    }

    @Test
    void whatIsLookedForIsWrittenAtOnceAndOnce() {
        QuarkusTransaction.requiringNew().run(() -> {
            add(INSERT, "one");
            writes.write();
            writes.write();
            execute("insert into appended_too (text) select text from appended");
            add(INSERT, "two");
        });

        assertEquals(List.of("one"), Database.rows("select text from appended_too"));
        assertEquals(List.of("one", "two"), Database.rows("select text from appended order by position"));
    }

    @Test
    void whatIsWrittenIsTakenBackToASavepoint() {
        QuarkusTransaction.requiringNew().run(() -> {
            add(INSERT, "before");
            writes.write();
            execute("savepoint here");
            add(INSERT, "taken back");
            writes.write();
            execute("rollback to savepoint here");
            add(INSERT, "after");
        });

        assertEquals(List.of("before", "after"), Database.rows("select text from appended order by position"));
    }

    @Test
    void nothingIsAddedWhereItWouldNotBeWritten() {
        assertThrows(IllegalStateException.class, () -> add(INSERT, "without a transaction"));

        AtomicReference<RuntimeException> refused = new AtomicReference<>();
        QuarkusTransaction.requiringNew().run(() -> {
            add(INSERT, "one");
            atTheEnd(() -> refused.set(assertThrows(IllegalStateException.class, () -> add(INSERT, "too late"))));
        });

        assertEquals("The transaction is being committed", refused.get().getMessage());
        assertEquals(List.of("one"), Database.rows("select text from appended"));
    }

    private void atTheEnd(Runnable work) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                work.run();
            }

            @Override
            public void afterCompletion(int status) {
                // Nothing is left to do.
            }
        });
    }

    private void add(String insert, String text) {
        writes.add(insert, row -> row.add(text));
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    /** What the database said; why a transaction could not commit is only noted beside that. */
    private static Stream<String> statesOf(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .flatMap(t -> Stream.concat(
                        t instanceof SQLException sql ? Stream.of(sql.getSQLState()) : Stream.empty(),
                        Stream.of(t.getSuppressed()).flatMap(DeferredWritesTest::statesOf)));
    }
}
