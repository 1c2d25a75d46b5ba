package vn.hanoi.creativecity.events.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.events.edition.EditionRepository;
import vn.hanoi.creativecity.events.edition.FestivalEdition;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;

@Path("/v1/festival-editions/{edition}/conflicts")
@Tag(name = "Programme", description = "What was announced of an edition, version by version.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
@RunOnVirtualThread
@Transactional
class ConflictResource {

    private final EditionRepository editions;
    private final Conflicts conflicts;
    private final Accepting accepting;

    ConflictResource(EditionRepository editions, Conflicts conflicts, Accepting accepting) {
        this.editions = editions;
        this.conflicts = conflicts;
        this.accepting = accepting;
    }

    @GET
    @Operation(
            summary = "List the conflicts of a programme",
            description =
                    "Worked out from the sessions as they are now, by the start of what is in conflict. A person in two places, a session outside of the edition and a venue that is gone block a release until they are resolved or accepted; the others are notices.")
    public Page<ConflictResponse> listProgrammeConflicts(
            @PathParam("edition")
                    @Parameter(
                            description = "The id, the slug or the year.",
                            example = "2026",
                            schema = @Schema(maxLength = 100))
                    String edition,
            @BeanParam @Valid ConflictFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return conflicts.page(editions.require(edition), filter, page, uri);
    }

    @GET
    @Path("/{conflict}")
    @Operation(
            summary = "Read one conflict of a programme",
            description = "By its key; once it is resolved there is none.")
    public ConflictResponse readProgrammeConflict(
            @PathParam("edition")
                    @Parameter(
                            description = "The id, the slug or the year of the edition.",
                            example = "2026",
                            schema = @Schema(maxLength = 100))
                    String edition,
            @PathParam("conflict")
                    @Parameter(
                            description = "The key.",
                            example = "3f2b7c1e-5d0a-8c4e-9b7f-1a2c3d4e5f60",
                            schema = @Schema(maxLength = 100))
                    String key) {
        return conflicts.require(editions.require(edition), key);
    }

    @POST
    @Path("/{conflict}/acceptances")
    @Idempotent
    @Operation(
            summary = "Accept a conflict of a programme",
            description =
                    "In the name of who asks, with a reason that staff read. It stands until one of the sessions gets another time or venue.")
    @APIResponseSchema(
            value = ConflictResponse.class,
            responseCode = "201",
            responseDescription = "The conflict with its acceptance.")
    public Response createProgrammeConflictAcceptance(
            @PathParam("edition")
                    @Parameter(
                            description = "The id, the slug or the year of the edition.",
                            example = "2026",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @PathParam("conflict")
                    @Parameter(
                            description = "The key.",
                            example = "3f2b7c1e-5d0a-8c4e-9b7f-1a2c3d4e5f60",
                            schema = @Schema(maxLength = 100))
                    String key,
            @NotNull @Valid ConflictAcceptanceRequest request) {
        FestivalEdition edition = editions.require(reference);
        ConflictResponse accepted = accepting.accept(edition, key, request.reason());
        return Answers.created(accepted.href(edition.slug())).entity(accepted).build();
    }
}
