package vn.hanoi.creativecity.ideas.call;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** Makes and changes calls, by the rules that span their parts and as far as they may still change. */
@Singleton
class CallEditing {

    private final CallRepository calls;
    private final Slugs slugs;
    private final Clock clock;

    CallEditing(CallRepository calls, Slugs slugs, Clock clock) {
        this.calls = calls;
        this.slugs = slugs;
        this.clock = clock;
    }

    Call create(CallRequest request) {
        CallRules.check(request);
        UUID id = Ids.next();
        Call call = new Call(id, name(request, id), request, clock.instant());
        calls.persistAndFlush(call);
        return call;
    }

    void change(Call call, CallRequest request) {
        CallRules.check(request);
        Instant now = clock.instant();
        FixedParts.check(call, request, now);
        call.change(name(request, call.id()), request, now);
        calls.flush();
    }

    private String name(CallRequest request, UUID id) {
        return slugs.claimOrMake(Call.COLLECTION, request.slug(), request.name().vi(), id);
    }
}
