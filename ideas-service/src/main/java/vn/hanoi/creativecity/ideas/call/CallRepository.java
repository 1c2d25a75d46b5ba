package vn.hanoi.creativecity.ideas.call;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** The calls, as far as the viewer may see them. */
@ApplicationScoped
class CallRepository implements PanacheRepositoryBase<Call, UUID> {

    private final Slugs slugs;
    private final Viewer viewer;

    CallRepository(Slugs slugs, Viewer viewer) {
        this.slugs = slugs;
        this.viewer = viewer;
    }

    Call require(String reference) {
        return slugs.resolve(Call.COLLECTION, reference)
                .flatMap(this::findByIdOptional)
                .filter(this::isVisible)
                .orElseThrow(() -> CallNotFound.withReference(reference));
    }

    /** The call, locked until the transaction ends. */
    Call requireForChange(String reference) {
        return slugs.resolve(Call.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(this::isVisible)
                .orElseThrow(() -> CallNotFound.withReference(reference));
    }

    /** Those of the calls that the viewer sees. */
    List<Call> visible(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().filter(this::isVisible).toList();
    }

    List<Call> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(call -> ids.indexOf(call.id())))
                .toList();
    }

    /** Drafts are seen by those who make calls. */
    private boolean isVisible(Call call) {
        return call.state() != CallState.DRAFT || viewer.tier() == Tier.STAFF;
    }
}
