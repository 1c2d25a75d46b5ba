package vn.hanoi.creativecity.ideas.review;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;
import vn.hanoi.creativecity.platform.notification.Notifications;

/**
 * Who has judged. A juror goes from their assignments, and whoever is erased from what was written of their submissions;
 * scores and states stay, so a result stays what it was.
 */
@Singleton
class Jurors implements PersonalData {

    private final AssignmentRepository assignments;
    private final ReviewRepository reviews;
    private final PersonDigests digests;
    private final Notifications notifications;
    private final Session session;
    private final Clock clock;

    Jurors(
            AssignmentRepository assignments,
            ReviewRepository reviews,
            PersonDigests digests,
            Notifications notifications,
            Session session,
            Clock clock) {
        this.assignments = assignments;
        this.reviews = reviews;
        this.digests = digests;
        this.notifications = notifications;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public String of() {
        return ReviewAssignment.COLLECTION;
    }

    /** Staff have written name and address; the account is what the assignment is of. */
    @Override
    public Person alsoKnownAs(Person person) {
        Set<String> mails = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<UUID> resources = new HashSet<>();
        for (ReviewAssignment assignment : theirs(person)) {
            resources.add(assignment.id());
            Juror juror = assignment.juror();
            if (juror.mail() != null) {
                mails.add(juror.mail());
            }
            if (juror.name() != null && !juror.name().equals(Person.ERASED)) {
                names.add(juror.name());
            }
        }
        return new Person(Set.of(), mails, names, resources);
    }

    @Override
    public int erase(Person person) {
        List<ReviewAssignment> theirs = theirs(person);
        Set<UUID> ids = new TreeSet<>();
        for (ReviewAssignment assignment : theirs) {
            ids.add(assignment.id());
            assignment.erase(digests.erased(assignment.juror().subject()), clock.instant());
        }
        assignments.flush();
        eraseFromReviews(person, ids);
        person.mails().forEach(notifications::erase);
        return theirs.size();
    }

    /** Those that the person wrote, and those of their submissions. */
    private void eraseFromReviews(Person person, Set<UUID> theirAssignments) {
        List<Review> concerned = reviews.list(
                "assignment.id in ?1 or submission.id in ?2 order by id",
                theirAssignments.isEmpty() ? Set.of(new UUID(0, 0)) : theirAssignments,
                person.resources().isEmpty() ? Set.of(new UUID(0, 0)) : person.resources());
        for (Review review : concerned) {
            if (theirAssignments.contains(review.assignment().id())) {
                review.eraseJuror(review.assignment().juror().subject());
            }
            Findings kept = review.content().without(person);
            if (!kept.equals(review.content())) {
                review.change(kept, clock.instant());
            }
            reviews.revisions(review).forEach(revision -> erase(revision, person));
        }
        reviews.flush();
    }

    private static void erase(ReviewRevision revision, Person person) {
        Findings kept = revision.content().without(person);
        if (!kept.equals(revision.content())) {
            revision.erase(kept);
        }
    }

    /**
     * An assignment has an account: an address that was only found with the person leads to nobody else's. In one order, so
     * that two erasures do not wait for each other in a circle.
     */
    private List<ReviewAssignment> theirs(Person person) {
        return session.createQuery("""
                        from ReviewAssignment a where a.juror.subject in :subjects or lower(a.juror.mail) in :mails
                        order by a.id""", ReviewAssignment.class)
                .setParameter("subjects", orNobody(person.subjects()))
                .setParameter("mails", orNobody(person.givenMailsInLowerCase()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** A list in SQL has something in it; no account and no address is empty. */
    private static Set<String> orNobody(Set<String> some) {
        return some.isEmpty() ? Set.of("") : some;
    }
}
