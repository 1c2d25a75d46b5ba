package vn.hanoi.creativecity.centres.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    private final AgreementRights agreements;
    private final Viewer viewer;

    ObservationRepository(AgreementRights agreements, Viewer viewer) {
        this.agreements = agreements;
        this.viewer = viewer;
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

    List<Observation> inOrder(List<UUID> ids) {
        return list("from Observation o join fetch o.indicator where o.id in ?1", ids).stream()
                .sorted(Comparator.comparing(observation -> ids.indexOf(observation.id())))
                .toList();
    }
}
