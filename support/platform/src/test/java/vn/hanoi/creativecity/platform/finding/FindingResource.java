package vn.hanoi.creativecity.platform.finding;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Finds scrolls and seals. */
@Path("/internal/search")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@Transactional
class FindingResource {

    private final Finder finder;

    FindingResource(Finder finder) {
        this.finder = finder;
    }

    @GET
    public FoundPage find(@BeanParam @Valid FindRequest request) {
        return finder.find(request);
    }
}
