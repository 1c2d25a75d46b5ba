package vn.hanoi.creativecity.platform.state;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** Moves lamps and tells their history. */
@Path("/v1/lamps/{lamp}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@Transactional
class LampResource {

    enum Shine {
        OFF,
        VERY_BRIGHT
    }

    record Move(Shine from, Shine to, LocalDate effectiveOn, String reason, String document, boolean fails) {}

    private final TransitionHistory history;

    LampResource(TransitionHistory history) {
        this.history = history;
    }

    @GET
    public List<Transition> list(@PathParam("lamp") UUID lamp) {
        return history.of(lamp);
    }

    @POST
    public void move(@PathParam("lamp") UUID lamp, Move move) {
        history.append(
                lamp, "shine", move.from(), move.to(), new Grounds(move.effectiveOn(), move.reason(), move.document()));
        if (move.fails()) {
            throw new Problem(ProblemType.CONFLICT);
        }
    }
}
