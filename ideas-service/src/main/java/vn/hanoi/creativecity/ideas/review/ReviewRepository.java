package vn.hanoi.creativecity.ideas.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.platform.slug.References;

/** The reviews, as far as the viewer may see them. */
@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {

    private final CallRepository calls;
    private final ReviewRights rights;

    ReviewRepository(CallRepository calls, ReviewRights rights) {
        this.calls = calls;
        this.rights = rights;
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such review */
    Review require(String reference) {
        return References.id(reference)
                .flatMap(this::findByIdOptional)
                .filter(rights::isVisible)
                .orElseThrow(() -> ReviewNotFound.withReference(reference));
    }

    /**
     * The review, locked until the transaction ends, after its call and its assignment: an end of the evaluation and a
     * conflict of interest come before it or after it.
     */
    Review requireForChange(String reference) {
        Review review = require(reference);
        calls.lock(review.call());
        getEntityManager().refresh(review.assignment(), LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(review, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(review.submission());
        if (!rights.isVisible(review)) {
            throw ReviewNotFound.withReference(reference);
        }
        return review;
    }

    List<ReviewRevision> revisions(Review review) {
        return getEntityManager()
                .createQuery("from ReviewRevision r where r.review = :review order by r.number", ReviewRevision.class)
                .setParameter("review", review.id())
                .getResultList();
    }

    List<Review> inOrder(List<UUID> ids) {
        return list("""
                from Review r join fetch r.call join fetch r.submission join fetch r.assignment where r.id in ?1""", ids).stream()
                .sorted(Comparator.comparing(review -> ids.indexOf(review.id())))
                .toList();
    }
}
