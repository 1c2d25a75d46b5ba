package vn.hanoi.creativecity.centres.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.References;

/** The targets of plans. */
@ApplicationScoped
class TargetRepository implements PanacheRepositoryBase<Target, UUID> {

    /** The target of the plan with the code or id. */
    Target require(Plan plan, String reference) {
        return find(plan, reference, LockModeType.NONE);
    }

    /** The target, locked until the transaction ends. */
    Target requireForChange(Plan plan, String reference) {
        return find(plan, reference, LockModeType.PESSIMISTIC_WRITE);
    }

    private Target find(Plan plan, String reference, LockModeType lock) {
        Optional<UUID> id = References.id(reference);
        return find(
                        "plan = ?1 and " + (id.isPresent() ? "id" : "code") + " = ?2",
                        plan,
                        id.isPresent() ? id.get() : reference)
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> PlanNotFound.withoutTarget(plan.code(), reference));
    }

    List<Target> inOrder(List<UUID> ids) {
        return list("from Target t join fetch t.plan where t.id in ?1", ids).stream()
                .sorted(Comparator.comparing(target -> ids.indexOf(target.id())))
                .toList();
    }
}
