package vn.hanoi.creativecity.ideas.season;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** The seasons, as far as the viewer may see them. */
@ApplicationScoped
class SeasonRepository implements PanacheRepositoryBase<Season, UUID> {

    private final Slugs slugs;
    private final Viewer viewer;

    SeasonRepository(Slugs slugs, Viewer viewer) {
        this.slugs = slugs;
        this.viewer = viewer;
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such season */
    Season require(String reference) {
        return require(reference, LockModeType.NONE);
    }

    /** The season, locked until the transaction ends; with it all that belongs to it. */
    Season requireForChange(String reference) {
        return require(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    private Season require(String reference, LockModeType lock) {
        return slugs.resolve(Season.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(id, lock))
                .filter(this::isVisible)
                .orElseThrow(() -> SeasonNotFound.withReference(reference));
    }

    List<Season> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(season -> ids.indexOf(season.id())))
                .toList();
    }

    /** Drafts are seen by those who make seasons. */
    boolean isVisible(Season season) {
        return season.state() != SeasonState.DRAFT || viewer.tier() == Tier.STAFF;
    }
}
