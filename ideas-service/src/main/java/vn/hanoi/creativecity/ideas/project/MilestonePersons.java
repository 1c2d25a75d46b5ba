package vn.hanoi.creativecity.ideas.project;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who delivered and judged what, and who is named in it. */
@Singleton
class MilestonePersons implements PersonalData {

    private static final List<String> TEXTS =
            List.of("name_vi", "name_en", "description_vi", "description_en", "delivery");

    private final PersonDigests digests;
    private final Session session;

    MilestonePersons(PersonDigests digests, Session session) {
        this.digests = digests;
        this.session = session;
    }

    @Override
    public String of() {
        return Milestone.COLLECTION;
    }

    /** What is said of the milestones of a project may name who is named in it. */
    @Override
    public Person alsoKnownAs(Person person) {
        return person.resources().isEmpty()
                ? Person.NOBODY
                : new Person(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.copyOf(session.createNativeQuery(
                                        "select id from milestone where project_id in (:projects)", UUID.class)
                                .setParameter("projects", person.resources())
                                .getResultList()));
    }

    @Override
    public int erase(Person person) {
        int changed = 0;
        for (String subject : person.subjects()) {
            for (String column : List.of("delivered_by", "approved_by")) {
                changed += session.createNativeMutationQuery(
                                "update milestone set %1$s = :erased, version = version + 1 where %1$s = :subject"
                                        .formatted(column))
                        .setParameter("erased", digests.erased(subject))
                        .setParameter("subject", subject)
                        .executeUpdate();
            }
        }
        return person.resources().isEmpty() ? changed : changed + eraseFromTexts(person);
    }

    private int eraseFromTexts(Person person) {
        return session
                .createNativeQuery(
                        "select id, %s from milestone where project_id in (:projects)"
                                .formatted(String.join(", ", TEXTS)),
                        Tuple.class)
                .setParameter("projects", person.resources())
                .getResultList()
                .stream()
                .mapToInt(row -> TEXTS.stream()
                        .mapToInt(column -> eraseFrom(column, row, person))
                        .sum())
                .sum();
    }

    private int eraseFrom(String column, Tuple row, Person person) {
        String text = row.get(column, String.class);
        String kept = person.takenOutOf(text);
        return Objects.equals(text, kept)
                ? 0
                : session.createNativeMutationQuery(
                                "update milestone set %s = :kept, version = version + 1 where id = :id"
                                        .formatted(column))
                        .setParameter("kept", kept)
                        .setParameter("id", row.get("id", UUID.class))
                        .executeUpdate();
    }
}
