package vn.hanoi.creativecity.platform.link;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.hanoi.creativecity.platform.page.Page;

/** A list of two pages. */
@Path("/v1/links")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class LinkResource {

    @GET
    public Page<String> list(@QueryParam("limit") Integer limit, @QueryParam("page") Integer page) {
        return page == null ? new Page<>(List.of("a"), "/v1/links?page=2", null) : new Page<>(List.of("b"), null, null);
    }
}
