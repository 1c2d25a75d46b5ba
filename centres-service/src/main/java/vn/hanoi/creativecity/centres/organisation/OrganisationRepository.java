package vn.hanoi.creativecity.centres.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** The organisations. */
@ApplicationScoped
public class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    private final Slugs slugs;

    OrganisationRepository(Slugs slugs) {
        this.slugs = slugs;
    }

    /** The organisation with the id, or that has or had the slug. */
    public Optional<Organisation> findByReference(String reference) {
        return slugs.resolve(Organisation.COLLECTION, reference).flatMap(this::findByIdOptional);
    }

    /** The ids of the organisations that have or had these slugs, in one order whatever the slugs' own. */
    public List<UUID> withSlugs(Collection<String> names) {
        return names.stream()
                .flatMap(name -> slugs.resolve(Organisation.COLLECTION, name).stream())
                .distinct()
                .sorted()
                .toList();
    }

    Organisation require(String reference) {
        return findByReference(reference).orElseThrow(() -> OrganisationNotFound.withReference(reference));
    }

    /** The organisation, locked until the transaction ends. */
    Organisation requireForChange(String reference) {
        return slugs.resolve(Organisation.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> OrganisationNotFound.withReference(reference));
    }

    List<Organisation> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(organisation -> ids.indexOf(organisation.id())))
                .toList();
    }
}
