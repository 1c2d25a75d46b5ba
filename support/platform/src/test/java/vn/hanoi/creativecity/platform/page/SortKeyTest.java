package vn.hanoi.creativecity.platform.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

@QuarkusTest
class SortKeyTest {

    private static final SortKey NAME = SortKey.ascending("name", "name", SortKey.Type.TEXT);

    private final AgroalDataSource database;

    SortKeyTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void aLeadingMinusTurnsTheOrderRound() {
        assertEquals("name, id", NAME.orderBy());
        assertEquals("-name", NAME.reversed().name());
        assertEquals("name desc, id desc", NAME.reversed().orderBy());
    }

    @Test
    void theParameterChoosesAndTheFirstIsTheDefault() {
        List<SortKey> known = List.of(NAME, NAME.reversed());

        assertEquals(NAME, SortKey.choose(null, known));
        assertEquals(NAME.reversed(), SortKey.choose("-name", known));
        Problem refused = assertThrows(Problem.class, () -> SortKey.choose("colour", known));
        assertEquals(ProblemType.INVALID_PARAMETER, refused.type());
        assertEquals("sort", refused.violations().getFirst().place());
        assertEquals("Must be one of: name, -name.", refused.detail().en());
    }

    /** However deep the page is: nothing before it is read. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPageBeginsInTheMiddleOfTheIndex(boolean reversed) throws SQLException {
        SortKey key = reversed ? NAME.reversed() : NAME;
        String after = key.after("a")
                .replace(":cursorKey", "'a'")
                .replace(":cursorId", "'0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70'");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            StringBuilder plan = new StringBuilder();
            try (var rows = statement.executeQuery(
                    "explain select id from piece where (" + after + ") order by " + key.orderBy() + " limit 20")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            connection.rollback();
            String condition = "Index Cond: (ROW(name, id) " + (reversed ? "<" : ">") + " ROW('a'";
            assertTrue(
                    plan.toString().contains("using pieces_by_name")
                            && plan.toString().contains(condition),
                    plan::toString);
            assertTrue(!plan.toString().contains("Sort") && !plan.toString().contains("Filter"), plan::toString);
        }
    }
}
