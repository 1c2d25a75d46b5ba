package vn.hanoi.creativecity.ideas.interest;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who asked and who answered, and how both can be reached. What is left is that an organisation asked, and the answer. */
@Singleton
class InterestPersons implements PersonalData {

    private final PersonDigests digests;
    private final Session session;
    private final Clock clock;

    InterestPersons(PersonDigests digests, Session session, Clock clock) {
        this.digests = digests;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public String of() {
        return Interest.COLLECTION;
    }

    @Override
    public Person alsoKnownAs(Person person) {
        Set<String> mails = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        locked(person).forEach(interest -> {
            ids.add(interest.id());
            Stream.of(
                            isTheirs(person, interest.askedBy(), interest.contact()) ? interest.contact() : null,
                            isTheirs(person, interest.answeredBy(), interest.ownerContact())
                                    ? interest.ownerContact()
                                    : null)
                    .filter(contact -> contact != null && contact.mail() != null)
                    .forEach(contact -> {
                        names.add(contact.name());
                        mails.add(contact.mail());
                    });
        });
        return new Person(Set.of(), mails, names, ids);
    }

    @Override
    public int erase(Person person) {
        List<Interest> theirs = locked(person);
        theirs.forEach(interest -> interest.erase(
                without(person, interest.askedBy()),
                without(person, interest.answeredBy()),
                isTheirs(person, interest.askedBy(), interest.contact())
                        ? interest.contact().erased()
                        : interest.contact(),
                isTheirs(person, interest.answeredBy(), interest.ownerContact())
                        ? interest.ownerContact().erased()
                        : interest.ownerContact(),
                person.takenOutOf(interest.message()),
                clock.instant()));
        session.flush();
        return theirs.size();
    }

    private String without(Person person, String subject) {
        return subject != null && person.subjects().contains(subject) ? digests.erased(subject) : subject;
    }

    private static boolean isTheirs(Person person, String subject, Reachable contact) {
        return contact != null
                && (subject != null && person.subjects().contains(subject)
                        || person.isReachedBy(contact.mail(), subject));
    }

    /** In one order, so that two erasures do not wait for each other in a circle. */
    private List<Interest> locked(Person person) {
        List<UUID> ids = session.createNativeQuery("""
                        select id from interest where asked_by = any(:subjects) or answered_by = any(:subjects)
                            or lower(contact_mail) = any(:mails) or lower(owner_contact_mail) = any(:mails)""", UUID.class)
                .setParameter("subjects", person.subjects().toArray(String[]::new))
                .setParameter("mails", person.mailsInLowerCase().toArray(String[]::new))
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : session.createQuery("from Interest i where i.id in :ids order by i.id", Interest.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }
}
