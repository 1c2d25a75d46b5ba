package vn.hanoi.creativecity.offending.thing;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/slow")
class OnTheEventLoop {

    @GET
    @PermitAll
    public String read() {
        return "";
    }
}
