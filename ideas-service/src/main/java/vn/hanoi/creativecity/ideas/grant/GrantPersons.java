package vn.hanoi.creativecity.ideas.grant;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who asked for money, approved and paid it, and who is named in the book of a grant. What was paid when stays. */
@Singleton
class GrantPersons implements PersonalData {

    private final PersonDigests digests;
    private final Session session;

    GrantPersons(PersonDigests digests, Session session) {
        this.digests = digests;
        this.session = session;
    }

    @Override
    public String of() {
        return Grant.COLLECTION;
    }

    @Override
    public int erase(Person person) {
        int named = person.subjects().stream().mapToInt(this::eraseActor).sum();
        return named + (person.resources().isEmpty() ? 0 : eraseFromTexts(person));
    }

    private int eraseActor(String subject) {
        String erased = digests.erased(subject);
        int changed = 0;
        for (String column : List.of("requested_by", "approved_by", "paid_by")) {
            changed += session.createNativeMutationQuery(
                            "update instalment set %1$s = :erased, version = version + 1 where %1$s = :subject"
                                    .formatted(column))
                    .setParameter("erased", erased)
                    .setParameter("subject", subject)
                    .executeUpdate();
        }
        return changed
                + session.createNativeMutationQuery("update grant_entry set actor = :erased where actor = :subject")
                        .setParameter("erased", erased)
                        .setParameter("subject", subject)
                        .executeUpdate();
    }

    /** Of the projects that say something of them. */
    private int eraseFromTexts(Person person) {
        return eraseFrom("instalment", List.of("purpose", "evidence_document"), ", version = version + 1", person)
                + eraseFrom("grant_entry", List.of("reason", "document", "evidence_document"), "", person);
    }

    /** @param also what is set beside: where there is a version, it goes up, and the tag with it */
    private int eraseFrom(String table, List<String> columns, String also, Person person) {
        List<Tuple> rows = session.createNativeQuery(
                        "select t.id, %s from %s t join project_grant g on g.id = t.grant_id where g.project_id in (:projects)"
                                .formatted(
                                        columns.stream()
                                                .map(column -> "t." + column)
                                                .collect(Collectors.joining(", ")),
                                        table),
                        Tuple.class)
                .setParameter("projects", person.resources())
                .getResultList();
        int changed = 0;
        for (Tuple row : rows) {
            for (String column : columns) {
                changed += eraseFrom(table, column, also, row, person);
            }
        }
        return changed;
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
