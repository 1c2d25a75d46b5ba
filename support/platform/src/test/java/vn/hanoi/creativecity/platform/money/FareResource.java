package vn.hanoi.creativecity.platform.money;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Gives back the money that it gets. */
@Path("/v1/fares")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class FareResource {

    record Fares(Money single, List<Money> others) {}

    @POST
    public Fares change(Fares fares) {
        return fares;
    }
}
