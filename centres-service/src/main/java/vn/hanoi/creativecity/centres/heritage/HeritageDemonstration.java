package vn.hanoi.creativecity.centres.heritage;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/** Loads the heritage sites of the demonstration set, published, with the adaptations that were reported of them. */
@Singleton
class HeritageDemonstration {

    private final DemonstrationFiles files;
    private final HeritageSiteEditing sites;
    private final AdaptationEditing adaptations;
    private final TransitionHistory history;

    HeritageDemonstration(
            DemonstrationFiles files,
            HeritageSiteEditing sites,
            AdaptationEditing adaptations,
            TransitionHistory history) {
        this.files = files;
        this.sites = sites;
        this.adaptations = adaptations;
        this.history = history;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(500) StartupEvent start) {
        if (files.areWantedIn("heritage_site")) {
            files.read("heritage-sites.json", Entry.class).forEach(this::load);
        }
    }

    private void load(Entry entry) {
        sites.create(entry.site()).publishAtOnce();
        entry.adaptations().forEach(this::load);
    }

    private void load(Reported reported) {
        Adaptation adaptation = adaptations.create(reported.adaptation());
        adaptation.placeAt(reported.lifecycle());
        // The steps between are not reported; the history says what is, with its source.
        Grounds grounds = new Grounds(adaptation.openUntil(), reported.reason(), null);
        history.append(adaptation.id(), "lifecycle", AdaptationLifecycle.IDENTIFIED, reported.lifecycle(), grounds);
    }

    /** One line of the file: a site, and what its sources say of it. */
    record Entry(HeritageSiteRequest site, List<Reported> adaptations) {}

    /** An adaptation, and where it stands. */
    record Reported(AdaptationRequest adaptation, AdaptationLifecycle lifecycle, String reason) {}
}
