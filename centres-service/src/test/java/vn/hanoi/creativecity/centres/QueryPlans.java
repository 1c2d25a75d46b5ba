package vn.hanoi.creativecity.centres;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** What the executor counts while a list is asked for: whole scans of a table, and rows fetched through its indexes. */
public final class QueryPlans {

    /** PostgreSQL plans a prepared statement anew five times and may then settle on one plan for all values. */
    private static final int TIMES = 8;

    private final Session session;
    private final String table;
    private final long mostRows;
    private final List<String> slow = new ArrayList<>();

    /** @param mostRows as many as a list may fetch without being called slow */
    public QueryPlans(Session session, String table, long mostRows) {
        this.session = session;
        this.table = table;
        this.mostRows = mostRows;
    }

    public QueryPlans check(String name, Runnable list) {
        for (int i = 0; i < TIMES; i++) {
            long[] before = counters();
            list.run();
            long[] after = counters();
            long scans = after[0] - before[0];
            long rows = after[1] - before[1];
            if (scans > 0 || rows > mostRows) {
                slow.add(name + ": " + scans + " scans of the table, " + rows + " rows by index");
                break;
            }
        }
        return this;
    }

    public List<String> slow() {
        return slow;
    }

    /** The request's address, of which a list makes that of its next page. */
    public static UriInfo uri() {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> URI.create("/v1/lists"));
    }

    private long[] counters() {
        Object[] row = session.createNativeQuery(
                        "select seq_scan, idx_tup_fetch from pg_stat_xact_user_tables where relname = :table",
                        Object[].class)
                .setParameter("table", table)
                .getSingleResult();
        return new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()};
    }
}
