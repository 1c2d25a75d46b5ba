package vn.hanoi.creativecity.centres.space;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** The spaces, each within its centre. */
@ApplicationScoped
class SpaceRepository implements PanacheRepositoryBase<Space, UUID> {

    private final Slugs slugs;

    SpaceRepository(Slugs slugs) {
        this.slugs = slugs;
    }

    /**
     * The space with the id, or that has or had the slug. Nobody changes it while they hold the lock of its centre.
     *
     * @param centre one that the viewer sees
     */
    Space require(Centre centre, String reference) {
        return slugs.resolve(Space.collectionIn(centre.id()), reference)
                .flatMap(this::findByIdOptional)
                .filter(space -> space.centre().equals(centre.id()))
                .orElseThrow(() -> SpaceNotFound.withReference(reference));
    }

    List<Space> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(space -> ids.indexOf(space.id())))
                .toList();
    }
}
