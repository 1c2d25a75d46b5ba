package vn.hanoi.creativecity.platform.following;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.platform.LogLines;
import vn.hanoi.creativecity.platform.TestClock;
import vn.hanoi.creativecity.platform.feed.Forest;

/** Whatever becomes of the other service, the copy stays as it was, and is right again once the other is. */
@QuarkusTest
class AwayTest {

    private static final String STANDS_STILL = "The copy of forest/groves stands still: ";
    private static final String NDJSON = "Content-Type: application/x-ndjson\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";

    private final Forest forest;
    private final Followed followed;
    private TableCopy.OfGroves groves;
    private Detour detour;
    private LogLines log;
    private Following following;

    AwayTest(Forest forest, Followed followed) {
        this.forest = forest;
        this.followed = followed;
    }

    interface Mishap {
        void befall(Detour detour) throws IOException;
    }

    @BeforeEach
    void forget() throws SQLException {
        followed.forget();
        groves = followed.groves();
        detour = new Detour();
        log = LogLines.of(Follower.class.getName());
        forest.plantGrove("Tre", "public", "staff");
        following = followed.following(detour.url(), groves);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        following.stop(null);
        detour.close();
        log.close();
    }

    static Stream<Arguments> mishaps() {
        return Stream.of(
                mishap(Detour::leave, "java.net.ConnectException"),
                mishap(Detour::hang, "java.net.http.HttpTimeoutException: request timed out"),
                mishap(detour -> detour.passAtMost(40), "no answer of"),
                mishap(detour -> detour.answer("500 Internal Server Error", "", ""), "it answers 500"),
                mishap(detour -> detour.answer("503 Service Unavailable", "Retry-After: 1\r\n", ""), "it answers 503"),
                mishap(detour -> detour.answer("429 Too Many Requests", "Retry-After: 1\r\n", ""), "it answers 429"),
                mishap(detour -> detour.answer("401 Unauthorized", "", ""), "it answers 401"),
                mishap(detour -> detour.answer("404 Not Found", "", ""), "it answers 404"),
                mishap(detour -> detour.answer("302 Found", "Location: /elsewhere\r\n", ""), "it answers 302"),
                mishap(
                        detour -> detour.answer("400 Bad Request", JSON, "{\"errors\":[{\"parameter\":\"wait\"}]}"),
                        "it answers 400"),
                mishap(detour -> detour.answer("200 OK", JSON, "<html>"), "its answer cannot be read"),
                mishap(detour -> detour.answer("200 OK", JSON, "{\"items\":["), "its answer cannot be read"),
                mishap(
                        detour -> detour.answer("200 OK", JSON, ""),
                        "it answers with something that is no part of a feed"),
                mishap(
                        detour -> detour.answer("200 OK", JSON, "{\"items\":[],\"next\":\"/v1/changes/forest\"}"),
                        "it answers with something that is no part of a feed"),
                mishap(
                        detour -> detour.answer("200 OK", JSON, page("{\"id\":\"%s\",\"kind\":\"changed\"}")),
                        "it tells of a change that is neither a document nor a removal"),
                mishap(
                        detour -> detour.answer("200 OK", JSON, page("{\"id\":\"a\",\"document\":{\"name\":\"Tre\"}}")),
                        "it tells of something that has no id"),
                mishap(
                        detour -> detour.answerBy(_ -> "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"items\":"),
                        "nothing more came for 1 s"));
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void theCopyStaysAsItIsAndIsRightAgainLater(Mishap mishap, String reason) throws Exception {
        catchUp();
        Map<String, String> before = followed.rows(Followed.GROVES_COPIED);

        mishap.befall(detour);
        forest.plantGrove("Trúc", "public", "staff");
        awaitStandstill(reason);
        assertEquals(before, followed.rows(Followed.GROVES_COPIED));

        detour.comeBack();
        Followed.await(followed::grovesAgree);
        awaitLine("The copy of forest/groves goes on");
        assertEquals(1, groves.told.stream().filter("clear"::equals).count(), "it went on where it was");
        assertEquals(1, lines(reason).size(), "it is said once, however often it is tried: " + log.lines());
    }

    static Stream<Arguments> mishapsOfAnExport() {
        String id = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70";
        String document = "{\"id\":\"" + id + "\",\"name\":\"Tre\"}\n";
        return Stream.of(
                mishap(Detour::leave, "java.net.ConnectException"),
                mishap(Detour::hang, "java.net.http.HttpTimeoutException: request timed out"),
                mishap(detour -> detour.answer("503 Service Unavailable", "Retry-After: 1\r\n", ""), "it answers 503"),
                mishap(detour -> detour.answer("200 OK", NDJSON, document), "its export breaks off after 1 documents"),
                mishap(detour -> detour.answer("200 OK", NDJSON, ""), "its export breaks off after 0 documents"),
                mishap(
                        detour -> detour.answer("200 OK", NDJSON, document + document.substring(0, 30)),
                        "its answer cannot be read"),
                mishap(
                        detour -> detour.answer("200 OK", NDJSON, document + "{\"count\":2,\"cursor\":\"c\"}\n"),
                        "its export holds what is neither a document nor its end"),
                mishap(
                        detour -> detour.answer(
                                "200 OK", NDJSON, document + "{\"count\":1,\"cursor\":\"c\"}\n" + document),
                        "its export holds what is neither a document nor its end"),
                mishap(
                        detour -> detour.answer("200 OK", NDJSON, document + "{\"count\":1}\n"),
                        "its export holds what is neither a document nor its end"));
    }

    @ParameterizedTest
    @MethodSource("mishapsOfAnExport")
    void whenItBeginsAgainTheOldCopyStaysUntilAllIsThere(Mishap mishap, String reason) throws Exception {
        for (int i = 0; i < 20; i++) {
            forest.plantGrove("Rừng thông thứ " + i, "public", "staff");
        }
        groves.run("insert into grove_copy values (?, 'Từ trước')", UUID.randomUUID());
        Map<String, String> before = followed.rows(Followed.GROVES_COPIED);
        mishap.befall(detour);

        following.start(null);
        awaitStandstill(reason);
        assertEquals(before, followed.rows(Followed.GROVES_COPIED));

        detour.comeBack();
        Followed.await(followed::grovesAgree);
        awaitLine("The copy of forest/groves goes on");
    }

    @Test
    void anExportThatBreaksOffInTheMiddleCountsForNothing() throws Exception {
        UUID last = null;
        for (int i = 0; i < 200; i++) {
            last = forest.plantGrove("Rừng thông thứ " + i, "public", "staff");
        }
        Forest.awaitTold(last);
        UUID old = UUID.randomUUID();
        groves.run("insert into grove_copy values (?, 'Từ trước')", old);
        detour.passAtMost(10_000);

        following.start(null);
        awaitStandstill("no answer of");
        assertEquals("clear", groves.told.getFirst());
        assertTrue(groves.told.get(1).startsWith("put "), groves.told.toString());
        assertEquals(Map.of(old.toString(), "Từ trước"), followed.rows(Followed.GROVES_COPIED));

        detour.comeBack();
        Followed.await(followed::grovesAgree);
    }

    @Test
    void whoIsAskedNotToAskForAWhileDoesNot() {
        FollowingConfig config = Followed.settings(detour.url(), Map.of());
        detour.answer("429 Too Many Requests", "Retry-After: 7\r\n", "");
        Source source = followed.source(groves, config);

        assertEquals(
                Duration.ofSeconds(7),
                assertThrows(Standstill.class, () -> source.after("c")).atLeast());

        detour.answer("503 Service Unavailable", "Retry-After: 86400\r\n", "");
        assertEquals(
                Duration.ofMinutes(5),
                assertThrows(Standstill.class, () -> source.after("c")).atLeast(),
                "but no longer than five minutes");
    }

    /** So answers who is about to stop, or for whom too many wait already. */
    @Test
    void whoAnswersAtOnceWithNothingIsNotAskedAgainAtOnce() throws Exception {
        catchUp();
        following.stop(null);
        following = followed.following(
                Followed.settings(
                        detour.url(),
                        Map.of("following.pauses.shortest", "400ms", "following.pauses.longest", "400ms")),
                new SimpleMeterRegistry(),
                Clock.systemUTC(),
                groves);
        detour.answer("200 OK", JSON, "{\"items\":[],\"next\":\"/v1/changes/forest?cursor=c\",\"more\":false}");

        following.start(null);
        Followed.await(() -> detour.requests() == 1);
        long first = System.nanoTime();
        Followed.await(() -> detour.requests() == 4);

        assertTrue(System.nanoTime() - first > Duration.ofMillis(3 * 200 - 50).toNanos());
    }

    /** A feed that does not go on from its own export. */
    @Test
    void whoAlwaysBeginsAgainRestsLongerEachTime() {
        detour.answerBy(request -> request.contains("/v1/exports/")
                ? Detour.answerOf("200 OK", NDJSON, "{\"count\":0,\"cursor\":\"c\"}\n")
                : Detour.answerOf("410 Gone", "", ""));
        following = followed.following(
                Followed.settings(
                        detour.url(), Map.of("following.pauses.shortest", "100ms", "following.pauses.longest", "1s")),
                new SimpleMeterRegistry(),
                Clock.systemUTC(),
                groves);

        following.start(null);
        Followed.await(() -> groves.told.size() == 1);
        long first = System.nanoTime();
        Followed.await(() -> groves.told.size() == 5);

        // At least half of 100, 200 and 400 ms; none before the second.
        assertTrue(System.nanoTime() - first
                > Duration.ofMillis(50 + 100 + 200 - 50).toNanos());
    }

    @Test
    void forHowLongTheCopyStandsStillIsMeasured() throws Exception {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        TestClock clock = new TestClock();
        following = followed.following(Followed.settings(detour.url(), Map.of()), metrics, clock, groves);
        catchUp();
        assertTrue(age(metrics) < 30);

        detour.leave();
        awaitStandstill("");
        clock.pass(Duration.ofMinutes(10));
        assertTrue(age(metrics) >= 600);

        clock.followTheSystem();
        detour.comeBack();
        awaitLine("goes on");
        assertTrue(age(metrics) < 30);
    }

    @Test
    void whoKeepsNoCopyStartsNothingAndNeedsNoKey() throws InterruptedException {
        Following nothing = followed.following(
                Followed.settings(detour.url(), Map.of("following.inner-key", "")),
                new SimpleMeterRegistry(),
                Clock.systemUTC());

        nothing.start(null);

        assertEquals(
                List.of(),
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .filter(name -> name.startsWith("copy of "))
                        .toList());
        nothing.stop(null);
    }

    @Test
    void whoKeepsOneMustSayWithWhichKeyAndWhere() {
        Following withoutKey = followed.following(
                Followed.settings(detour.url(), Map.of("following.inner-key", "")),
                new SimpleMeterRegistry(),
                Clock.systemUTC(),
                groves);
        assertEquals("Whoever keeps a copy needs following.inner-key", failure(withoutKey));

        Following nowhere = followed.following(
                Followed.settings(detour.url(), Map.of("following.services.forest.url", "")),
                new SimpleMeterRegistry(),
                Clock.systemUTC(),
                groves);
        assertEquals("following.services.forest.url says nothing", failure(nowhere));
    }

    private static String failure(Following following) {
        return assertThrows(IllegalStateException.class, () -> following.start(null))
                .getMessage();
    }

    private void catchUp() {
        following.start(null);
        Followed.await(() -> followed.cursor("groves") != null && followed.grovesAgree());
    }

    private static double age(SimpleMeterRegistry metrics) {
        return metrics.get("following.age").tag("copy", "forest/groves").gauge().value();
    }

    private void awaitLine(String text) {
        Followed.await(() -> !lines(text).isEmpty());
    }

    private void awaitStandstill(String reason) {
        Followed.await(() -> lines(STANDS_STILL).stream().anyMatch(line -> line.contains(reason)));
    }

    private List<String> lines(String text) {
        return log.lines().stream().filter(line -> line.contains(text)).toList();
    }

    private static Arguments mishap(Mishap mishap, String reason) {
        return Arguments.of(mishap, reason);
    }

    private static String page(String item) {
        return "{\"items\":[%s],\"next\":\"/v1/changes/forest?cursor=c\",\"more\":false}"
                .formatted(item.replace("%s", "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70"));
    }
}
