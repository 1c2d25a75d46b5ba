package vn.hanoi.creativecity.centres.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** The plans. */
@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, UUID> {

    private final Slugs slugs;

    PlanRepository(Slugs slugs) {
        this.slugs = slugs;
    }

    /** The plan with the id, or that has or had the slug. */
    Plan require(String reference) {
        return slugs.resolve(Plan.COLLECTION, reference)
                .flatMap(this::findByIdOptional)
                .orElseThrow(() -> PlanNotFound.withReference(reference));
    }

    /** The plan, locked until the transaction ends. */
    Plan requireForChange(String reference) {
        return slugs.resolve(Plan.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> PlanNotFound.withReference(reference));
    }

    List<Plan> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(plan -> ids.indexOf(plan.id())))
                .toList();
    }
}
