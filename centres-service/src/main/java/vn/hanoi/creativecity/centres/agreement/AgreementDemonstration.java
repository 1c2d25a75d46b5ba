package vn.hanoi.creativecity.centres.agreement;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.centres.organisation.OrganisationRepository;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/** Loads the agreements of the demonstration set and what was given under them, all invented and marked so. */
@Singleton
class AgreementDemonstration {

    private final DemonstrationFiles files;
    private final AgreementRepository agreements;
    private final CentreRepository centres;
    private final OrganisationRepository organisations;
    private final Contributing contributing;
    private final TransitionHistory history;
    private final Clock clock;

    AgreementDemonstration(
            DemonstrationFiles files,
            AgreementRepository agreements,
            CentreRepository centres,
            OrganisationRepository organisations,
            Contributing contributing,
            TransitionHistory history,
            Clock clock) {
        this.files = files;
        this.agreements = agreements;
        this.centres = centres;
        this.organisations = organisations;
        this.contributing = contributing;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(400) StartupEvent start) {
        if (files.areWantedIn("agreement")) {
            files.read("agreements.json", Entry.class).forEach(this::load);
        }
    }

    private void load(Entry entry) {
        AgreementRequest request = entry.agreement();
        Agreement agreement = new Agreement(
                Ids.next(),
                centres.require(request.centre()),
                organisations.findByReference(request.organisation()).orElseThrow(),
                request,
                clock.instant());
        agreement.placeAt(entry.state(), request.signedOn());
        agreements.persist(agreement);
        Grounds grounds = new Grounds(request.signedOn(), entry.reason(), request.document());
        history.append(agreement.id(), "state", AgreementState.NEGOTIATING, entry.state(), grounds);
        entry.contributions().forEach(contribution -> contributing.record(agreement, contribution));
    }

    /** One line of the file: an agreement, where it stands, and what was given. */
    record Entry(
            AgreementRequest agreement, AgreementState state, String reason, List<ContributionRequest> contributions) {}
}
