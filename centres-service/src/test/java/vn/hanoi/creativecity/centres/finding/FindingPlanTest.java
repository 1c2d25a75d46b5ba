package vn.hanoi.creativecity.centres.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.QueryPlans;
import vn.hanoi.creativecity.platform.finding.FindRequest;
import vn.hanoi.creativecity.platform.finding.Finder;

/** With many centres, what is searched for is found through indexes. */
@QuarkusTest
class FindingPlanTest {

    private static final int CENTRES = 20_000;

    @Inject
    Finder finder;

    @Inject
    Session session;

    @Test
    void nothingReadsTheWholeTable() {
        QuarkusTransaction.begin();
        try {
            fill();
            QueryPlans plans = new QueryPlans(session, "centre", CENTRES / 10)
                    .check("a name", () -> find("xuong gom su 12344", null, false))
                    .check("a word of the text", () -> find("chuyenke777", null, false))
                    .check("words of both", () -> find("gom chuyenke777", null, false))
                    .check("a phrase", () -> find("\"gom su 12344\"", null, false))
                    .check("a word that is mistyped", () -> find("xuongg 12344", null, false))
                    .check("words that nothing has", () -> find("khongco", null, false))
                    .check("all that there are", () -> find("gom 12344", null, true))
                    .check(
                            "what comes after a hit",
                            () -> find("gom 12344", "900.centre.00000000-0000-7000-8000-000000000000", false));
            assertEquals(List.of(), plans.slow());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void find(String q, String after, boolean count) {
        finder.find(new FindRequest(q, null, after, 20, count));
    }

    /** Rows that the end of the test takes back. */
    private void fill() {
        session.createNativeMutationQuery("""
                        insert into centre (id, version, slug, kind, name_vi, summary_vi, disciplines, publication, lifecycle,
                            assumed, created_at, updated_at)
                        select uuidv7(), 0, 'tim-kiem-' || i, 'CREATIVE_SPACE',
                            (array['Xưởng gốm sứ', 'Nhà in tranh', 'Phố sách', 'Rạp phim'])[1 + i %% 4] || ' ' || i,
                            'Chuyện kể về làng và phố, chuyenke' || i %% 5000, '{DESIGN}', 'PUBLISHED', 'OPERATING', '{}', now(), now()
                        from generate_series(1, %d) i""".formatted(CENTRES)).executeUpdate();
        // What vacuum does: until then new rows wait beside a GIN index, and each search would read through them.
        for (String index : List.of("centres_by_name_found", "centres_by_text_found")) {
            session.createNativeQuery("select gin_clean_pending_list(cast(:index as regclass)) as pages", Long.class)
                    .addScalar("pages", Long.class)
                    .setParameter("index", index)
                    .getSingleResult();
        }
        session.createNativeMutationQuery("analyze centre").executeUpdate();
    }
}
