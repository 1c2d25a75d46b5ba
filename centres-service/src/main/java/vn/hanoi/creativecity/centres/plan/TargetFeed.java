package vn.hanoi.creativecity.centres.plan;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Targets in the change feed. */
@Singleton
class TargetFeed implements FeedCollection<TargetResponse> {

    private final TargetRepository targets;

    TargetFeed(TargetRepository targets) {
        this.targets = targets;
    }

    @Override
    public String name() {
        return Target.COLLECTION;
    }

    @Override
    public Class<TargetResponse> type() {
        return TargetResponse.class;
    }

    @Override
    public String subjects() {
        return "select id, version, array['public', 'staff'] as audience, null::text as shown from plan_target";
    }

    @Override
    public Map<UUID, TargetResponse> documents(Collection<UUID> ids) {
        return targets.list("from Target t join fetch t.plan where t.id in ?1", ids).stream()
                .collect(Collectors.toMap(Target::id, TargetResponse::from));
    }

    @Override
    public String href(UUID id, TargetResponse document) {
        return "/v1/plans/" + document.planId() + "/targets/" + id;
    }
}
