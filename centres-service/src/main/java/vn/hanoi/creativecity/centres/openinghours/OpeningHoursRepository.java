package vn.hanoi.creativecity.centres.openinghours;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.hanoi.creativecity.centres.centre.Centre;

/** The opening hours, by the id of their centre. */
@ApplicationScoped
class OpeningHoursRepository implements PanacheRepositoryBase<OpeningHours, UUID> {

    /** @param centre one that the viewer sees */
    OpeningHours require(Centre centre) {
        return findByIdOptional(centre.id()).orElseThrow(() -> OpeningHoursNotFound.of(centre));
    }
}
