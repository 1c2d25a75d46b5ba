package vn.hanoi.creativecity.platform.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class WaitingForChangesTest {

    private final Forest forest;
    private final FeedHead head;
    private final FeedReading nobody = FeedReading.from(InnerTokens.anonymous());
    private final FeedReading staff = FeedReading.from(InnerTokens.viewer("an").roles("admin"));

    WaitingForChangesTest(Forest forest, FeedHead head) {
        this.forest = forest;
        this.head = head;
    }

    @Test
    void theAnswerComesWithTheChange() throws Exception {
        CompletableFuture<Answer> answer = asking(nobody.next() + "&wait=30");

        UUID grove = forest.plantGrove("Tre", "public", "staff");

        assertEquals(
                grove.toString(),
                answer.get(20, TimeUnit.SECONDS).json().at("/items/0/id").asText());
    }

    @Test
    void whatIsOutOfSightWakesNobody() throws Exception {
        CompletableFuture<Answer> answer = asking(nobody.next() + "&wait=3");

        UUID secret = forest.plantGrove("Lim", "staff");
        staff.read(1, Set.of(secret.toString()));

        assertFalse(answer.isDone());
        assertEquals(0, answer.get(20, TimeUnit.SECONDS).json().path("items").size());
    }

    @Test
    void whoReadsAfterAWaitThatEndedMissesNothing() throws Exception {
        Answer empty = Api.anonymous().get(nobody.next() + "&wait=1");
        UUID grove = forest.plantGrove("Tre", "public", "staff");

        Answer next = Api.anonymous().get(empty.json().path("next").asText().replace("wait=1", "wait=20"));

        assertEquals(0, empty.json().path("items").size());
        assertEquals(grove.toString(), next.json().at("/items/0/id").asText());
    }

    @Test
    void aStalledWriterHoldsUpNobodyElse() throws SQLException {
        UUID grove = forest.plantGrove("Tre", "public", "staff");
        UUID tree = forest.plantTree(grove);
        nobody.read(2, Set.of(grove.toString(), tree.toString()));
        try (Connection idle = forest.open()) {
            idle.setAutoCommit(false);
            Storm.grow(idle, tree);
            UUID other = forest.plantTree(grove);

            assertEquals(List.of("trees 0 created Tre"), nobody.read(1, Set.of(tree.toString(), other.toString())));

            idle.commit();
        }
        assertEquals(List.of("trees 1 changed Tre"), nobody.read(1, Set.of(tree.toString())));
    }

    /** Those who wait hold a connection of the gateway's each; whoever finds no room asks again by themselves. */
    @Test
    void whenVeryManyWaitTheAnswerComesAtOnce() throws Exception {
        FeedHead full = new FeedHead(1);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> await(full, Duration.ofSeconds(30)));
        while (full.waiting() == 0) {
            Thread.onSpinWait();
        }

        assertFalse(await(full, Duration.ofSeconds(30)));

        full.advanceTo(1);
        assertTrue(first.get(20, TimeUnit.SECONDS));
    }

    @Test
    void whoeverWaitsIsAnsweredWhenTheServerStops() throws Exception {
        FeedHead stopping = new FeedHead(2);
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> await(stopping, Duration.ofSeconds(30)));
        while (stopping.waiting() == 0) {
            Thread.onSpinWait();
        }

        stopping.close();

        assertFalse(waiting.get(20, TimeUnit.SECONDS));
        assertFalse(await(stopping, Duration.ofSeconds(30)), "and nobody begins to");
    }

    private static boolean await(FeedHead head, Duration most) {
        try {
            return head.awaitOtherThan(0, most);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks, and gives back the answer to come once the request waits. */
    private CompletableFuture<Answer> asking(String path) {
        int before = head.waiting();
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> Api.anonymous().get(path));
        while (head.waiting() == before) {
            Thread.onSpinWait();
        }
        return answer;
    }
}
