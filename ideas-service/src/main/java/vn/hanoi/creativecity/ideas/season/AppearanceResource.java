package vn.hanoi.creativecity.ideas.season;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.patch.MergePatch;

@Path("/v1/appearances/{appearance}")
@Tag(name = "Talent seasons", description = "The programme in which creative talent is shown on television.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class AppearanceResource {

    static final String PATH = "/v1/appearances/";

    private static final String DELETED = "deleted";

    private final AppearanceRepository appearances;
    private final AppearanceEditing editing;
    private final AppearanceAnswers answers;
    private final Audit audit;
    private final MergePatch mergePatch;

    AppearanceResource(
            AppearanceRepository appearances,
            AppearanceEditing editing,
            AppearanceAnswers answers,
            Audit audit,
            MergePatch mergePatch) {
        this.appearances = appearances;
        this.editing = editing;
        this.answers = answers;
        this.audit = audit;
        this.mergePatch = mergePatch;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Read one appearance",
            description = "By id; for everybody once its episode has aired, for staff before.")
    @APIResponseSchema(value = AppearanceResponse.class, responseCode = "200", responseDescription = "The appearance.")
    public Response readAppearance(
            @PathParam("appearance")
                    @Parameter(
                            description = "The id.",
                            example = EpisodeResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String id) {
        return answers.answer(Response.ok(), appearances.require(id));
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Operation(
            summary = "Change an appearance",
            description =
                    "By JSON merge patch, with the ETag that was read. This is how a mark and, once the episode has aired, a result are recorded. All stays once the season has finished or was cancelled.")
    @APIResponseSchema(
            value = AppearanceResponse.class,
            responseCode = "200",
            responseDescription = "The appearance after the change.")
    public Response changeAppearance(
            @PathParam("appearance")
                    @Parameter(
                            description = "The id.",
                            example = EpisodeResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String id,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "AppearancePatch")))
                    JsonNode patch) {
        Appearance appearance = appearances.requireForChange(id);
        ETags.requireMatch(ifMatch, answers.tag(appearance));
        AppearanceResponse before = AppearanceResponse.from(appearance);
        editing.change(appearance, mergePatch.apply(AppearanceRequest.of(appearance), AppearanceRequest.class, patch));
        audit.record(
                Audit.CHANGED, Appearance.COLLECTION, appearance.id(), before, AppearanceResponse.from(appearance));
        return answers.answer(Response.ok(), appearance);
    }

    @DELETE
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Operation(
            summary = "Take an appearance out of an episode",
            description = "Only before the episode has aired; afterwards 409, as everybody knows of it.")
    @APIResponse(responseCode = "204", description = "It is gone; the audit keeps what it was.")
    public void deleteAppearance(
            @PathParam("appearance")
                    @Parameter(
                            description = "The id.",
                            example = EpisodeResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String id) {
        Appearance appearance = appearances.requireForChange(id);
        AppearanceResponse before = AppearanceResponse.from(appearance);
        editing.takeAway(appearance);
        audit.record(DELETED, Appearance.COLLECTION, appearance.id(), before, null);
    }
}
