package vn.hanoi.creativecity.events.registration;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;
import vn.hanoi.creativecity.platform.notification.Notifications;

/** Who has registered, and who was to come with them. The seats that they would have needed go to those who wait. */
@Singleton
class Registrants implements PersonalData {

    private final RegistrationRepository registrations;
    private final TermsRepository terms;
    private final Occasions occasions;
    private final Seats seats;
    private final PersonDigests digests;
    private final Notifications notifications;
    private final Session session;
    private final Clock clock;

    Registrants(
            RegistrationRepository registrations,
            TermsRepository terms,
            Occasions occasions,
            Seats seats,
            PersonDigests digests,
            Notifications notifications,
            Session session,
            Clock clock) {
        this.registrations = registrations;
        this.terms = terms;
        this.occasions = occasions;
        this.seats = seats;
        this.digests = digests;
        this.notifications = notifications;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public String of() {
        return Registration.COLLECTION;
    }

    @Override
    public Person alsoKnownAs(Person person) {
        List<Registration> theirs = locked(person);
        Set<String> mails = new HashSet<>();
        Set<String> names = new HashSet<>();
        theirs.stream().filter(Registration::hasContact).forEach(registration -> {
            mails.add(registration.mail());
            names.add(registration.name());
        });
        return new Person(
                Set.of(), mails, names, theirs.stream().map(Registration::id).collect(Collectors.toSet()));
    }

    @Override
    public int erase(Person person) {
        Instant now = clock.instant();
        List<Registration> theirs = locked(person);
        for (Registration registration : theirs) {
            if (registration.isLive() && isToCome(registration, now)) {
                registration.cancel(Cancellation.PERSON_ERASED, now);
            }
            registration.erase(digests.erased(registration.registrant()), now);
        }
        List<Registration> asGuest = withGuest(person);
        asGuest.forEach(registration -> registration.eraseGuest(person, now));
        registrations.flush();
        theirs.stream().map(Registration::terms).distinct().forEach(freed -> seats.settle(freed, now));
        person.mails().forEach(notifications::erase);
        return theirs.size() + asGuest.size();
    }

    private boolean isToCome(Registration registration, Instant now) {
        Instant start = occasions.of(registration.terms()).startsAt();
        return start == null || start.isAfter(now);
    }

    /**
     * First their terms, then they, each in one order, so that nobody waits for each other in a circle. A registration has
     * an account: an address that is only written in another one leads to nobody else's.
     */
    private List<Registration> locked(Person person) {
        List<UUID> theirTerms = session.createNativeQuery("""
                        select distinct terms_id from registration
                        where registrant = any (:subjects) or lower(mail) = any (:mails) order by terms_id""", UUID.class)
                .addScalar("terms_id", UUID.class)
                .setParameter("subjects", person.subjects().toArray(String[]::new))
                .setParameter("mails", person.givenMailsInLowerCase().toArray(String[]::new))
                .getResultList();
        theirTerms.forEach(terms::lock);
        List<UUID> ids = session.createNativeQuery("""
                        select id from registration
                        where registrant = any (:subjects) or lower(mail) = any (:mails)""", UUID.class)
                .addScalar("id", UUID.class)
                .setParameter("subjects", person.subjects().toArray(String[]::new))
                .setParameter("mails", person.givenMailsInLowerCase().toArray(String[]::new))
                .getResultList();
        return ofIds(ids);
    }

    private List<Registration> withGuest(Person person) {
        List<UUID> ids = session.createNativeQuery(
                        "select id from registration where guests && cast(:names as text[])", UUID.class)
                .addScalar("id", UUID.class)
                .setParameter(
                        "names",
                        person.names().stream()
                                .filter(name -> name.contains(" "))
                                .toArray(String[]::new))
                .getResultList();
        return ofIds(ids);
    }

    private List<Registration> ofIds(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : session.createQuery("from Registration r where r.id in :ids order by r.id", Registration.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }
}
