package vn.hanoi.creativecity.centres.imports;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Which line of a file has named which record, in a table of the transaction: there may be a million of them. A file that
 * says two things of one record does not say which of them is meant.
 */
@Singleton
class NamedRecords {

    private final Session session;

    NamedRecords(Session session) {
        this.session = session;
    }

    void begin() {
        session.createNativeMutationQuery("""
                        create temporary table import_named (
                            record uuid primary key, line bigint not null, outcome text not null,
                            is_repeated boolean not null default false) on commit drop""").executeUpdate();
    }

    /** Notes what the lines that are right have named; those that name what another has named are wrong, both of them. */
    void note(List<ImportLine> lines, Report report) {
        List<ImportLine> right = lines.stream().filter(line -> !line.isWrong()).toList();
        if (!right.isEmpty() && insert(right) < right.size()) {
            right.forEach(line -> refuseIfRepeated(line, report));
        }
    }

    private int insert(List<ImportLine> lines) {
        return session.createNativeMutationQuery("""
                        insert into import_named (record, line, outcome)
                        select * from unnest(:records, :lines, :outcomes) as named on conflict do nothing""")
                .setParameter("records", lines.stream().map(ImportLine::record).toArray(UUID[]::new))
                .setParameter("lines", lines.stream().map(ImportLine::number).toArray(Long[]::new))
                .setParameter(
                        "outcomes",
                        lines.stream().map(line -> line.outcome().name()).toArray(String[]::new))
                .executeUpdate();
    }

    private void refuseIfRepeated(ImportLine line, Report report) {
        Object[] first = session.createNativeQuery(
                        "select line, outcome, is_repeated from import_named where record = :record", Object[].class)
                .addScalar("line", Long.class)
                .addScalar("outcome", String.class)
                .addScalar("is_repeated", Boolean.class)
                .setParameter("record", line.record())
                .getSingleResult();
        long other = (Long) first[0];
        if (other == line.number()) {
            return;
        }
        line.refuse(Report.repeated(line.number(), other));
        if (!(Boolean) first[2]) {
            report.noteRepeated(other, Outcome.valueOf((String) first[1]), line.number());
            session.createNativeMutationQuery("update import_named set is_repeated = true where record = :record")
                    .setParameter("record", line.record())
                    .executeUpdate();
        }
    }
}
