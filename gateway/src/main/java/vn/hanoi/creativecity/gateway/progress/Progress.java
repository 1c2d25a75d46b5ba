package vn.hanoi.creativecity.gateway.progress;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hanoi.creativecity.gateway.composition.Addresses;
import vn.hanoi.creativecity.gateway.composition.Composition;
import vn.hanoi.creativecity.gateway.composition.Part;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.time.Clocks;

/** Works out how far the targets of a plan have come: what was promised and what is there, of all three services. */
@Singleton
public class Progress {

    private static final String PLANS = "/v1/plans";

    private final Clock clock;

    Progress(Clock clock) {
        this.clock = clock;
    }

    /** Asks for the plans, of which {@link #glance} takes the latest. */
    public Part askForPlans(Composition composition) {
        return composition.ask(Upstream.CENTRES, PLANS + "?limit=200");
    }

    /**
     * How far the plan that was issued last has come; empty where there is none, or where it could not be read.
     *
     * @param name the member of the answer that would hold it
     */
    public Optional<PlanGlance> glance(Part plans, Composition composition, String name) {
        return plans.optional(name, Plans.class)
                .flatMap(Plans::latest)
                .flatMap(plan -> composition
                        .ask(Upstream.CENTRES, PLANS + "/" + Addresses.step(plan.slug()) + "/targets?limit=200")
                        .optional(name, Promises.class)
                        .map(promises -> PlanGlance.of(of(plan, promises, composition, name + "."))));
    }

    PlanProgress of(PlanOfTargets plan, Promises promises, Composition composition, String warningsBegin) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.HA_NOI);
        Map<String, Part> figures = new HashMap<>();
        for (Promise target : promises.items()) {
            if (!target.isRecorded()) {
                figures.computeIfAbsent(target.measure(), measure -> ask(composition, target.answeredBy(), measure));
            }
        }
        List<TargetProgress> targets = promises.items().stream()
                .map(target -> target.isRecorded()
                        ? TargetProgress.of(target, null, plan, today)
                        : figures.get(target.measure())
                                .expected(warningsBegin + target.code(), Measured.class, figure -> figure.isFor(target))
                                .map(figure -> TargetProgress.of(target, figure, plan, today))
                                .orElseGet(() -> TargetProgress.unread(target, plan)))
                .toList();
        return new PlanProgress(plan, today, ProgressSummary.of(targets), targets, composition.warnings());
    }

    private static Part ask(Composition composition, Upstream answerer, String measure) {
        return composition.ask(answerer, "/internal/measures/" + Addresses.value(measure));
    }
}
