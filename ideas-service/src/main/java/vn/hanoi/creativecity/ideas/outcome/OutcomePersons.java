package vn.hanoi.creativecity.ideas.outcome;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who recorded what came of projects, and who is named in that. The values stay. */
@Singleton
class OutcomePersons implements PersonalData {

    private static final List<String> TEXTS = List.of("evidence", "note", "source");

    private final PersonDigests digests;
    private final Session session;

    OutcomePersons(PersonDigests digests, Session session) {
        this.digests = digests;
        this.session = session;
    }

    @Override
    public String of() {
        return Outcome.COLLECTION;
    }

    @Override
    public int erase(Person person) {
        int named = person.subjects().stream()
                .mapToInt(subject -> session.createNativeMutationQuery(
                                "update outcome_revision set actor = :erased where actor = :subject")
                        .setParameter("erased", digests.erased(subject))
                        .setParameter("subject", subject)
                        .executeUpdate())
                .sum();
        if (person.resources().isEmpty()) {
            return named;
        }
        return named
                + eraseFrom(
                        "select id, evidence, note, source from outcome where project_id in (:projects)",
                        "outcome",
                        ", updated_at = now()",
                        person)
                + eraseFrom("""
                        select r.id, r.evidence, r.note, r.source from outcome_revision r
                        join outcome o on o.id = r.outcome_id where o.project_id in (:projects)""", "outcome_revision", "", person);
    }

    /** @param also what is set beside: the version counts revisions, so it is by the instant that the tag is another one */
    private int eraseFrom(String select, String table, String also, Person person) {
        List<Tuple> rows = session.createNativeQuery(select, Tuple.class)
                .setParameter("projects", person.resources())
                .getResultList();
        return rows.stream()
                .mapToInt(row -> TEXTS.stream()
                        .mapToInt(column -> eraseFrom(table, column, also, row, person))
                        .sum())
                .sum();
    }

    private int eraseFrom(String table, String column, String also, Tuple row, Person person) {
        String text = row.get(column, String.class);
        String kept = person.takenOutOf(text);
        return Objects.equals(text, kept)
                ? 0
                : session.createNativeMutationQuery(
                                "update %s set %s = :kept%s where id = :id".formatted(table, column, also))
                        .setParameter("kept", kept)
                        .setParameter("id", row.get("id", UUID.class))
                        .executeUpdate();
    }
}
