package vn.hanoi.creativecity.ideas.call;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** The calls, as far as the viewer may see them. */
@ApplicationScoped
public class CallRepository implements PanacheRepositoryBase<Call, UUID> {

    private final Slugs slugs;
    private final Viewer viewer;

    CallRepository(Slugs slugs, Viewer viewer) {
        this.slugs = slugs;
        this.viewer = viewer;
    }

    /** The call with the id, or that has or had the slug. */
    public Optional<Call> findByReference(String reference) {
        return slugs.resolve(Call.COLLECTION, reference)
                .flatMap(this::findByIdOptional)
                .filter(this::isVisible);
    }

    /** The same as it stays until the transaction ends: others may hold it too, and nobody change it. */
    public Optional<Call> findAndHold(String reference) {
        return slugs.resolve(Call.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_READ))
                .filter(this::isVisible);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such call */
    public Call require(String reference) {
        return findByReference(reference).orElseThrow(() -> CallNotFound.withReference(reference));
    }

    /**
     * The call, locked until the transaction ends.
     *
     * @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such call
     */
    public Call requireForChange(String reference) {
        return slugs.resolve(Call.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(this::isVisible)
                .orElseThrow(() -> CallNotFound.withReference(reference));
    }

    /**
     * The call as it stays until the transaction ends, for somebody who votes. The first one locks it, to lock the voting
     * policy; those who follow do not wait for each other.
     *
     * @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such call
     */
    public Call requireForVoting(String reference) {
        return slugs.resolve(Call.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(
                        id, hasBallots(id) ? LockModeType.PESSIMISTIC_READ : LockModeType.PESSIMISTIC_WRITE))
                .filter(this::isVisible)
                .orElseThrow(() -> CallNotFound.withReference(reference));
    }

    /** Without reading the call, which must come fresh once it is held. */
    private boolean hasBallots(UUID id) {
        return count("id = ?1 and votingLockedAt is not null", id) > 0;
    }

    /** Those of the calls that the viewer sees. */
    List<Call> visible(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().filter(this::isVisible).toList();
    }

    /** Locks a call that has been found, as it is now, until the transaction ends. */
    public void lock(Call call) {
        getEntityManager().refresh(call, LockModeType.PESSIMISTIC_WRITE);
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
