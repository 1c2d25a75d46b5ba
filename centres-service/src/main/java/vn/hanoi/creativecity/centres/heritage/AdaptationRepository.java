package vn.hanoi.creativecity.centres.heritage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.References;

/** The adaptations of the sites that the viewer may see. */
@ApplicationScoped
class AdaptationRepository implements PanacheRepositoryBase<Adaptation, UUID> {

    private final HeritageRights rights;

    AdaptationRepository(HeritageRights rights) {
        this.rights = rights;
    }

    Adaptation require(String id) {
        return require(id, LockModeType.NONE);
    }

    /** The adaptation, locked until the transaction ends. */
    Adaptation requireForChange(String id) {
        return require(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Adaptation require(String id, LockModeType lock) {
        return References.id(id)
                .flatMap(known -> findByIdOptional(known, lock))
                .filter(adaptation -> rights.maySee(adaptation.site()))
                .orElseThrow(() -> AdaptationNotFound.withId(id));
    }

    List<Adaptation> inOrder(List<UUID> ids) {
        return list("from Adaptation a join fetch a.site left join fetch a.resultingCentre where a.id in ?1", ids)
                .stream()
                .sorted(Comparator.comparing(adaptation -> ids.indexOf(adaptation.id())))
                .toList();
    }
}
