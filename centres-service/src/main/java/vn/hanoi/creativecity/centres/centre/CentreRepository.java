package vn.hanoi.creativecity.centres.centre;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** The centres, as far as the viewer may see them. */
@ApplicationScoped
public class CentreRepository implements PanacheRepositoryBase<Centre, UUID> {

    private final Slugs slugs;
    private final CentreIdentifiers identifiers;
    private final CentreRights rights;

    CentreRepository(Slugs slugs, CentreIdentifiers identifiers, CentreRights rights) {
        this.slugs = slugs;
        this.identifiers = identifiers;
        this.rights = rights;
    }

    /** The centre with the id, or that has or had the slug. */
    public Optional<Centre> findByReference(String reference) {
        return slugs.resolve(Centre.COLLECTION, reference)
                .flatMap(this::findByIdOptional)
                .filter(rights::maySee);
    }

    /** The same for many at a time, which may be identifiers too, such as {@code wikidata:Q1858}. */
    public Map<String, Centre> findByReferences(Collection<String> references) {
        Map<String, UUID> ids = slugs.resolve(Centre.COLLECTION, references);
        ids.putAll(identifiers.resolve(references));
        Map<UUID, Centre> centres =
                getEntityManager()
                        .unwrap(Session.class)
                        .findMultiple(Centre.class, List.copyOf(Set.copyOf(ids.values())))
                        .stream()
                        .filter(centre -> centre != null && rights.maySee(centre))
                        .collect(Collectors.toMap(Centre::id, Function.identity()));
        return ids.entrySet().stream()
                .filter(found -> centres.containsKey(found.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, found -> centres.get(found.getValue())));
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such centre */
    public Centre require(String reference) {
        return findByReference(reference).orElseThrow(() -> CentreNotFound.withReference(reference));
    }

    /** The centre, locked until the transaction ends: what is asked of it afterwards stays true. */
    public Optional<Centre> findForChange(String reference) {
        return slugs.resolve(Centre.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(rights::maySee);
    }

    /**
     * The centre, locked until the transaction ends.
     *
     * @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such centre
     */
    public Centre requireForChange(String reference) {
        return findForChange(reference).orElseThrow(() -> CentreNotFound.withReference(reference));
    }

    /** Locks a centre that has been found, as it is now, until the transaction ends. */
    public void lock(Centre centre) {
        getEntityManager().refresh(centre, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Centre> inOrder(List<UUID> ids) {
        return list("""
                        from Centre c left join fetch c.location.unit left join fetch c.location.formerUnit
                        left join fetch c.hostInstitution left join fetch c.parent left join fetch c.successor
                        where c.id in ?1""", ids).stream()
                .sorted(Comparator.comparing(centre -> ids.indexOf(centre.id())))
                .toList();
    }
}
