package vn.hanoi.creativecity.centres.centre;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.centres.organisation.OrganisationRepository;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** The ids of the organisations that the viewer acts for, looked up once however often somebody asks. */
@RequestScoped
class OwnOrganisations {

    private final OrganisationRepository organisations;
    private final Viewer viewer;
    private List<UUID> ids;

    OwnOrganisations(OrganisationRepository organisations, Viewer viewer) {
        this.organisations = organisations;
        this.viewer = viewer;
    }

    List<UUID> ids() {
        if (ids == null) {
            ids = organisations.withSlugs(viewer.organisations());
        }
        return ids;
    }
}
