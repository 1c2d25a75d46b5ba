package vn.hanoi.creativecity.centres.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.Visibility;
import vn.hanoi.creativecity.centres.agreement.AgreementRights;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.slug.References;

/** The observations of a centre that the viewer sees, as far as they may see them. */
@ApplicationScoped
class ObservationRepository implements PanacheRepositoryBase<Observation, UUID> {

    /**
     * The first from a key on, in the order of the index that keeps keys unique, is the one with the key or there is none.
     * Asked so, the database takes that index and no other, even while it does not know how far the table has grown.
     */
    private static final String LIKE = """
            select o.id from unnest(:centres, :indicators, :from, :until) w (centre, indicator, from_day, until_day)
            cross join lateral (
                select id, centre_id, indicator_id, period_from, period_until from observation
                where (centre_id, indicator_id, period_from, period_until) >= (centre, indicator, from_day, until_day)
                order by centre_id, indicator_id, period_from, period_until limit 1) o
            where (o.centre_id, o.indicator_id, o.period_from, o.period_until) = (centre, indicator, from_day, until_day)""";

    private final AgreementRights agreements;
    private final Viewer viewer;
    private final Session session;

    ObservationRepository(AgreementRights agreements, Viewer viewer, Session session) {
        this.agreements = agreements;
        this.viewer = viewer;
        this.session = session;
    }

    /** Staff and the partners of a centre see all that was observed there, everybody what is public of it. */
    boolean seesAll(Centre centre) {
        return viewer.tier() == Tier.STAFF || agreements.isPartnerOf(centre);
    }

    /** The same for a list of observations at centres that the viewer sees. */
    void restrictToVisible(KeysetQuery query) {
        agreements.restrictToPartners(query, "visibility = 'PUBLIC'", "observation.centre_id");
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such observation there */
    Observation require(Centre centre, String reference) {
        return require(centre, reference, LockModeType.NONE);
    }

    /** The observation, locked until the transaction ends. */
    Observation requireForChange(Centre centre, String reference) {
        return require(centre, reference, LockModeType.PESSIMISTIC_WRITE);
    }

    private Observation require(Centre centre, String reference, LockModeType lock) {
        Optional<Observation> found = References.id(reference)
                .flatMap(id -> find("centre = ?1 and id = ?2", centre.id(), id)
                        .withLock(lock)
                        .firstResultOptional());
        return found.filter(observation -> observation.visibility() == Visibility.PUBLIC || seesAll(centre))
                .orElseThrow(() -> ObservationNotFound.withReference(reference));
    }

    /** Those that are there of what these observe, at the same centre and in the same period. */
    List<Observation> like(List<Observation> drawn) {
        List<UUID> ids = session.createNativeQuery(LIKE, UUID.class)
                .addScalar("id", UUID.class)
                .setParameter("centres", each(drawn, Observation::centre, UUID[]::new))
                .setParameter("indicators", each(drawn, o -> o.indicator().id(), UUID[]::new))
                .setParameter("from", each(drawn, Observation::from, LocalDate[]::new))
                .setParameter("until", each(drawn, Observation::until, LocalDate[]::new))
                .getResultList();
        return session.findMultiple(Observation.class, ids);
    }

    private static <T> T[] each(List<Observation> drawn, Function<Observation, T> part, IntFunction<T[]> array) {
        return drawn.stream().map(part).toArray(array);
    }

    List<Observation> inOrder(List<UUID> ids) {
        return list("from Observation o join fetch o.indicator where o.id in ?1", ids).stream()
                .sorted(Comparator.comparing(observation -> ids.indexOf(observation.id())))
                .toList();
    }
}
