package vn.hanoi.creativecity.events.session;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who let sessions overlap. That somebody did, and why, stays. */
@Singleton
class OverlapPersons implements PersonalData {

    private final org.hibernate.Session session;
    private final PersonDigests digests;

    OverlapPersons(org.hibernate.Session session, PersonDigests digests) {
        this.session = session;
        this.digests = digests;
    }

    @Override
    public String of() {
        return Session.COLLECTION;
    }

    @Override
    public int erase(Person person) {
        return person.subjects().stream().mapToInt(this::erase).sum();
    }

    private int erase(String subject) {
        return session.createNativeMutationQuery("""
                        update session set overlap_by = :digest, version = version + 1 where overlap_by = :subject""")
                .setParameter("digest", digests.erased(subject))
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
