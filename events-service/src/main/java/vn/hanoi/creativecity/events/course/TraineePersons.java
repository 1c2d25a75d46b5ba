package vn.hanoi.creativecity.events.course;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;
import vn.hanoi.creativecity.platform.notification.Notifications;

/** Who was trained. What is left is that somebody was, when, and whether they completed the course. */
@Singleton
class TraineePersons implements PersonalData {

    private final PersonDigests digests;
    private final Notifications notifications;
    private final Session session;
    private final Clock clock;

    TraineePersons(PersonDigests digests, Notifications notifications, Session session, Clock clock) {
        this.digests = digests;
        this.notifications = notifications;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public String of() {
        return Trainee.COLLECTION;
    }

    @Override
    public Person alsoKnownAs(Person person) {
        Set<String> subjects = new HashSet<>();
        Set<String> mails = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        locked(person).forEach(trainee -> {
            ids.add(trainee.id());
            names.add(trainee.name());
            if (trainee.mail() != null) {
                mails.add(trainee.mail());
            }
            if (trainee.subject() != null) {
                subjects.add(trainee.subject());
            }
        });
        ids.addAll(attendancesOf(ids));
        names.remove(Person.ERASED);
        return new Person(subjects, mails, names, ids);
    }

    @Override
    public int erase(Person person) {
        List<Trainee> theirs = locked(person);
        // The same person stays one person in what is counted, also where only an address told who it was.
        theirs.forEach(trainee -> trainee.erase(
                digests.erased(trainee.subject() == null ? "mail:" + trainee.mail() : trainee.subject()),
                clock.instant()));
        session.flush();
        person.mails().forEach(notifications::erase);
        return theirs.size();
    }

    private List<UUID> attendancesOf(Set<UUID> trainees) {
        return trainees.isEmpty()
                ? List.of()
                : session.createQuery("select a.id from Attendance a where a.trainee.id in :ids", UUID.class)
                        .setParameter("ids", trainees)
                        .getResultList();
    }

    /**
     * In one order, so that two erasures do not wait for each other in a circle. An address that nobody has named, but that
     * was found with the person, leads to trainees without an account alone.
     */
    private List<Trainee> locked(Person person) {
        List<UUID> ids = session.createNativeQuery("""
                        select id from trainee where subject = any(:subjects) or lower(mail) = any(:givenMails)
                            or subject is null and lower(mail) = any(:mails)""", UUID.class)
                .addScalar("id", UUID.class)
                .setParameter("subjects", person.subjects().toArray(String[]::new))
                .setParameter("givenMails", person.givenMailsInLowerCase().toArray(String[]::new))
                .setParameter("mails", person.mailsInLowerCase().toArray(String[]::new))
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : session.createQuery("from Trainee t where t.id in :ids order by t.id", Trainee.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }
}
