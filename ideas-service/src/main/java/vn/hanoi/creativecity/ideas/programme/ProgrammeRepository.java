package vn.hanoi.creativecity.ideas.programme;

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

/** The programmes, as far as the viewer may see them. */
@ApplicationScoped
public class ProgrammeRepository implements PanacheRepositoryBase<SupportProgramme, UUID> {

    private final Slugs slugs;
    private final Viewer viewer;

    ProgrammeRepository(Slugs slugs, Viewer viewer) {
        this.slugs = slugs;
        this.viewer = viewer;
    }

    /** The programme with the id, or that has or had the slug. */
    public Optional<SupportProgramme> findByReference(String reference) {
        return find(reference, LockModeType.NONE);
    }

    /** The same, locked until the transaction ends. */
    public Optional<SupportProgramme> findForChange(String reference) {
        return find(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such programme */
    SupportProgramme require(String reference) {
        return findByReference(reference).orElseThrow(() -> ProgrammeNotFound.withReference(reference));
    }

    /** The programme, locked until the transaction ends. */
    SupportProgramme requireForChange(String reference) {
        return findForChange(reference).orElseThrow(() -> ProgrammeNotFound.withReference(reference));
    }

    /** Those of the programmes that the viewer sees. */
    List<SupportProgramme> visible(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().filter(this::isVisible).toList();
    }

    List<SupportProgramme> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(programme -> ids.indexOf(programme.id())))
                .toList();
    }

    private Optional<SupportProgramme> find(String reference, LockModeType lock) {
        return slugs.resolve(SupportProgramme.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(id, lock))
                .filter(this::isVisible);
    }

    /** Drafts are seen by those who make them. */
    private boolean isVisible(SupportProgramme programme) {
        return programme.state() != ProgrammeState.DRAFT || viewer.tier() == Tier.STAFF;
    }
}
