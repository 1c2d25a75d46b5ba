package vn.hanoi.creativecity.ideas.outcome;

import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.erasure.FreeTexts;
import vn.hanoi.creativecity.ideas.erasure.FreeTexts.Columns;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who recorded what came of projects, and who is named in that. The values stay. */
@Singleton
class OutcomePersons implements PersonalData {

    private static final List<String> TEXTS = List.of("evidence", "note", "source");

    private static final Columns OF_OUTCOMES = new Columns("outcome", TEXTS);
    private static final Columns OF_REVISIONS = new Columns("outcome_revision", TEXTS);

    private final PersonDigests digests;
    private final FreeTexts texts;
    private final Session session;

    OutcomePersons(PersonDigests digests, FreeTexts texts, Session session) {
        this.digests = digests;
        this.texts = texts;
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
        // The version counts revisions, so it is by the instant that the tag is another one.
        return named
                + texts.takeOut(person, OF_OUTCOMES, "where t.project_id", "updated_at = now()")
                + texts.takeOut(person, OF_REVISIONS, "join outcome o on o.id = t.outcome_id where o.project_id", "");
    }
}
