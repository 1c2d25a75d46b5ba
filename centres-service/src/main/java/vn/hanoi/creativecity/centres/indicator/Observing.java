package vn.hanoi.creativecity.centres.indicator;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Records what was found at a centre, and revises it: each value is kept, the present one in the observation too. */
@Singleton
class Observing {

    private final ObservationRepository observations;
    private final IndicatorRepository indicators;
    private final Session session;
    private final Viewer viewer;
    private final Clock clock;

    Observing(
            ObservationRepository observations,
            IndicatorRepository indicators,
            Session session,
            Viewer viewer,
            Clock clock) {
        this.observations = observations;
        this.indicators = indicators;
        this.session = session;
        this.viewer = viewer;
        this.clock = clock;
    }

    Observation record(Centre centre, ObservationRequest request) {
        Observation observation = draw(centre, request, indicators::findToObserve);
        observations.persist(observation);
        keep(List.of(observation));
        return observation;
    }

    /**
     * What a request says was found at a centre, not yet recorded.
     *
     * @param find gives the indicator of a reference, which nobody may change until the transaction ends
     */
    Observation draw(Centre centre, ObservationRequest request, Function<String, Optional<Indicator>> find) {
        Violations violations = new Violations();
        Indicator indicator = violations.follow("/indicator", request.indicator(), find);
        violations.check(
                request.until().isAfter(request.from()),
                "/until",
                "ends_before_it_begins",
                new Message("Phải sau ngày đầu của khoảng thời gian.", "Must be after the first day of the period."));
        violations.throwIfAny();
        return new Observation(Ids.next(), centre, indicator, request, clock.instant());
    }

    /** Appends a revision, unless it would say nothing else than the last. */
    void revise(Observation observation, ObservationRevisionRequest revision) {
        if (observation.revise(revision, clock.instant())) {
            keep(List.of(observation));
        }
    }

    /** Keeps the values that these have now: as of each, a revision. */
    void keep(Collection<Observation> changed) {
        session.flush();
        changed.forEach(observation -> session.persist(new ObservationRevision(
                Ids.next(), observation, Math.toIntExact(observation.version() + 1), viewer.subject())));
        session.flush();
    }
}
