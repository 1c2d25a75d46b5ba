package vn.hanoi.creativecity.ideas.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.slug.References;

/** The submissions, as far as the viewer may see them. */
@ApplicationScoped
public class SubmissionRepository implements PanacheRepositoryBase<Submission, UUID> {

    private final SubmissionRights rights;

    SubmissionRepository(SubmissionRights rights) {
        this.rights = rights;
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such submission */
    Submission require(String reference) {
        return find(reference, LockModeType.NONE)
                .filter(submission -> rights.seenAs(submission).isPresent())
                .orElseThrow(() -> SubmissionNotFound.withReference(reference));
    }

    /** The same for what is behind it, its history and versions: for the public there are none. */
    public Submission requireBehind(String reference) {
        return find(reference, LockModeType.NONE)
                .filter(submission -> rights.seenAs(submission)
                        .filter(tier -> tier != Tier.PUBLIC)
                        .isPresent())
                .orElseThrow(() -> SubmissionNotFound.withReference(reference));
    }

    /** The submission, locked until the transaction ends, after its call, whose window and state stay true as well. */
    public Submission requireForChange(String reference) {
        holdCallOf(reference);
        return find(reference, LockModeType.PESSIMISTIC_WRITE)
                .filter(submission -> rights.seenAs(submission).isPresent())
                .orElseThrow(() -> SubmissionNotFound.withReference(reference));
    }

    /** Whoever may see it. */
    Optional<Submission> findByReference(String reference) {
        return find(reference, LockModeType.NONE);
    }

    List<Submission> inOrder(List<UUID> ids) {
        return list("from Submission s join fetch s.call where s.id in ?1", ids).stream()
                .sorted(Comparator.comparing(submission -> ids.indexOf(submission.id())))
                .toList();
    }

    private Optional<Submission> find(String reference, LockModeType lock) {
        return References.id(reference)
                .map(id -> find("id", id))
                .orElseGet(() -> find("code", SubmissionCodes.normalized(reference)))
                .withLock(lock)
                .firstResultOptional();
    }

    /** Nobody changes its call until the transaction ends. The submission is not read: it must come fresh once it is locked. */
    private void holdCallOf(String reference) {
        References.id(reference)
                .map(id -> callOf("id", id))
                .orElseGet(() -> callOf("code", SubmissionCodes.normalized(reference)))
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultList();
    }

    private TypedQuery<Call> callOf(String member, Object value) {
        return getEntityManager()
                .createQuery(
                        "from Call c where c.id = (select s.call.id from Submission s where s." + member + " = :value)",
                        Call.class)
                .setParameter("value", value);
    }
}
