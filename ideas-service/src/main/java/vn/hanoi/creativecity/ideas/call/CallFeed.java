package vn.hanoi.creativecity.ideas.call;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.Dependents;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Calls in the change feed. */
@Singleton
class CallFeed implements FeedCollection<CallResponse> {

    private final CallRepository calls;
    private final Clock clock;

    CallFeed(CallRepository calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Call.COLLECTION;
    }

    @Override
    public Class<CallResponse> type() {
        return CallResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select id, version, case state when 'DRAFT' then array['staff'] else array['public', 'staff'] end as audience,
                    concat_ws(' ', slug, name_vi, name_en) as shown
                from call""";
    }

    @Override
    public List<Dependents> dependents() {
        return List.of(Dependents.thatShowIt("seasons", "select season_id from season_call where call_id = any (?)"));
    }

    @Override
    public Map<UUID, CallResponse> documents(Collection<UUID> ids) {
        Instant now = clock.instant();
        return calls.visible(ids).stream().collect(Collectors.toMap(Call::id, call -> CallResponse.from(call, now)));
    }

    @Override
    public String href(UUID id, CallResponse document) {
        return "/v1/calls/" + id;
    }
}
