package vn.hanoi.creativecity.platform.following;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.LogLines;
import vn.hanoi.creativecity.platform.feed.Forest;

/** The application follows itself: its forest is the other service, and its copies are what it keeps of it. */
@QuarkusTest
class FollowingTest {

    private final Forest forest;
    private final Followed followed;
    private final CopyUpdate update;
    private Detour detour;
    private TableCopy.OfGroves groves;
    private TableCopy.OfTrees trees;
    private Following following;

    FollowingTest(Forest forest, Followed followed, CopyUpdate update) {
        this.forest = forest;
        this.followed = followed;
        this.update = update;
    }

    @BeforeEach
    void forget() {
        followed.forget();
        groves = followed.groves();
        trees = followed.trees();
        detour = new Detour();
        following = followed.following(detour.url(), groves, trees);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        following.stop(null);
        detour.close();
    }

    @Test
    void itCatchesUpFromNothingWithWhatEverybodySees() throws SQLException {
        UUID seen = forest.plantGrove("Bạch đàn", "public", "staff");
        UUID tree = forest.plantTree(seen);
        UUID secret = forest.plantGrove("Lim", "staff");
        UUID hidden = forest.plantTree(secret);
        groves.run("insert into grove_copy values (?, 'Từ trước')", secret);

        following.start(null);
        Followed.await(() -> followed.grovesAgree() && followed.treesAgree());

        assertEquals("Bạch đàn", followed.rows(Followed.GROVES_COPIED).get(seen.toString()));
        assertEquals("Bạch đàn 1", followed.rows(Followed.TREES_COPIED).get(tree.toString()));
        assertNull(followed.rows(Followed.GROVES_COPIED).get(secret.toString()));
        assertNull(followed.rows(Followed.TREES_COPIED).get(hidden.toString()));
    }

    @Test
    void itFollowsWhatIsWrittenAndWhatIsDeleted() throws SQLException {
        catchUp();

        UUID grove = forest.plantGrove("Tre", "public", "staff");
        UUID tree = forest.plantTree(grove);
        UUID felled = forest.plantTree(grove);
        awaitTree(felled, "Tre 1");
        forest.grow(tree);
        awaitTree(tree, "Tre 2");
        forest.rename(grove, "Tre ngà");
        awaitTree(tree, "Tre ngà 2");
        forest.fell(felled);
        awaitTree(felled, null);

        Followed.await(() -> followed.grovesAgree() && followed.treesAgree());
        assertTrue(trees.told.contains("remove " + felled));
    }

    @Test
    void whatComesIntoSightComesAndWhatLeavesItGoes() throws SQLException {
        UUID grove = forest.plantGrove("Gỗ sưa", "staff");
        UUID tree = forest.plantTree(grove);
        catchUp();

        forest.show(grove, "public", "staff");
        awaitTree(tree, "Gỗ sưa 1");
        forest.show(grove, "staff");
        awaitTree(tree, null);

        Followed.await(() -> followed.grovesAgree() && followed.treesAgree());
    }

    @Test
    void afterARestartItGoesOnWhereItWas() throws SQLException, InterruptedException {
        UUID grove = forest.plantGrove("Tre", "public", "staff");
        Forest.awaitTold(grove);
        catchUp();
        following.stop(null);
        groves.told.clear();
        forest.rename(grove, "Trúc");
        UUID other = forest.plantGrove("Xoan", "public", "staff");

        following = followed.following(detour.url(), groves, trees);
        following.start(null);
        Followed.await(followed::grovesAgree);

        assertEquals(List.of("put " + grove, "put " + other), groves.told);
    }

    @Test
    void whenTheFeedDoesNotGoOnItReadsEverythingAgainAndTheOldCopyIsSeenUntilThen() throws Exception {
        UUID grove = forest.plantGrove("Tre", "public", "staff");
        catchUp();
        following.stop(null);
        UUID astray = UUID.randomUUID();
        groves.run("insert into grove_copy values (?, 'Không còn ở đâu')", astray);
        forest.rename(grove, "Trúc");
        forest.run("update feed set epoch = epoch + 1");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        groves.before = _ -> {
            held.countDown();
            mayGoOn.await();
        };

        following = followed.following(detour.url(), groves);
        following.start(null);
        held.await();
        assertEquals("Tre", followed.rows(Followed.GROVES_COPIED).get(grove.toString()));
        assertEquals("Không còn ở đâu", followed.rows(Followed.GROVES_COPIED).get(astray.toString()));
        mayGoOn.countDown();
        Followed.await(followed::grovesAgree);

        UUID other = forest.plantGrove("Xoan", "public", "staff");
        Followed.await(followed::grovesAgree);
        assertEquals(2, groves.told.stream().filter("clear"::equals).count(), "at the beginning, and now");
        assertEquals("put " + other, groves.told.getLast());
    }

    @Test
    void aCursorThatTheOtherDoesNotKnowIsABeginningToo() throws InterruptedException {
        catchUp();
        following.stop(null);
        groves.run("update followed set cursor = 'AAAA'");

        following = followed.following(detour.url(), groves);
        following.start(null);

        Followed.await(() ->
                groves.told.stream().filter("clear"::equals).count() == 2 && !"AAAA".equals(followed.cursor("groves")));
        assertTrue(followed.grovesAgree());
    }

