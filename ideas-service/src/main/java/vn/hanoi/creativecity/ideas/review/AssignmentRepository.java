package vn.hanoi.creativecity.ideas.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.slug.References;

/** The assignments, as far as the viewer may see them: staff all, a juror their own. */
@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<ReviewAssignment, UUID> {

    private final CallRepository calls;
    private final Viewer viewer;

    AssignmentRepository(CallRepository calls, Viewer viewer) {
        this.calls = calls;
        this.viewer = viewer;
    }

    Optional<ReviewAssignment> findByReference(String reference) {
        return References.id(reference).flatMap(this::findByIdOptional).filter(this::isVisible);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such assignment */
    ReviewAssignment require(String reference) {
        return findByReference(reference).orElseThrow(() -> AssignmentNotFound.withReference(reference));
    }

    /** The assignment, locked until the transaction ends, after its call, so that nothing ends its evaluation meanwhile. */
    ReviewAssignment requireForChange(String reference) {
        ReviewAssignment assignment = require(reference);
        calls.lock(assignment.call());
        getEntityManager().refresh(assignment, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(assignment.submission());
        return assignment;
    }

    List<ReviewAssignment> of(Call call) {
        return list("call = ?1 order by id", call);
    }

    void restrictToVisible(KeysetQuery query) {
        if (viewer.tier() != Tier.STAFF) {
            query.where("juror = :viewer", "viewer", viewer.subject());
        }
    }

    List<ReviewAssignment> inOrder(List<UUID> ids) {
        return list("from ReviewAssignment a join fetch a.call join fetch a.submission where a.id in ?1", ids).stream()
                .sorted(Comparator.comparing(assignment -> ids.indexOf(assignment.id())))
                .toList();
    }

    private boolean isVisible(ReviewAssignment assignment) {
        return viewer.tier() == Tier.STAFF || assignment.isOf(viewer.subject());
    }
}
