package vn.hanoi.creativecity.ideas.season;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who is named in what is said of an act. That it appeared, its mark and its result stay. */
@Singleton
class ActPersons implements PersonalData {

    private final Session session;
    private final Clock clock;

    ActPersons(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public String of() {
        return Appearance.COLLECTION;
    }

    /** What is said of an act may name who is named in its submission. */
    @Override
    public Person alsoKnownAs(Person person) {
        Set<UUID> ids = locked(person).stream().map(Appearance::id).collect(Collectors.toUnmodifiableSet());
        return new Person(Set.of(), Set.of(), Set.of(), ids);
    }

    @Override
    public int erase(Person person) {
        int named = Math.toIntExact(locked(person).stream()
                .filter(act -> act.erase(person::takenOutOf, clock.instant()))
                .count());
        session.flush();
        return named;
    }

    /** In one order, so that two erasures do not wait for each other in a circle. */
    private List<Appearance> locked(Person person) {
        return person.resources().isEmpty()
                ? List.of()
                : session.createQuery("""
                                from Appearance a
                                where a.submission in (select s.code from Submission s where s.id in :submissions)
                                order by a.id""", Appearance.class)
                        .setParameter("submissions", person.resources())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }
}
