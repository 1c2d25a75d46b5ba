package vn.hanoi.creativecity.events.registration;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.time.Punctual;

@Path("/v1/events/{event}/registration-terms")
@Tag(name = "Registrations", description = "Who comes, who waits, and who has come.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Punctual
class EventTermsResource {

    private static final String EXAMPLE = "trung-bay-nghe-xua-van-mieu";

    private final Occasions occasions;
    private final TermsEditing editing;

    EventTermsResource(Occasions occasions, TermsEditing editing) {
        this.occasions = occasions;
        this.editing = editing;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Read the registration terms of an event",
            description =
                    "When and how one registers for the whole of an event, all its sessions. How many seats there are and are free is shown to everybody if staff chose so. 404 where nobody registers.")
    @APIResponseSchema(value = TermsResponse.class, responseCode = "200", responseDescription = "The terms.")
    public Response readEventRegistrationTerms(
            @PathParam("event")
                    @Parameter(
                            description = "The id or the slug of the event.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return editing.read(occasions.requireEvent(reference));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Operation(
            summary = "Lay down the registration terms of an event",
            description =
                    "All of them: the first time with `If-None-Match: *`, then with `If-Match` and the ETag that was read. More seats go to those who wait, in their order; with fewer, nobody loses a seat who has one.")
    @APIResponseSchema(
            value = TermsResponse.class,
            responseCode = "200",
            responseDescription = "The terms after the change.")
    @APIResponse(
            responseCode = "201",
            description = "The terms have been laid down for the first time.",
            content = @Content(schema = @Schema(implementation = TermsResponse.class)))
    public Response replaceEventRegistrationTerms(
            @PathParam("event")
                    @Parameter(
                            description = "The id or the slug of the event.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @HeaderParam("If-None-Match") @Parameter(hidden = true) String ifNoneMatch,
            @NotNull @Valid TermsRequest request) {
        Occasion occasion = occasions.requireEventForChange(reference);
        String path = "/v1/events/" + occasion.event() + "/registration-terms";
        return editing.replace(occasion, path, ifMatch, ifNoneMatch, request);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Operation(
            summary = "Change the registration terms of an event",
            description =
                    "By JSON merge patch, with the ETag that was read. More seats go to those who wait, in their order; with fewer, nobody loses a seat who has one.")
    @APIResponseSchema(
            value = TermsResponse.class,
            responseCode = "200",
            responseDescription = "The terms after the change.")
    public Response changeEventRegistrationTerms(
            @PathParam("event")
                    @Parameter(
                            description = "The id or the slug of the event.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "RegistrationTermsPatch")))
                    JsonNode patch) {
        return editing.patch(occasions.requireEventForChange(reference), ifMatch, patch);
    }
}
