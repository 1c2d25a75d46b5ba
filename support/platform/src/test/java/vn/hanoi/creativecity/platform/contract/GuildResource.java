package vn.hanoi.creativecity.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Is only described. */
@Path("/v1/guilds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GuildResource {

    enum Craft {
        SILK,
        DRY_LACQUER
    }

    @Schema(name = "Guild")
    record GuildResponse(
            @Schema(required = true) UUID id,
            LocalizedText name,
            Craft craft,

            @Schema(description = "Its debts.") @VisibleTo({Tier.PARTNER, Tier.STAFF})
            Integer debts) {}

    @Schema(name = "GuildInput")
    record GuildRequest(
            @NotNull LocalizedText name,
            @Pattern(regexp = "[a-z]+") @Size(max = 20) String code,
            Craft craft,
            @Max(10) Integer rank,
            LocalDate founded,
            LocalizedText motto,
            @NotBlank @Size(max = 40) String seal,
            @Size(max = 3) List<String> tags) {}

    record Filter(
            @QueryParam("craft") @Separator(",") List<Craft> craft,

            @QueryParam("unit") @Parameter(example = "\"09877\"", schema = @Schema(maxLength = 5))
            String unit,

            @VisibleTo(Tier.STAFF) @QueryParam("debts") @Parameter(description = "With such debts.")
            Integer debts) {}

    @GET
    @Authenticated
    public Page<GuildResponse> listGuilds(@BeanParam @Valid Filter filter, @BeanParam @Valid PageRequest page) {
        return new Page<>(List.of(), null, null);
    }

    @GET
    @Path("/crafts")
    @PermitAll
    public List<Craft> listCrafts() {
        return List.of();
    }

    @POST
    @RolesAllowed({Roles.ADMIN, "guilds:write"})
    @APIResponseSchema(value = GuildResponse.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description = "The guild is there already.",
            content = @Content(mediaType = "application/json"))
    public Response createGuild(@NotNull @Valid GuildRequest request) {
        return Response.noContent().build();
    }

    @PATCH
    @Path("/{guild}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMIN)
    public GuildResponse changeGuild(
            @PathParam("guild") String reference,
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "GuildPatch")))
                    JsonNode patch) {
        return null;
    }

    @PUT
    @Path("/{guild}/statutes")
    @RolesAllowed(Roles.ADMIN)
    public GuildResponse replaceStatutes(@PathParam("guild") String reference, @NotNull @Valid GuildRequest statutes) {
        return null;
    }
}
