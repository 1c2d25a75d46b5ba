package vn.hanoi.creativecity.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.Separator;

/** Takes a body with fields of every type, and parameters from everywhere. */
@Path("/v1/sheets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SheetResource {

    enum Kind {
        NOTE,
        WALL_SHEET
    }

    record Row(@NotBlank String label, @Max(10) int places) {}

    record Sheet(
            @NotBlank String title,
            Integer places,
            Long views,
            Double area,
            BigDecimal price,
            Boolean open,
            LocalDate day,
            Instant at,
            UUID id,
            Kind kind,
            @Size(max = 2) List<@NotNull @Valid Row> rows,
            @Valid Row head,
            Map<String, @NotBlank String> labels,
            List<@NotBlank String> tags,
            JsonNode extra) {}

    record Filter(
            @QueryParam("most") @Max(5) Integer atMost,
            @QueryParam("tag") @Separator(",") List<@Size(max = 3) String> tags) {}

    @POST
    @Authenticated
    public Sheet write(@NotNull @Valid Sheet sheet) {
        return sheet;
    }

    @GET
    @Path("/{sheet}")
    @Authenticated
    public Map<String, String> read(
            @PathParam("sheet") @Size(max = 10) String reference,
            @BeanParam @Valid Filter filter,
            @HeaderParam("X-Copies") @Size(max = 1) String copies) {
        return Map.of("sheet", reference);
    }

    @DELETE
    @Path("/{sheet}")
    @RolesAllowed("admin")
    public void remove(@PathParam("sheet") String reference) {
        throw new Problem(ProblemType.NOT_FOUND);
    }
}
