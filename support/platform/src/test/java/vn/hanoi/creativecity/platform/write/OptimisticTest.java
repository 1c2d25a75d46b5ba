package vn.hanoi.creativecity.platform.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.Database;

/** An operation that assumed what is not so makes sure of it, and nothing is left of what it did before. */
@QuarkusTest
class OptimisticTest {

    private final Operation operation;
    private final DeferredWrites writes;
    private final Assumptions assumptions;
    private final List<Boolean> attempts = new ArrayList<>();

    OptimisticTest(Operation operation, DeferredWrites writes, Assumptions assumptions) {
        this.operation = operation;
        this.writes = writes;
        this.assumptions = assumptions;
    }

    /** Something that is done in a transaction. */
    @Singleton
    static class Operation {

        @Optimistic
        void carryOut(Runnable work) {
            QuarkusTransaction.requiringNew().run(work);
        }
    }

    @BeforeEach
    void empty() {
        Database.change("truncate appended");
    }

    @Test
    void whatWasRefusedIsCarriedOutOnceMoreAndAssumesNothing() {
        operation.carryOut(() -> assuming(assumed -> {
            write("before");
            write(assumed ? "refused" : "made sure of");
        }));

        assertEquals(List.of(true, false), attempts);
        assertEquals(List.of("before", "made sure of"), Database.rows("select text from appended order by position"));
    }

    @Test
    void whatIsNotRefusedIsCarriedOutOnce() {
        operation.carryOut(() -> assuming(_ -> write("assumed")));

        assertEquals(List.of(true), attempts);
        assertEquals(List.of("assumed"), Database.rows("select text from appended"));
    }

    @Test
    void whatIsRefusedAgainIsRefused() {
        assertThrows(
                QuarkusTransactionException.class, () -> operation.carryOut(() -> assuming(_ -> write("refused"))));

        assertEquals(List.of(true, false), attempts);
        assertEquals(List.of(), Database.rows("select text from appended"));
    }

    @Test
    void whoAssumedNothingIsNotAskedAgain() {
        assertThrows(
                QuarkusTransactionException.class,
                () -> operation.carryOut(() -> {
                    attempts.add(false);
                    write("refused");
                }));

        assertEquals(List.of(false), attempts);
    }

    @Test
    void whatFailsForAnotherReasonIsNotTriedAgain() {
        assertThrows(
                IllegalArgumentException.class,
                () -> operation.carryOut(() -> assuming(_ -> {
                    throw new IllegalArgumentException("no");
                })));

        assertEquals(List.of(true), attempts);
    }

    @Test
    void elsewhereNothingIsAssumed() {
        assertFalse(assumptions.make());

        operation.carryOut(() -> assuming(_ -> write("assumed")));

        assertFalse(assumptions.make());
    }

    private void assuming(Consumer<Boolean> work) {
        boolean assumed = assumptions.make();
        attempts.add(assumed);
        work.accept(assumed);
    }

    private void write(String text) {
        writes.add("insert into appended (text) values (?)", row -> row.add(text));
    }
}
