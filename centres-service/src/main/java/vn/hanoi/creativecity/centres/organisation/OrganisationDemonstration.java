package vn.hanoi.creativecity.centres.organisation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** Loads the organisations of the demonstration set, before the centres that name them. */
@Singleton
class OrganisationDemonstration {

    private final DemonstrationFiles files;
    private final OrganisationRepository organisations;
    private final Slugs slugs;
    private final Clock clock;

    OrganisationDemonstration(
            DemonstrationFiles files, OrganisationRepository organisations, Slugs slugs, Clock clock) {
        this.files = files;
        this.organisations = organisations;
        this.slugs = slugs;
        this.clock = clock;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(200) StartupEvent start) {
        if (files.areWantedIn("organisation")) {
            files.read("organisations.json", OrganisationRequest.class).forEach(this::load);
        }
    }

    private void load(OrganisationRequest request) {
        UUID id = Ids.next();
        String slug = slugs.claimOrMake(
                Organisation.COLLECTION, request.slug(), request.name().vi(), id);
        organisations.persist(new Organisation(id, slug, request, clock.instant()));
    }
}
