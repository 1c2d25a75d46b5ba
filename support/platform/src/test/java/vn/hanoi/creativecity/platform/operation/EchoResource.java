package vn.hanoi.creativecity.platform.operation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.logging.Logger;

/** Logs what it hears. */
@Path("/v1/echoes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class EchoResource {

    private static final Logger LOG = Logger.getLogger(EchoResource.class);

    @GET
    @Path("/{word}")
    public Map<String, String> say(@PathParam("word") String word) {
        LOG.info(word);
        return Map.of("word", word);
    }
}
