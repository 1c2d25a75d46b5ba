package vn.hanoi.creativecity.centres.indicator;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.slug.Ids;

/** Loads the indicators of the demonstration set and what was observed: all values are invented and marked so. */
@Singleton
class IndicatorDemonstration {

    private final DemonstrationFiles files;
    private final IndicatorRepository indicators;
    private final CentreRepository centres;
    private final Observing observing;
    private final Clock clock;

    IndicatorDemonstration(
            DemonstrationFiles files,
            IndicatorRepository indicators,
            CentreRepository centres,
            Observing observing,
            Clock clock) {
        this.files = files;
        this.indicators = indicators;
        this.centres = centres;
        this.observing = observing;
        this.clock = clock;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(410) StartupEvent start) {
        if (files.areWantedIn("indicator")) {
            files.read("indicators.json", IndicatorRequest.class)
                    .forEach(request -> indicators.persist(new Indicator(Ids.next(), request, clock.instant())));
            files.read("observations.json", Entry.class).forEach(this::load);
        }
    }

    private void load(Entry entry) {
        Centre centre = centres.require(entry.centre());
        entry.observations().forEach(observation -> observing.record(centre, observation));
    }

    /** One line of the file: what was found at a centre. */
    record Entry(String centre, List<ObservationRequest> observations) {}
}
