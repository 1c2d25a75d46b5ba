package vn.hanoi.creativecity.platform.problem;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Map;
import vn.hanoi.creativecity.platform.text.Message;

/** Fails in every way that a service may. */
@Path("/v1/failures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class FailureResource {

    static final class Unwritable {

        public String getValue() {
            throw new IllegalArgumentException("a secret of the getter");
        }
    }

    @GET
    @Path("/named")
    public Map<String, String> named() {
        throw new Problem(ProblemType.CONFLICT, new Message("Đã đủ chỗ.", "It is full.")).with("X-Places", "0");
    }

    @GET
    @Path("/wrapped")
    public Map<String, String> wrapped() {
        throw new IllegalStateException("outside", Problem.unavailable(Duration.ofMinutes(2)));
    }

    @GET
    @Path("/unexpected")
    public Map<String, String> unexpected() {
        throw new IllegalStateException("a secret of the service");
    }

    @GET
    @Path("/error")
    public Map<String, String> error() {
        throw new StackOverflowError("a secret of the machine");
    }

    @GET
    @Path("/framework")
    public Map<String, String> framework() {
        throw new InternalServerErrorException("a secret of the framework");
    }

    @GET
    @Path("/unwritable")
    public Unwritable unwritable() {
        return new Unwritable();
    }
}
