package vn.hanoi.creativecity.ideas.finding;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.hanoi.creativecity.platform.finding.FindRequest;
import vn.hanoi.creativecity.platform.finding.Finder;
import vn.hanoi.creativecity.platform.finding.FoundPage;

/** Tells the gateway what is found here, in the name of who asks. It is no part of the contract. */
@Path("/internal/search")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class FindingResource {

    private final Finder finder;

    FindingResource(Finder finder) {
        this.finder = finder;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public FoundPage find(@BeanParam @Valid FindRequest request) {
        return finder.find(request);
    }
}
