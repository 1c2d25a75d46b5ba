package vn.hanoi.creativecity.platform.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

/** What becomes of the feed with the time, and of cursors. */
@QuarkusTest
class FeedLifeTest {

    private final Forest forest;

    FeedLifeTest(Forest forest) {
        this.forest = forest;
    }

    @Test
    void whatIsOlderThanTheFeedKeepsGoesAndCursorsFromBeforeAreToldSo() throws SQLException {
        FeedReading reading = FeedReading.from(InnerTokens.anonymous());
        String old = reading.next();
        UUID grove = forest.plantGrove("Tre", "public", "staff");
        reading.read(1, Set.of(grove.toString()));
        String fresh = reading.next();

        expire(Duration.ofDays(1));

        assertEquals("410 cursor-expired", Api.anonymous().get(old).problem());
        assertEquals(
                200, Api.anonymous().get(fresh).status(), "where everything that is gone was read, nothing is missed");
        assertEquals(List.of(), positions(), "all of it was written before tomorrow");

        UUID other = forest.plantGrove("Xoan", "public", "staff");
        assertEquals(List.of("groves 0 created Xoan"), reading.read(1, Set.of(other.toString())));
        expire(Duration.ofDays(-1));
        assertEquals(1, positions().size(), "what is young stays");
    }

    @Test
    void aRaisedEpochEndsCursors() throws SQLException {
        String before = FeedReading.from(InnerTokens.anonymous()).next();
        forest.run("update feed set epoch = epoch + 1");

        Answer answer = Api.anonymous().get(before);

        assertEquals("410 cursor-expired", answer.problem());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals(
                200,
                Api.anonymous()
                        .get(FeedReading.from(InnerTokens.anonymous()).next())
                        .status());
    }

    @Test
    void anotherClusterRaisesTheEpoch() throws SQLException {
        long before = epoch();
        forest.run("update feed set cluster = 'the one of which this is a copy'");

        try (Connection connection = forest.open()) {
            connection.setAutoCommit(false);
            while (!new FeedTables(connection).lock()) {
                connection.rollback();
            }
            connection.commit();
        }

        assertEquals(before + 1, epoch());
    }

    @Test
    void aCursorDoesNotTellHowMuchChanged() {
        FeedState feed = new FeedState(1, 7, 0, new byte[32]);
        FeedScope scope = new FeedScope(Set.of("trees"), Set.of(Audience.PUBLIC));

        String one = scope.cursorAt(7, feed);

        assertNotEquals(one, scope.cursorAt(7, feed), "the same position is written otherwise each time");
        assertEquals(one.length(), scope.cursorAt(7_000_000_000L, feed).length());
        assertEquals(7, scope.positionOf(one, feed));
    }

    /** As if it were so much later. */
    private void expire(Duration later) throws SQLException {
        forest.expire(Clock.fixed(Clock.systemUTC().instant().plus(later), ZoneOffset.UTC));
    }

    private long epoch() throws SQLException {
        return numbers("select epoch from feed").getFirst();
    }

    private List<Long> positions() throws SQLException {
        return numbers("select position from change");
    }

    private List<Long> numbers(String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = forest.open();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }
}
