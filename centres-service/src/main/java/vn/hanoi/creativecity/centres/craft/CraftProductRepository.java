package vn.hanoi.creativecity.centres.craft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** The craft products of the centres that the viewer may see. */
@ApplicationScoped
class CraftProductRepository implements PanacheRepositoryBase<CraftProduct, UUID> {

    private final Slugs slugs;
    private final CentreRepository centres;
    private final CentreRights rights;

    CraftProductRepository(Slugs slugs, CentreRepository centres, CentreRights rights) {
        this.slugs = slugs;
        this.centres = centres;
        this.rights = rights;
    }

    /** The product with the id, or that has or had the slug. */
    CraftProduct require(String reference) {
        return require(reference, LockModeType.NONE);
    }

    /** The product and its centre, locked until the transaction ends. */
    CraftProduct requireForChange(String reference) {
        CraftProduct product = require(reference, LockModeType.PESSIMISTIC_WRITE);
        centres.lock(product.centre());
        return product;
    }

    private CraftProduct require(String reference, LockModeType lock) {
        return slugs.resolve(CraftProduct.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(id, lock))
                .filter(product -> rights.maySee(product.centre()))
                .orElseThrow(() -> CraftProductNotFound.withReference(reference));
    }

    List<CraftProduct> inOrder(List<UUID> ids) {
        return list("from CraftProduct p join fetch p.centre where p.id in ?1", ids).stream()
                .sorted(Comparator.comparing(product -> ids.indexOf(product.id())))
                .toList();
    }
}
