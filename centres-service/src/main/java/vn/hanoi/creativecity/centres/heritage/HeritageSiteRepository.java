package vn.hanoi.creativecity.centres.heritage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** The heritage sites, as far as the viewer may see them. */
@ApplicationScoped
class HeritageSiteRepository implements PanacheRepositoryBase<HeritageSite, UUID> {

    private final Slugs slugs;
    private final HeritageRights rights;

    HeritageSiteRepository(Slugs slugs, HeritageRights rights) {
        this.slugs = slugs;
        this.rights = rights;
    }

    /** The site with the id, or that has or had the slug. */
    Optional<HeritageSite> findByReference(String reference) {
        return find(reference, LockModeType.NONE);
    }

    HeritageSite require(String reference) {
        return findByReference(reference).orElseThrow(() -> HeritageSiteNotFound.withReference(reference));
    }

    /** The site, locked until the transaction ends. */
    HeritageSite requireForChange(String reference) {
        return find(reference, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> HeritageSiteNotFound.withReference(reference));
    }

    private Optional<HeritageSite> find(String reference, LockModeType lock) {
        return slugs.resolve(HeritageSite.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(id, lock))
                .filter(rights::maySee);
    }

    List<HeritageSite> inOrder(List<UUID> ids) {
        return list("from HeritageSite s left join fetch s.unit where s.id in ?1", ids).stream()
                .sorted(Comparator.comparing(site -> ids.indexOf(site.id())))
                .toList();
    }
}
