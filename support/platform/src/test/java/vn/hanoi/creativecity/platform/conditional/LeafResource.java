package vn.hanoi.creativecity.platform.conditional;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import vn.hanoi.creativecity.platform.answer.Answers;

/** Answers with tags of its own and without. */
@Path("/v1/leaves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class LeafResource {

    @GET
    public List<Integer> list() {
        return List.of(1, 2, 3);
    }

    @GET
    @Path("/written")
    public String written() {
        return "[1,2,3]";
    }

    @GET
    @Path("/{leaf}")
    public Response read(@PathParam("leaf") String leaf) {
        return leaf.equals("old")
                ? Answers.movedTo("/v1/leaves/new")
                : Response.ok(Map.of("leaf", leaf)).header("ETag", ETags.of(3)).build();
    }

    @PATCH
    @Path("/{leaf}")
    public Response change(@PathParam("leaf") String leaf, @HeaderParam("If-Match") String ifMatch) {
        ETags.requireMatch(ifMatch, ETags.of(3));
        return Response.ok(Map.of("leaf", leaf)).header("ETag", ETags.of(4)).build();
    }

    @POST
    public Response create() {
        return Answers.created("/v1/leaves/new").entity(Map.of("leaf", "new")).build();
    }
}