    @Test
    void ofTwoFollowersOneAppliesEachChange() throws SQLException, InterruptedException {
        UUID tree = forest.plantTree(forest.plantGrove("Tre", "public", "staff"));
        catchUp();
        TableCopy.OfTrees others = followed.trees();
        Following other = followed.following(detour.url(), others);
        trees.told.clear();

        other.start(null);
        for (int height = 2; height <= 40; height++) {
            forest.grow(tree);
        }
        // A change brings the latest document: the copy may agree before the last change is applied.
        Followed.await(() -> trees.told.size() + others.told.size() >= 39);
        awaitTree(tree, "Tre 40");
        following.stop(null);
        other.stop(null);

        List<String> told =
                Stream.concat(trees.told.stream(), others.told.stream()).toList();
        assertEquals(39, told.size());
        assertEquals(List.of("put " + tree), told.stream().distinct().toList());
    }

    @Test
    void whoIsLateThrowsItsPageAway() throws Exception {
        catchUp();
        following.stop(null);
        groves.told.clear();
        String cursor = followed.cursor("groves");
        UUID grove = forest.plantGrove("Tre", "public", "staff");
        Changes page = new Changes(
                List.of(new ObjectMapper().readTree("{\"id\":\"" + grove + "\",\"document\":{\"name\":\"Tre\"}}")),
                "after it",
                false);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        groves.before = _ -> {
            held.countDown();
            mayGoOn.await();
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> first = threads.submit(() -> update.apply(groves, cursor, page));
            held.await();
            assertFalse(update.apply(groves, cursor, page), "while the other is at it");
            mayGoOn.countDown();
            assertTrue(first.get());
        }
        assertFalse(update.apply(groves, cursor, page), "and afterwards");

        assertEquals(List.of("put " + grove), groves.told);
        assertEquals("after it", followed.cursor("groves"));
    }

    @Test
    void whatCannotBeAppliedStopsTheCopyAndIsNotSkipped() throws SQLException {
        catchUp();
        UUID grove = forest.plantGrove("Tre", "public", "staff");
        Followed.await(followed::grovesAgree);
        groves.before = id -> {
            if (id.equals(grove)) {
                throw new IllegalStateException("This is not a good name");
            }
        };
        try (LogLines log = LogLines.of(Follower.class.getName())) {
            forest.rename(grove, "Trúc");
            UUID next = forest.plantGrove("Xoan", "public", "staff");
            Followed.await(() -> log.lines().stream()
                    .anyMatch(line -> line.contains("The copy of forest/groves stands still: what became of " + grove
                                    + " cannot be applied")
                            && line.contains(" ERROR ")
                            && line.contains("This is not a good name")));

            assertEquals("Tre", followed.rows(Followed.GROVES_COPIED).get(grove.toString()));
            assertNull(followed.rows(Followed.GROVES_COPIED).get(next.toString()));

            groves.before = _ -> {};
            Followed.await(followed::grovesAgree);
            assertEquals("Trúc", followed.rows(Followed.GROVES_COPIED).get(grove.toString()));
            Followed.await(
                    () -> log.lines().stream().anyMatch(line -> line.contains("The copy of forest/groves goes on")));
        }
    }

    @Test
    void aRuleOfTheDatabaseStopsItUntilItIsKept() throws SQLException {
        UUID tree = forest.plantTree(forest.plantGrove("Tre", "public", "staff"));
        catchUp();
        try (LogLines log = LogLines.of(Follower.class.getName())) {
            forest.run("update tree set height = 1000, version = version + 1 where id = ?", tree);
            Followed.await(() -> log.lines().stream()
                    .anyMatch(line -> line.contains("what became of " + tree + " cannot be applied")
                            && line.contains("no_tree_of_the_copy_reaches_the_sky")));
            assertEquals("Tre 1", followed.rows(Followed.TREES_COPIED).get(tree.toString()));

            forest.run("update tree set height = 5, version = version + 1 where id = ?", tree);
            awaitTree(tree, "Tre 5");
        }
    }

    @Test
    void itStopsWithoutWaitingForTheAnswerThatItWaitsFor() throws Exception {
        following = followed.following(
                Followed.settings(detour.url(), Map.of("following.timeouts.change", "30s")),
                new SimpleMeterRegistry(),
                Clock.systemUTC(),
                groves);
        following.start(null);
        Followed.await(() -> followed.cursor("groves") != null);
        int answered = groves.told.size();
        forest.plantGrove("Tre", "public", "staff");
        Followed.await(() -> groves.told.size() > answered);

        long begin = System.nanoTime();
        following.stop(null);

        assertTrue(Duration.ofNanos(System.nanoTime() - begin).compareTo(Duration.ofSeconds(10)) < 0);
    }

    @Test
    void whoStopsInTheMiddleOfAnExportHasChangedNothing() throws Exception {
        forest.plantGrove("Tre", "public", "staff");
        UUID old = UUID.randomUUID();
        groves.run("insert into grove_copy values (?, 'Từ trước')", old);
        CountDownLatch held = new CountDownLatch(1);
        groves.before = _ -> {
            held.countDown();
            new CountDownLatch(1).await();
        };

        following.start(null);
        held.await();
        following.stop(null);

        assertEquals(Map.of(old.toString(), "Từ trước"), followed.rows(Followed.GROVES_COPIED));
        assertNull(followed.cursor("groves"));
    }

    private void catchUp() {
        following.start(null);
        Followed.await(() -> followed.cursor("groves") != null && followed.cursor("trees") != null);
        Followed.await(() -> followed.grovesAgree() && followed.treesAgree());
    }

    private void awaitTree(UUID tree, String row) {
        Followed.await(() -> Objects.equals(followed.rows(Followed.TREES_COPIED).get(tree.toString()), row));
    }
}
