package vn.hanoi.creativecity.ideas.project;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.erasure.FreeTexts;
import vn.hanoi.creativecity.ideas.erasure.FreeTexts.Columns;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who delivered and judged what, and who is named in it. */
@Singleton
class MilestonePersons implements PersonalData {

    private static final Columns TEXTS =
            new Columns("milestone", List.of("name_vi", "name_en", "description_vi", "description_en", "delivery"));

    private final PersonDigests digests;
    private final FreeTexts texts;
    private final Session session;

    MilestonePersons(PersonDigests digests, FreeTexts texts, Session session) {
        this.digests = digests;
        this.texts = texts;
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
        return changed + texts.takeOut(person, TEXTS, "where t.project_id", "version = version + 1");
    }
}
