package vn.hanoi.creativecity.centres.network;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Locale;
import org.hibernate.Session;

/** Finds what a plan asks of a measure. */
@Singleton
class Thresholds {

    private final Session session;

    Thresholds(Session session) {
        this.session = session;
    }

    /** That of the target that is due last, where several plans ask for the same. */
    Threshold of(String measure) {
        return session
                .createNativeQuery("""
                        select minimum, maximum, due_year from plan_target where measure = :measure
                        order by due_year desc, code limit 1""", Tuple.class)
                .setParameter("measure", measure.toUpperCase(Locale.ROOT))
                .getResultList()
                .stream()
                .map(row -> new Threshold(
                        row.get("minimum", Integer.class),
                        row.get("maximum", Integer.class),
                        row.get("due_year", Integer.class)))
                .findFirst()
                .orElse(Threshold.NONE);
    }
}
