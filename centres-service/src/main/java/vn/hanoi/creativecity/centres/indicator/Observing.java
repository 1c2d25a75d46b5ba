package vn.hanoi.creativecity.centres.indicator;

import jakarta.inject.Singleton;
import java.time.Clock;
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
        Violations violations = new Violations();
        Indicator indicator = violations.follow("/indicator", request.indicator(), indicators::findToObserve);
        violations.check(
                request.until().isAfter(request.from()),
                "/until",
                "ends_before_it_begins",
                new Message("Phải sau ngày đầu của khoảng thời gian.", "Must be after the first day of the period."));
        violations.throwIfAny();
        Observation observation = new Observation(Ids.next(), centre, indicator, request, clock.instant());
        observations.persistAndFlush(observation);
        keep(observation, 1);
        return observation;
    }

    /** Appends a revision, unless it would say nothing else than the last. */
    void revise(Observation observation, ObservationRevisionRequest revision) {
        if (revision.equals(ObservationRevisionRequest.of(observation))) {
            return;
        }
        observation.revise(revision, clock.instant());
        observations.flush();
        keep(observation, Math.toIntExact(observation.version() + 1));
    }

    private void keep(Observation observation, int number) {
        session.persist(new ObservationRevision(Ids.next(), observation, number, viewer.subject()));
        session.flush();
    }
}
