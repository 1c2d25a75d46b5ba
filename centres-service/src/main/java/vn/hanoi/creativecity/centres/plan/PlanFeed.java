package vn.hanoi.creativecity.centres.plan;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.Dependents;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Plans in the change feed. */
@Singleton
class PlanFeed implements FeedCollection<PlanResponse> {

    private final PlanRepository plans;

    PlanFeed(PlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return Plan.COLLECTION;
    }

    @Override
    public Class<PlanResponse> type() {
        return PlanResponse.class;
    }

    @Override
    public String subjects() {
        return "select id, version, array['public', 'staff'] as audience, slug as shown from plan";
    }

    @Override
    public List<Dependents> dependents() {
        return List.of(Dependents.thatShowIt("targets", "select id from plan_target where plan_id = any (?)"));
    }

    @Override
    public Map<UUID, PlanResponse> documents(Collection<UUID> ids) {
        return plans.list("id in ?1", ids).stream().collect(Collectors.toMap(Plan::id, PlanResponse::from));
    }

    @Override
    public String href(UUID id, PlanResponse document) {
        return "/v1/plans/" + id;
    }
}
