package vn.hanoi.creativecity.centres.centre;

import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.measure.Fact;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What the figures over centres have in common: each asks for rows of facts, those that count without a reason. */
final class CentreMeasures {

    /** As many facts of either kind as a figure shows. */
    private static final int MOST = 1000;

    /**
     * Why a published centre does not count, judged by where it stands alone; null when it does.
     *
     * <p>What is assumed is told apart from what is not so: it may be true and yet must not count.
     */
    static final String WHY_NOT_STANDING_AS = """
            case when 'lifecycle' = any (c.assumed) then 'assumed_lifecycle'
                when c.lifecycle not in (%s) then lower(c.lifecycle) end""";

    private CentreMeasures() {}

    /** @param sql gives id, slug, name_vi, name_en and reason of each */
    static List<Fact> facts(Session session, String collection, String sql) {
        return session.createNativeQuery(sql, Object[].class).setMaxResults(MOST).getResultList().stream()
                .map(row -> new Fact(
                        collection,
                        (UUID) row[0],
                        (String) row[1],
                        new LocalizedText((String) row[2], (String) row[3]),
                        (String) row[4]))
                .toList();
    }
}
