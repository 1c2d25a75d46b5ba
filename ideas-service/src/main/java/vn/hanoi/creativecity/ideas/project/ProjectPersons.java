package vn.hanoi.creativecity.ideas.project;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;
import vn.hanoi.creativecity.platform.notification.Notifications;

/**
 * Who carries projects out and who accompanies them. Whoever answers for a project is taken for the person of its owner's
 * account. What is left is that there was somebody, and with what share.
 */
@Singleton
class ProjectPersons implements PersonalData {

    private final ProjectRepository projects;
    private final PersonDigests digests;
    private final Notifications notifications;
    private final Session session;
    private final Clock clock;

    ProjectPersons(
            ProjectRepository projects,
            PersonDigests digests,
            Notifications notifications,
            Session session,
            Clock clock) {
        this.projects = projects;
        this.digests = digests;
        this.notifications = notifications;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public String of() {
        return Project.COLLECTION;
    }

    @Override
    public Person alsoKnownAs(Person person) {
        Set<String> mails = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        locked(person).forEach(project -> {
            ids.add(project.id());
            project.team().stream().filter(isThePerson(project, person)).forEach(member -> {
                names.add(member.name());
                if (member.mail() != null) {
                    mails.add(member.mail());
                }
            });
            project.mentors().stream()
                    .filter(mentor -> person.subjects().contains(mentor.subject()))
                    .forEach(mentor -> names.add(mentor.name()));
        });
        names.remove(Person.ERASED);
        return new Person(Set.of(), mails, names, ids);
    }

    @Override
    public int erase(Person person) {
        List<Project> theirs = locked(person);
        theirs.forEach(project -> erase(project, person));
        projects.flush();
        person.mails().forEach(notifications::erase);
        return theirs.size();
    }

    private void erase(Project project, Person person) {
        Predicate<TeamMember> isThePerson = isThePerson(project, person);
        project.erase(
                person.subjects().contains(project.owner()) ? digests.erased(project.owner()) : project.owner(),
                project.team().stream()
                        .map(member -> isThePerson.test(member) ? member.erased() : member)
                        .toList(),
                project.mentors().stream()
                        .map(mentor -> person.subjects().contains(mentor.subject())
                                ? mentor.erased(digests.erased(mentor.subject()))
                                : mentor)
                        .toList(),
                person::takenOutOf,
                clock.instant());
    }

    private static Predicate<TeamMember> isThePerson(Project project, Person person) {
        boolean isOwner = person.subjects().contains(project.owner());
        return member -> member.contact() && isOwner
                || person.isReachedBy(member.mail(), member.contact() ? project.owner() : null);
    }

    /** In one order, so that two erasures do not wait for each other in a circle. */
    private List<Project> locked(Person person) {
        List<UUID> ids = session.createNativeQuery("""
                        select id from project where owner = any(:subjects)
                        union select p.id from project p cross join jsonb_array_elements(p.team) member
                            where lower(member ->> 'mail') = any(:mails)
                        union select p.id from project p cross join jsonb_array_elements(p.mentors) mentor
                            where mentor ->> 'subject' = any(:subjects)""", UUID.class)
                .setParameter("subjects", person.subjects().toArray(String[]::new))
                .setParameter("mails", person.mailsInLowerCase().toArray(String[]::new))
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : session.createQuery("from Project p where p.id in :ids order by p.id", Project.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }
}
