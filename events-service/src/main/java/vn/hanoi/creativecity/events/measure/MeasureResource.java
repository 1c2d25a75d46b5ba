package vn.hanoi.creativecity.events.measure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.hanoi.creativecity.platform.measure.Figure;
import vn.hanoi.creativecity.platform.measure.Measures;

/** Tells the other modules the figures that are worked out here. It is no part of the contract. */
@Path("/internal/measures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class MeasureResource {

    private final Measures measures;

    MeasureResource(Measures measures) {
        this.measures = measures;
    }

    @GET
    @Path("/{measure}")
    @Authenticated
    @Operation(hidden = true)
    public Figure readMeasure(@PathParam("measure") String name) {
        return measures.figure(name);
    }
}
