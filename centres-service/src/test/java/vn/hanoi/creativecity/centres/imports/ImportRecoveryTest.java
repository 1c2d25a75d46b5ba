package vn.hanoi.creativecity.centres.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerTokens;

/**
 * Processes die, stop and work side by side; each import comes to its end once. The service of these tests works on one
 * that cannot go on, as long as somebody holds its indicator; {@code run} stands for other processes.
 */
@QuarkusTest
class ImportRecoveryTest {

    @Inject
    ImportRun run;

    private final String word = Partnership.word();
    private String centre;
    private String visitors;

    @BeforeEach
    void makeACentreAndAnIndicator() {
        centre = Partnership.make().centre();
        visitors = Counted.indicator(0);
    }

    @Test
    void whatADyingProcessWorkedOnIsTakenUpAgainAndAppliedOnce() throws Exception {
        String path;
        try (HeldIndicator _ = new HeldIndicator(visitors)) {
            path = sent(observations(1)).header("Location");
            String first = HeldIndicator.awaitWaiting();
            assertEquals("running", state(path));
            assertEquals(List.of("t"), Database.rows("select pg_terminate_backend(?)", Integer.valueOf(first)));
            String second = HeldIndicator.awaitWaiting(first);
            assertEquals("running", state(path));
            assertEquals(List.of("t"), Database.rows("select pg_terminate_backend(?)", Integer.valueOf(second)));
            HeldIndicator.awaitWaiting(first, second);
        }
        assertEquals(
                "applied 1500: 1500 created, 0 changed, 0 unchanged, 0 wrong",
                Sent.at(path).result());
        assertEquals(List.of("3"), Database.rows("select attempts from import where id = ?::uuid", id(path)));
        assertEquals(1_500, count("observation o"));
        assertEquals(1_500, count("observation_revision r join observation o on o.id = r.observation_id"));
        assertEquals(1_500, count("audit a join observation o on o.id = a.resource_id"));
        assertEquals(0, Database.count("select count(*) from import_piece"));
    }

    @Test
    void twoProcessesWorkOnDifferentImportsAndNeverOnTwoOfACollection() throws Exception {
        String held;
        String behind;
        try (HeldIndicator _ = new HeldIndicator(visitors)) {
            held = sent(observations(1)).header("Location");
            HeldIndicator.awaitWaiting();
            behind = sent(observations(2)).header("Location");
            String centres = centres().header("Location");
            assertEquals(List.of(true, false), elsewhere(() -> List.of(run.next(() -> false), run.next(() -> false))));
            assertEquals("running waiting applied", state(held) + " " + state(behind) + " " + state(centres));
        }
        assertEquals(
                "applied 1500: 1500 created, 0 changed, 0 unchanged, 0 wrong",
                Sent.at(held).result());
        assertEquals(
                "applied 1500: 0 created, 1500 changed, 0 unchanged, 0 wrong",
                Sent.at(behind).result());
    }

    @Test
    void manyProcessesTakeEachImportOnce() throws Exception {
        try (HeldIndicator _ = new HeldIndicator(visitors)) {
            sent(observations(1));
            HeldIndicator.awaitWaiting();
            String centres = centres().header("Location");
            try (ExecutorService processes = Executors.newFixedThreadPool(6)) {
                Callable<Boolean> process = () -> run.next(() -> false);
                int worked = 0;
                for (var result : processes.invokeAll(
                        IntStream.range(0, 6).mapToObj(_ -> process).toList())) {
                    worked += result.get() ? 1 : 0;
                }
                assertEquals(1, worked);
            }
            assertEquals(
                    "applied 1: 1 created, 0 changed, 0 unchanged, 0 wrong",
                    Sent.at(centres).result());
        }
    }

    @Test
    void aProcessThatStopsGivesBackWhatItHasHalfDone() throws Exception {
        try (HeldIndicator _ = new HeldIndicator(visitors)) {
            sent(observations(1));
            HeldIndicator.awaitWaiting();
            List<String> before = Tables.contents();
            String centres = centres().header("Location");
            assertFalse(elsewhere(() -> run.next(() -> true)));
            assertEquals("waiting", state(centres));
            assertEquals(List.of("0"), Database.rows("select attempts from import where id = ?::uuid", id(centres)));
            assertEquals(before, Tables.contents());
            assertTrue(elsewhere(() -> run.next(() -> false)));
            assertEquals(
                    "applied 1: 1 created, 0 changed, 0 unchanged, 0 wrong",
                    Sent.at(centres).result());
        }
    }

    @Test
    void oneThatNeverComesToItsEndIsGivenUp() throws Exception {
        try (HeldIndicator _ = new HeldIndicator(visitors)) {
            sent(observations(1));
            HeldIndicator.awaitWaiting();
            String centres = centres().header("Location");
            Database.change("update import set attempts = 5 where id = ?::uuid", id(centres));
            assertTrue(elsewhere(() -> run.next(() -> false)));
            Sent failed = Sent.at(centres);
            assertEquals("failed 0: 0 created, 0 changed, 0 unchanged, 0 wrong", failed.result());
            assertEquals(List.of("interrupted"), failed.problems());
            assertEquals(0, Database.count("select count(*) from slug where slug = ?", word));
        }
    }

    @Test
    void aSenderWaitsForTheirOwnBeforeTheySendMore() throws Exception {
        String last = "";
        InnerTokens sender = InnerTokens.viewer(Partnership.word()).roles("admin");
        try (HeldIndicator _ = new HeldIndicator(visitors)) {
            for (int i = 1; i <= 5; i++) {
                Response taken =
                        Sent.post(Api.by(sender), "collection=observations", Sent.CSV, Sent.text(observations(i)));
                assertEquals(202, taken.statusCode());
                last = taken.header("Location");
            }
            Response refused =
                    Sent.post(Api.by(sender), "collection=observations", Sent.CSV, Sent.text(observations(6)));
            assertEquals(Refusal.of(429, "too-many-requests"), Refusal.in(refused));
            assertEquals("30", refused.header("Retry-After"));
            assertEquals(
                    202,
                    Sent.post(Api.staff(), "collection=observations", Sent.CSV, Sent.text(observations(6)))
                            .statusCode(),
                    "somebody else");
        }
        assertEquals(
                "applied 1500: 0 created, 1500 changed, 0 unchanged, 0 wrong",
                Sent.at(last).result());
    }

    private String[] observations(int value) {
        String[] lines = new String[1_501];
        lines[0] = "centre,indicator,from,value";
        IntStream.range(1, lines.length)
                .forEach(i -> lines[i] = String.join(
                        ",",
                        centre,
                        visitors,
                        LocalDate.of(2000, 1, 1).plusDays(i).toString(),
                        Integer.toString(value)));
        return lines;
    }

    private Response centres() {
        return Partnership.created(Sent.post(
                Api.admin(),
                "collection=centres",
                Sent.CSV,
                Sent.text("slug,kind,name.vi", word + ",creative_space,Tên")));
    }

    private static Response sent(String... lines) {
        return Partnership.created(Sent.post(Api.admin(), "collection=observations", Sent.CSV, Sent.text(lines)));
    }

    /** On a thread that serves no test. */
    private static <T> T elsewhere(Callable<T> work) throws Exception {
        try (ExecutorService process = Executors.newSingleThreadExecutor()) {
            return process.submit(work).get();
        }
    }

    private long count(String tables) {
        return Database.count(
                "select count(*) from " + tables + " join indicator i on i.id = o.indicator_id where i.code = ?",
                visitors);
    }

    private static String state(String path) {
        return Api.json(Api.admin().get(path)).path("state").asText();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
