package vn.hanoi.creativecity.ideas.call;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes and changes calls whose window makes sense. */
@Singleton
class CallEditing {

    /** A year outside is a slip of the hand, and far outside one that the database could not keep. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final CallRepository calls;
    private final Slugs slugs;
    private final Clock clock;

    CallEditing(CallRepository calls, Slugs slugs, Clock clock) {
        this.calls = calls;
        this.slugs = slugs;
        this.clock = clock;
    }

    Call create(CallRequest request) {
        UUID id = Ids.next();
        Call call = new Call(id, checkAndName(request, id), request, clock.instant());
        calls.persistAndFlush(call);
        return call;
    }

    void change(Call call, CallRequest request) {
        call.change(checkAndName(request, call.id()), request, clock.instant());
        calls.flush();
    }

    private String checkAndName(CallRequest request, UUID id) {
        List<Violation> violations = new ArrayList<>();
        checkYear("/opensAt", request.opensAt(), violations);
        checkYear("/closesAt", request.closesAt(), violations);
        if (!request.closesAt().isAfter(request.opensAt())) {
            violations.add(Violation.at(
                    "/closesAt", "closes_before_it_opens", new Message("Phải sau opensAt.", "Must be after opensAt.")));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return slugs.claimOrMake(Call.COLLECTION, request.slug(), request.name().vi(), id);
    }

    private static void checkYear(String pointer, Instant instant, List<Violation> violations) {
        if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            violations.add(Violation.at(
                    pointer,
                    "out_of_range",
                    new Message("Phải trong các năm 2000 đến 2099.", "Must be in the years 2000 to 2099.")));
        }
    }
}
