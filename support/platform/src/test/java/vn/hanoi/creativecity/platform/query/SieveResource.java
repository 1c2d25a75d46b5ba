package vn.hanoi.creativecity.platform.query;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.Separator;

/** Takes query parameters of every type, in a record and beside it. */
@Path("/v1/sieves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class SieveResource {

    enum Mesh {
        FINE,
        VERY_COARSE
    }

    record Filter(
            @QueryParam("text") String text,
            @QueryParam("number") Integer number,
            @QueryParam("large") Long large,
            @QueryParam("flag") Boolean flag,
            @QueryParam("id") UUID id,
            @QueryParam("day") LocalDate day,
            @QueryParam("at") Instant at,
            @QueryParam("mesh") Mesh mesh,
            @QueryParam("meshes") @Separator(",") List<Mesh> meshes,
            @QueryParam("numbers") @Separator(",") List<Integer> numbers,
            @QueryParam("texts") @Separator(",") List<String> texts) {}

    record Shaken(Filter filter, Integer beside) {}

    @GET
    public Shaken shake(@BeanParam @Valid Filter filter, @QueryParam("beside") Integer beside) {
        return new Shaken(filter, beside);
    }

    @GET
    @Path("/{sieve}")
    public Map<String, String> read(@PathParam("sieve") String sieve) {
        return Map.of("sieve", sieve);
    }
}
