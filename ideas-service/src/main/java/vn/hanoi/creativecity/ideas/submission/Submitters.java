package vn.hanoi.creativecity.ideas.submission;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/**
 * Who has handed something in. The contact of a submission is taken for the person of its owner's account. A person goes
 * from their submissions, from all versions of these, and from what was not handed in; codes, states and shares stay.
 */
@Singleton
class Submitters implements PersonalData {

    private final SubmissionRepository submissions;
    private final SubmissionVersionRepository versions;
    private final PersonDigests digests;
    private final Session session;
    private final Clock clock;
    private final List<Enclosures> enclosures;

    Submitters(
            SubmissionRepository submissions,
            SubmissionVersionRepository versions,
            PersonDigests digests,
            Session session,
            Clock clock,
            @All List<Enclosures> enclosures) {
        this.submissions = submissions;
        this.versions = versions;
        this.digests = digests;
        this.session = session;
        this.clock = clock;
        this.enclosures = enclosures;
    }

    @Override
    public String of() {
        return Submission.COLLECTION;
    }

    @Override
    public Person alsoKnownAs(Person person) {
        Set<String> mails = new HashSet<>();
        Set<String> names = new HashSet<>();
        List<Submission> theirs = locked(person);
        Map<UUID, List<SubmissionVersion>> handedIn = versions.of(theirs);
        theirs.forEach(submission -> contents(submission, of(submission, handedIn))
                .flatMap(content -> content.contributors().stream())
                .filter(isThePerson(submission, person))
                .forEach(contributor -> {
                    names.add(contributor.name());
                    if (contributor.mail() != null) {
                        mails.add(contributor.mail());
                    }
                }));
        names.remove(Person.ERASED);
        Set<UUID> ids = new HashSet<>();
        theirs.forEach(submission -> ids.add(submission.id()));
        return new Person(Set.of(), mails, names, ids);
    }

    @Override
    public int erase(Person person) {
        List<Submission> theirs = locked(person);
        Map<UUID, List<SubmissionVersion>> handedIn = versions.of(theirs);
        // Written at the end: before each of its questions Hibernate would look at all of them again.
        FlushMode before = session.getHibernateFlushMode();
        session.setHibernateFlushMode(FlushMode.MANUAL);
        theirs.forEach(submission -> erase(submission, of(submission, handedIn), person));
        session.setHibernateFlushMode(before);
        submissions.flush();
        return theirs.size();
    }

    private static List<SubmissionVersion> of(Submission submission, Map<UUID, List<SubmissionVersion>> handedIn) {
        return handedIn.getOrDefault(submission.id(), List.of());
    }

    private void erase(Submission submission, List<SubmissionVersion> handedIn, Person person) {
        Predicate<Contributor> isThePerson = isThePerson(submission, person);
        boolean answersForIt = person.subjects().contains(submission.owner())
                || contents(submission, handedIn)
                        .flatMap(content -> content.contributors().stream())
                        .anyMatch(isThePerson.and(Contributor::contact));
        Collection<String> identifying =
                answersForIt ? submission.call().answerForm().identifying() : Set.of();
        Content edits = submission.edits();
        submission.erase(
                submission.content().without(person, isThePerson, identifying),
                edits == null ? null : edits.without(person, isThePerson, identifying),
                clock.instant());
        handedIn.forEach(version -> version.erase(version.content().without(person, isThePerson, identifying)));
        enclosures.forEach(enclosed -> enclosed.personErased(submission.id(), answersForIt));
        if (person.subjects().contains(submission.owner())) {
            submission.eraseOwner(digests.erased(submission.owner()));
        }
    }

    /** The contact is the owner: what somebody else has written as their own address does not make them that. */
    private static Predicate<Contributor> isThePerson(Submission submission, Person person) {
        boolean isOwner = person.subjects().contains(submission.owner());
        return contributor -> contributor.contact() && isOwner
                || person.isReachedBy(contributor.mail(), contributor.contact() ? submission.owner() : null);
    }

    private static Stream<Content> contents(Submission submission, List<SubmissionVersion> handedIn) {
        return Stream.concat(
                Stream.of(submission.content(), submission.ownContent()),
                handedIn.stream().map(SubmissionVersion::content));
    }

    /** All that name the person anywhere, in one order, so that two erasures do not wait for each other in a circle. */
    private List<Submission> locked(Person person) {
        List<UUID> ids = session.createNativeQuery("""
                        select id from submission where owner = any(:subjects)
                        union select s.id from submission s
                            cross join jsonb_array_elements(s.contributors || coalesce(s.edits -> 'contributors', '[]')) c
                            where lower(c ->> 'mail') = any(:mails)
                        union select v.submission_id from submission_version v
                            cross join jsonb_array_elements(v.content -> 'contributors') c
                            where lower(c ->> 'mail') = any(:mails)""", UUID.class)
                .setParameter("subjects", person.subjects().toArray(String[]::new))
                .setParameter("mails", person.mailsInLowerCase().toArray(String[]::new))
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : session.createQuery("from Submission s where s.id in :ids order by s.id", Submission.class)
                        .setParameter("ids", ids)
                        .setLockMode(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }
}
