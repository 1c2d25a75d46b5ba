package vn.hanoi.creativecity.events.venue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** The venues. Everybody sees all of them, also those that are gone. */
@ApplicationScoped
public class VenueRepository implements PanacheRepositoryBase<Venue, UUID> {

    private final Slugs slugs;

    VenueRepository(Slugs slugs) {
        this.slugs = slugs;
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when there is no such venue */
    public Venue require(String reference) {
        return find(reference).orElseThrow(() -> VenueNotFound.withReference(reference));
    }

    public Optional<Venue> find(String reference) {
        return slugs.resolve(Venue.COLLECTION, reference).flatMap(this::findByIdOptional);
    }

    /** The venue, locked until the transaction ends. */
    public Venue requireForChange(String reference) {
        return slugs.resolve(Venue.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> VenueNotFound.withReference(reference));
    }

    List<Venue> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(venue -> ids.indexOf(venue.id())))
                .toList();
    }
}
