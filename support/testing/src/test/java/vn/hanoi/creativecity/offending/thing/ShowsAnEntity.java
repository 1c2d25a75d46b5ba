package vn.hanoi.creativecity.offending.thing;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/things")
@RunOnVirtualThread
@Authenticated
class ShowsAnEntity {

    @GET
    public List<Thing> list() {
        return List.of();
    }

    @POST
    public void create(Thing thing) {}
}
