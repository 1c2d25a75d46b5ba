package vn.hanoi.creativecity.platform.feed;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The feed of groves and their trees. */
@Path("/v1/changes/forest")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ForestResource {

    private final ChangeFeed feed;

    ForestResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @Authenticated
    public Response changes(@BeanParam @Valid ChangeRequest request, @Context UriInfo uri) throws InterruptedException {
        return feed.answer(request, uri);
    }
}
