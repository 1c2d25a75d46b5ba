package vn.hanoi.creativecity.ideas.grant;

import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.erasure.FreeTexts;
import vn.hanoi.creativecity.ideas.erasure.FreeTexts.Columns;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who asked for money, approved and paid it, and who is named in the book of a grant. What was paid when stays. */
@Singleton
class GrantPersons implements PersonalData {

    private static final Columns OF_INSTALMENTS = new Columns("instalment", List.of("purpose", "evidence_document"));
    private static final Columns OF_ENTRIES =
            new Columns("grant_entry", List.of("reason", "document", "evidence_document"));
    private static final String OF_PROJECTS = "join project_grant g on g.id = t.grant_id where g.project_id";

    private final PersonDigests digests;
    private final FreeTexts texts;
    private final Session session;

    GrantPersons(PersonDigests digests, FreeTexts texts, Session session) {
        this.digests = digests;
        this.texts = texts;
        this.session = session;
    }

    @Override
    public String of() {
        return Grant.COLLECTION;
    }

    @Override
    public int erase(Person person) {
        int named = person.subjects().stream().mapToInt(this::eraseActor).sum();
        return named
                + texts.takeOut(person, OF_INSTALMENTS, OF_PROJECTS, "version = version + 1")
                + texts.takeOut(person, OF_ENTRIES, OF_PROJECTS, "");
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
}
