package vn.hanoi.creativecity.platform.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.platform.LogLines;
import vn.hanoi.creativecity.platform.feed.Forest;
import vn.hanoi.creativecity.platform.stream.LongAnswers;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Exports whose readers take their time. They are larger than all that lies between them and the service takes up. */
@QuarkusTest
class ExportStreamTest {

    private static final int TREES = 2_000;
    private static final int LETTERS = 10_000;
    private static final String EXPORT = "/v1/exports/trees";
    private static final String OF_EXPORTS = """
            from pg_stat_activity where datname = current_database() and xact_start is not null
                and pid <> pg_backend_pid() and query ~ 'resource_id > |from tree'""";

    /** Seen by rangers alone, so that other tests need not read it. */
    private static UUID grove;

    private final Forest forest;
    private final Survey survey;
    private final InnerTokens ranger = InnerTokens.viewer("ranger").organisations("kiem-lam");

    ExportStreamTest(Forest forest, Survey survey) {
        this.forest = forest;
        this.survey = survey;
    }

    @BeforeEach
    void plantOnce() throws SQLException {
        if (grove == null) {
            grove = forest.plantGrove("A".repeat(LETTERS), "kiem-lam");
            forest.run(
                    "insert into tree (id, grove_id, height) select uuidv7(), ?, 1 from generate_series(1, ?)",
                    grove,
                    TREES);
            survey.told(survey.find("Suối Mơ", "{public,staff}"));
        }
    }

    @Test
    void anExportShowsOneMomentWhateverIsWrittenMeanwhile() throws Exception {
        try (OpenExport export = OpenExport.of(ranger, "trees")) {
            String first = export.line();
            forest.rename(grove, "B".repeat(LETTERS));
            forest.run(
                    "delete from tree where id = (select id from tree where grove_id = ? order by id desc limit 1)",
                    grove);
            forest.plantTree(grove);

            List<String> rest = export.rest();

            assertEquals(TREES, rest.size(), "all trees but the first, and the end");
            assertTrue(first.contains("AAA"), first);
            assertEquals(
                    TREES - 1,
                    rest.stream().filter(line -> line.contains("AAA")).count());
        }
    }

    @Test
    void whatIsHiddenForAMomentIsNotLost() throws Exception {
        UUID other = forest.plantGrove("Sấu", "kiem-lam");
        UUID tree = forest.plantTree(other);
        survey.told(survey.find("Suối Mơ", "{public,staff}"));
        try (Connection halt = forest.haltSequencer()) {
            forest.show(other, "staff");
            try (OpenExport export = OpenExport.of(ranger, "trees")) {
                export.line();
                forest.show(other, "kiem-lam");
                halt.rollback();

                List<String> rest = export.rest();

                assertEquals(
                        1,
                        rest.stream()
                                .filter(line -> line.contains(tree.toString()))
                                .count());
                assertTrue(rest.getLast().startsWith("{\"count\":" + (TREES + 1)), rest.getLast());
            }
        }
        forest.fell(tree);
        survey.told(survey.find("Suối Mơ", "{public,staff}"));
    }

    @Test
    void whatStaysHiddenIsNotThere() throws Exception {
        UUID other = forest.plantGrove("Sấu", "kiem-lam");
        UUID tree = forest.plantTree(other);
        survey.told(survey.find("Suối Mơ", "{public,staff}"));
        try (Connection halt = forest.haltSequencer()) {
            forest.show(other, "staff");
            try (OpenExport export = OpenExport.of(ranger, "trees")) {
                export.line();
                halt.rollback();

                List<String> rest = export.rest();

                assertEquals(
                        0,
                        rest.stream()
                                .filter(line -> line.contains(tree.toString()))
                                .count());
                assertTrue(rest.getLast().startsWith("{\"count\":" + TREES), rest.getLast());
            }
        }
    }

    @Test
    void whatBreaksOffHasNoEnd() throws Exception {
        try (LogLines log = LogLines.of(LongAnswers.class.getName());
                OpenExport export = OpenExport.of(ranger, "trees")) {
            export.line();
            killTheTransactionOfTheExport();

            assertThrows(IOException.class, export::rest);
            assertEquals(1, log.lines().size());
            assertTrue(
                    log.lines().getFirst().contains("The answer to /v1/exports/trees is broken off"),
                    log.lines()::toString);
        }
    }

    @Test
    void aReaderWhoTakesNothingIsCutOff() throws Exception {
        try (LogLines log = LogLines.of(LongAnswers.class.getName());
                OpenExport export = OpenExport.of(ranger, "trees")) {
            export.line();

            awaitTheEndOfExports();

            assertThrows(IOException.class, export::rest);
            assertEquals(1, log.lines().size());
            assertTrue(log.lines().getFirst().contains("The reader takes nothing"), log.lines()::toString);
        }
    }

    @Test
    void whenTheReaderGoesTheExportEnds() throws Exception {
        try (OpenExport export = OpenExport.of(ranger, "trees")) {
            export.line();
        }

        awaitTheEndOfExports();

        assertEquals(List.of(), column("select query " + OF_EXPORTS));
    }

    @Test
    void onlySoManyRunAtOnce() throws Exception {
        try (OpenExport one = OpenExport.of(ranger, "trees");
                OpenExport other = OpenExport.of(ranger, "trees")) {
            Answer answer = Api.of(ranger).get(EXPORT);

            assertEquals("503 service-unavailable", answer.problem());
            assertEquals("10", answer.header("Retry-After"));
            assertEquals("application/problem+json", answer.header("Content-Type"));
            assertEquals(null, answer.header("Content-Disposition"));
            assertEquals(200, Api.of(ranger).send("HEAD", EXPORT, "").status(), "the head alone takes no place");

            assertEquals(TREES + 1, one.rest().size());
            assertEquals(TREES + 1, Api.of(ranger).get(EXPORT).text().lines().count(), "there is room again");
            assertEquals(TREES + 1, other.rest().size());
        }
    }

    /** They hold on to the table that they read until their transaction ends. */
    private void awaitTheEndOfExports() throws SQLException {
        try (Connection connection = forest.open()) {
            connection.setAutoCommit(false);
            Forest.run(connection, "set local lock_timeout = '30s'");
            Forest.run(connection, "lock table tree in access exclusive mode");
            connection.rollback();
        }
    }

    private void killTheTransactionOfTheExport() throws SQLException {
        assertEquals(List.of("t"), column("select pg_terminate_backend(pid) " + OF_EXPORTS));
    }

    private List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = forest.open();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
