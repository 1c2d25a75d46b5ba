package vn.hanoi.creativecity.events.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** The editions of the festival. Everybody sees all of them. */
@ApplicationScoped
public class EditionRepository implements PanacheRepositoryBase<FestivalEdition, UUID> {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final Slugs slugs;

    EditionRepository(Slugs slugs) {
        this.slugs = slugs;
    }

    public FestivalEdition require(String reference) {
        return find(reference).orElseThrow(() -> EditionNotFound.withReference(reference));
    }

    public Optional<FestivalEdition> find(String reference) {
        return resolve(reference).flatMap(this::findByIdOptional);
    }

    /** The edition, locked until the transaction ends. */
    public FestivalEdition requireForChange(String reference) {
        return resolve(reference)
                .flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> EditionNotFound.withReference(reference));
    }

    /** A year leads to the edition that has it now, and only then to one that had it and moved to another year. */
    private Optional<UUID> resolve(String reference) {
        Optional<UUID> ofTheYear =
                YEAR.matcher(reference).matches() ? withYear(Integer.parseInt(reference)) : Optional.empty();
        return ofTheYear.or(() -> slugs.resolve(FestivalEdition.COLLECTION, reference));
    }

    /** The id alone: what is read before it is locked could be out of date. */
    private Optional<UUID> withYear(int year) {
        return getEntityManager()
                .createQuery("select id from FestivalEdition where year = :year", UUID.class)
                .setParameter("year", year)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<FestivalEdition> byYear() {
        return list("order by year");
    }

    List<FestivalEdition> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(edition -> ids.indexOf(edition.id())))
                .toList();
    }
}
