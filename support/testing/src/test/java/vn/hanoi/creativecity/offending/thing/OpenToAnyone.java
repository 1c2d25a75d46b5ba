package vn.hanoi.creativecity.offending.thing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/open")
@RunOnVirtualThread
class OpenToAnyone {

    @GET
    public String read() {
        return "";
    }
}
