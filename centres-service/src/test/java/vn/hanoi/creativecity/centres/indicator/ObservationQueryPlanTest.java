package vn.hanoi.creativecity.centres.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.platform.page.PageRequest;

/** With very many observations, most of them not for the public, a page is read from where it begins. */
@QuarkusTest
class ObservationQueryPlanTest {

    /** A million with {@code ./check --long}. */
    private static final int OBSERVATIONS = Boolean.getBoolean("long") ? 1_000_000 : 100_000;

    /** A slow machine takes more than a minute to write a million, and a connection does not wait longer for an answer. */
    private static final int DAYS_AT_ONCE = 100_000;

    /** PostgreSQL plans a prepared statement anew five times and may then settle on one plan for all values. */
    private static final int TIMES = 8;

    private static final int MOST_ROWS = 200;

    /** Enough to write as many on a slow machine. */
    private static final int SECONDS = 300;

    @Inject
    ObservationListing listing;

    @Inject
    CentreRepository centres;

    @Inject
    Session session;

    @Test
    void noPageReadsMoreThanItShows() {
        String centre = Partnership.make().centre();
        String seen = Observed.made(Observed.indicator("public"));
        String rare = Observed.made(Observed.indicator("public"));
        String hidden = Observed.made(Observed.indicator("partner"));
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(SECONDS));
        try {
            Centre busy = centres.require(centre);
            fill(busy, hidden, 1);
            fill(busy, seen, 1_000);
            fill(busy, rare, 10_000);
            session.createNativeMutationQuery("analyze observation").executeUpdate();
            List<String> slow = new ArrayList<>();
            check("the latest", busy, new ObservationFilter(null, null, null, null), slow);
            check("the first", busy, new ObservationFilter(null, null, null, "from"), slow);
            check("of one indicator", busy, new ObservationFilter(List.of(seen), null, null, null), slow);
            check("of a rare one", busy, new ObservationFilter(List.of(rare), null, null, "from"), slow);
            check("of one that is hidden", busy, new ObservationFilter(List.of(hidden), null, null, null), slow);
            LocalDate day = LocalDate.of(1850, 1, 1);
            check("deep inside", busy, new ObservationFilter(null, day, null, "from"), slow);
            check("before a day", busy, new ObservationFilter(null, null, day, null), slow);
            check("an empty span", busy, new ObservationFilter(null, day, day, null), slow);
            assertEquals(List.of(), slow);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Asked as nobody, who sees a few of very many. */
    private void check(String name, Centre centre, ObservationFilter filter, List<String> slow) {
        for (int i = 0; i < TIMES; i++) {
            long[] before = counters();
            listing.page(centre, filter, new PageRequest(20, null, false), uri());
            long[] after = counters();
            long scans = after[0] - before[0];
            long rows = after[1] - before[1];
            if (scans > 0 || rows > MOST_ROWS) {
                slow.add(name + ": " + scans + " scans of the table, " + rows + " rows by index");
                return;
            }
        }
    }

    private long[] counters() {
        Object[] row = session.createNativeQuery(
                        "select seq_scan, idx_tup_fetch from pg_stat_xact_user_tables where relname = 'observation'",
                        Object[].class)
                .getSingleResult();
        return new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()};
    }

    /** One for every so many days, for centuries; the end of the test takes them back. */
    private void fill(Centre centre, String indicator, int everyDays) {
        for (int day = 1; day < OBSERVATIONS; day += DAYS_AT_ONCE) {
            fill(centre, indicator, everyDays, day);
        }
    }

    private void fill(Centre centre, String indicator, int everyDays, int firstDay) {
        session.createNativeMutationQuery("""
                        insert into observation (id, version, centre_id, indicator_id, visibility, period_from,
                            period_until, value, assumed, created_at, updated_at)
                        select uuidv7(), 0, :centre, i.id, i.visibility, date '1750-01-01' + day, date '1750-01-02' + day,
                            day, '{}', now(), now()
                        from indicator i, generate_series(:first, :last, :step) day where i.code = :indicator""")
                .setParameter("centre", centre.id())
                .setParameter("indicator", indicator)
                .setParameter("first", firstDay)
                .setParameter("last", firstDay + DAYS_AT_ONCE - 1)
                .setParameter("step", everyDays)
                .executeUpdate();
    }

    private static UriInfo uri() {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> URI.create("/v1/observations"));
    }
}
