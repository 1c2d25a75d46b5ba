package vn.hanoi.creativecity.platform.audit;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who made the changes that the audit tells of. What it keeps of the changes says nothing of persons. */
@Singleton
class AuditedPersons implements PersonalData {

    private final Session session;
    private final PersonDigests digests;

    AuditedPersons(Session session, PersonDigests digests) {
        this.session = session;
        this.digests = digests;
    }

    @Override
    public String of() {
        return "audit";
    }

    /** Some people log in under their address; under one that only they themselves have written, somebody else may. */
    @Override
    public Person alsoKnownAs(Person person) {
        if (person.givenMails().isEmpty()) {
            return Person.NOBODY;
        }
        Set<String> accounts = session.createNativeQuery(
                        "select distinct actor from audit where lower(actor_name) in (:mails)", String.class)
                .setParameter("mails", person.givenMailsInLowerCase())
                .getResultStream()
                .collect(Collectors.toSet());
        return new Person(accounts, Set.of(), Set.of(), Set.of());
    }

    @Override
    public int erase(Person person) {
        return person.subjects().stream().mapToInt(this::erase).sum();
    }

    private int erase(String subject) {
        return session.createNativeMutationQuery(
                        "update audit set actor = :erased, actor_name = :nobody where actor = :subject")
                .setParameter("erased", digests.erased(subject))
                .setParameter("nobody", Person.ERASED)
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
