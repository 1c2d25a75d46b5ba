package vn.hanoi.creativecity.centres.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import vn.hanoi.creativecity.centres.agency.Agencies;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** Makes and changes plans and their targets, those of requests like those of the demonstration set. */
@Singleton
class PlanEditing {

    private final PlanRepository plans;
    private final TargetRepository targets;
    private final Agencies agencies;
    private final Slugs slugs;
    private final Clock clock;

    PlanEditing(PlanRepository plans, TargetRepository targets, Agencies agencies, Slugs slugs, Clock clock) {
        this.plans = plans;
        this.targets = targets;
        this.agencies = agencies;
        this.slugs = slugs;
        this.clock = clock;
    }

    Plan create(PlanRequest request) {
        UUID id = Ids.next();
        Plan plan = new Plan(id, slugOf(request, id), request, clock.instant());
        plans.persistAndFlush(plan);
        return plan;
    }

    void change(Plan plan, PlanRequest request) {
        String slug = request.code().equals(plan.code()) ? plan.slug() : slugOf(request, plan.id());
        plan.change(slug, request, clock.instant());
        plans.flush();
    }

    Target create(Plan plan, TargetRequest request) {
        Target target = new Target(Ids.next(), plan, details(request), clock.instant());
        targets.persistAndFlush(target);
        return target;
    }

    void change(Target target, TargetRequest request) {
        target.change(details(request), clock.instant());
        targets.flush();
    }

    private String slugOf(PlanRequest request, UUID id) {
        return slugs.claimOrMake(Plan.COLLECTION, null, request.code(), id);
    }

    private TargetDetails details(TargetRequest request) {
        Violations violations = new Violations();
        TargetRules.check(request, violations);
        TargetDetails details = new TargetDetails(request, agencies.follow(request.agencies(), violations));
        violations.throwIfAny();
        return details;
    }
}
