package vn.hanoi.creativecity.centres.network;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.measure.Figure;

@Path("/v1/network")
@Tag(name = "Network", description = "The centres and connections as one whole, and the plan's target for it.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class NetworkResource {

    private final NetworkFacts facts;
    private final Thresholds thresholds;

    NetworkResource(NetworkFacts facts, Thresholds thresholds) {
        this.facts = facts;
        this.thresholds = thresholds;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Read the network",
            description =
                    "The published centres, the connections between them that hold today, the parts that hang together, and how many centres are piloted and connected, with the facts behind it. It is worked out from what is published, for everybody alike.")
    public NetworkResponse readNetwork() {
        Network network = facts.today();
        Figure figure = PilotedAndConnectedCentres.figureOf(network);
        return NetworkResponse.of(network, PilotTarget.of(figure, thresholds.of(PilotedAndConnectedCentres.NAME)));
    }
}
