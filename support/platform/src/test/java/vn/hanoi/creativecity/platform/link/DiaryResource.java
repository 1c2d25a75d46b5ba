package vn.hanoi.creativecity.platform.link;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Pages that everybody may read and that are somebody's. */
@Path("/v1/diaries")
@Unlicensed
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class DiaryResource {

    @GET
    public List<String> list() {
        return List.of("Hôm nay trời đẹp.");
    }

    @GET
    @Path("/secret")
    public Response secret() {
        return Response.ok(List.of("x")).header("Cache-Control", "no-store").build();
    }
}
