package vn.hanoi.creativecity.ideas.call;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who gave calls a later end. Nothing else of an extension names anybody. */
@Singleton
class ExtensionPersons implements PersonalData {

    private final Session session;
    private final PersonDigests digests;

    ExtensionPersons(Session session, PersonDigests digests) {
        this.session = session;
        this.digests = digests;
    }

    @Override
    public String of() {
        return CallExtension.COLLECTION;
    }

    @Override
    public int erase(Person person) {
        return person.subjects().stream()
                .mapToInt(subject -> session.createNativeMutationQuery(
                                "update call_extension set actor = :erased where actor = :subject")
                        .setParameter("erased", digests.erased(subject))
                        .setParameter("subject", subject)
                        .executeUpdate())
                .sum();
    }
}
