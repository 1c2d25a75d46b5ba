package vn.hanoi.creativecity.ideas.outcome;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.project.Project;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Records outcomes and revises them: each value is kept, the present one in the outcome too. */
@Singleton
class Measuring {

    private final OutcomeRepository outcomes;
    private final Session session;
    private final Viewer viewer;
    private final Clock clock;

    Measuring(OutcomeRepository outcomes, Session session, Viewer viewer, Clock clock) {
        this.outcomes = outcomes;
        this.session = session;
        this.viewer = viewer;
        this.clock = clock;
    }

    Outcome record(Project project, OutcomeRequest request) {
        Violations violations = new Violations();
        OutcomeIndicator known = outcomes.indicator(request.indicator()).orElse(null);
        violations.check(
                known == null || known.axis() == request.axis(),
                "/axis",
                "not_of_the_indicator",
                new Message("Chỉ số này thuộc trục khác.", "The indicator belongs to another axis."));
        violations.check(
                known == null || request.unit() == null || request.unit().equals(known.unit()),
                "/unit",
                "not_of_the_indicator",
                new Message("Chỉ số này có đơn vị khác.", "The indicator has another unit."));
        violations.check(
                known != null || request.unit() != null,
                "/unit",
                "required",
                new Message("Chỉ số riêng cần có đơn vị.", "An indicator of one's own needs a unit."));
        violations.check(
                request.end().isAfter(request.from()),
                "/until",
                "ends_before_it_begins",
                new Message("Phải sau ngày đầu của khoảng thời gian.", "Must be after the first day of the period."));
        violations.throwIfAny();
        Outcome outcome = new Outcome(
                Ids.next(), project, request, known == null ? request.unit() : known.unit(), clock.instant());
        outcomes.persist(outcome);
        keep(outcome);
        return outcome;
    }

    /** Appends a revision, unless it would say nothing else than the last. */
    void revise(Outcome outcome, OutcomeRevisionRequest revision) {
        if (outcome.revise(revision, clock.instant())) {
            keep(outcome);
        }
    }

    private void keep(Outcome outcome) {
        session.flush();
        session.persist(
                new OutcomeRevision(Ids.next(), outcome, Math.toIntExact(outcome.version() + 1), viewer.subject()));
        session.flush();
    }
}
