package vn.hanoi.creativecity.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Duration LENGTH = Duration.ofMillis(40);

    private final Vertx vertx = Vertx.vertx();
    private final List<String> late = new ArrayList<>();
    private ContextInternal context;
    private Patience patience;

    @BeforeEach
    void begin() {
        context = ((ContextInternal) vertx.getOrCreateContext()).duplicate();
        patience = new Patience(context, LENGTH);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void whoIsNotEndedIsLateInTheOrderOfTheBeginnings() throws Exception {
        onLoop(() -> {
            await("first");
            await("second").end();
            await("third");
            await("fourth").end();
        });
        awaitLast("last");
        assertEquals(List.of("first", "third", "last"), late);
    }

    @Test
    void nobodyIsLateBeforeTheirTimeThoughAnotherTimeRunsAlready() throws Exception {
        CompletableFuture<Long> waited = new CompletableFuture<>();
        onLoop(() -> {
            await("before");
            vertx.setTimer(LENGTH.toMillis() / 2, _ -> {
                long start = System.nanoTime();
                patience.begin(context, () -> waited.complete(System.nanoTime() - start));
            });
        });
        assertEquals(true, waited.get(10, TimeUnit.SECONDS) >= LENGTH.toNanos());
        assertEquals(List.of("before"), late);
    }

    @Test
    void itBeginsAnewWhenAllAreDone() throws Exception {
        onLoop(() -> await("ended").end());
        awaitLast("a");
        awaitLast("b");
        assertEquals(List.of("a", "b"), late);
    }

    @Test
    void whoIsLateHearsOfItInTheContextWhereTheyAsked() throws Exception {
        CompletableFuture<Context> where = new CompletableFuture<>();
        onLoop(() -> patience.begin(context, () -> where.complete(Vertx.currentContext())));
        assertEquals(context, where.get(10, TimeUnit.SECONDS));
    }

    private Patience.Wait await(String name) {
        return patience.begin(context, () -> late.add(name));
    }

    private void awaitLast(String name) throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        onLoop(() -> patience.begin(context, () -> done.complete(late.add(name))));
        done.get(10, TimeUnit.SECONDS);
    }

    private void onLoop(Runnable step) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        context.runOnContext(_ -> {
            step.run();
            done.complete(null);
        });
        done.get(10, TimeUnit.SECONDS);
    }
}
