package vn.hanoi.creativecity.events.certificate;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Whom certificates are for: trainees who are known to be the person. They can still be verified, without the name. */
@Singleton
class CertificatePersons implements PersonalData {

    private final Session session;
    private final Clock clock;

    CertificatePersons(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public String of() {
        return Certificate.COLLECTION;
    }

    @Override
    public Person alsoKnownAs(Person person) {
        List<Certificate> theirs = locked(person);
        Set<String> names =
                theirs.stream().map(Certificate::name).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Person(
                Set.of(), Set.of(), names, theirs.stream().map(Certificate::id).collect(Collectors.toSet()));
    }

    @Override
    public int erase(Person person) {
        List<Certificate> theirs = locked(person);
        theirs.forEach(certificate -> certificate.eraseName(clock.instant()));
        session.flush();
        return theirs.size();
    }

    /** In one order, so that two erasures do not wait for each other in a circle. */
    private List<Certificate> locked(Person person) {
        return person.resources().isEmpty()
                ? List.of()
                : session.createQuery(
                                "from Certificate c where c.trainee.id in :trainees order by c.id", Certificate.class)
                        .setParameter("trainees", person.resources())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }
}
