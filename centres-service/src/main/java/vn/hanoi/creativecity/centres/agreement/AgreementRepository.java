package vn.hanoi.creativecity.centres.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.platform.slug.References;

/** The agreements, as far as the viewer may see them. */
@ApplicationScoped
class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {

    private final CentreRepository centres;
    private final AgreementRights rights;

    AgreementRepository(CentreRepository centres, AgreementRights rights) {
        this.centres = centres;
        this.rights = rights;
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such agreement */
    Agreement require(String reference) {
        return find(reference).filter(rights::maySee).orElseThrow(() -> AgreementNotFound.withReference(reference));
    }

    /** The same for who may see its contributions: for others there is nothing of that kind. */
    Agreement requireWhole(String reference) {
        return find(reference).filter(rights::maySeeAll).orElseThrow(() -> AgreementNotFound.withReference(reference));
    }

    /** The agreement, locked until the transaction ends, after its centre: who has the say in it stays true as well. */
    Agreement requireForChange(String reference) {
        centreOf(reference).ifPresent(centre -> centres.requireForChange(centre.toString()));
        return References.id(reference)
                .flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(rights::maySee)
                .orElseThrow(() -> AgreementNotFound.withReference(reference));
    }

    List<Agreement> inOrder(List<UUID> ids) {
        return list("from Agreement a join fetch a.centre join fetch a.organisation where a.id in ?1", ids).stream()
                .sorted(Comparator.comparing(agreement -> ids.indexOf(agreement.id())))
                .toList();
    }

    private Optional<Agreement> find(String reference) {
        return References.id(reference).flatMap(this::findByIdOptional);
    }

    /** Without reading the agreement, which must come fresh once it is locked. */
    private Optional<UUID> centreOf(String reference) {
        return References.id(reference)
                .flatMap(id -> find("select a.centre.id from Agreement a where a.id = ?1", id)
                        .project(UUID.class)
                        .firstResultOptional());
    }
}
