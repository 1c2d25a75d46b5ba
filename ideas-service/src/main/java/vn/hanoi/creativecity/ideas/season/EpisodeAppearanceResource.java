package vn.hanoi.creativecity.ideas.season;

import io.quarkus.security.Authenticated;
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
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;

@Path("/v1/episodes/{episode}/appearances")
@Tag(name = "Talent seasons", description = "The programme in which creative talent is shown on television.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class EpisodeAppearanceResource {

    private final EpisodeRepository episodes;
    private final AppearanceListing listing;
    private final AppearanceEditing editing;
    private final AppearanceAnswers answers;
    private final Audit audit;

    EpisodeAppearanceResource(
            EpisodeRepository episodes,
            AppearanceListing listing,
            AppearanceEditing editing,
            AppearanceAnswers answers,
            Audit audit) {
        this.episodes = episodes;
        this.listing = listing;
        this.editing = editing;
        this.answers = answers;
        this.audit = audit;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List who appears in an episode",
            description = "For everybody once it has aired, for staff before. By their place in the episode.")
    public Page<AppearanceResponse> listAppearances(
            @PathParam("episode")
                    @Parameter(
                            description = "The id.",
                            example = EpisodeResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String id,
            @BeanParam @Valid AppearanceFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return listing.page(episodes.require(id), filter, page, uri).map(AppearanceResponse::from);
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Record an appearance",
            description =
                    "Of an accepted submission, in an episode of a season that has not finished. What was eliminated at an earlier stage needs a `wildcard`.")
    @APIResponseSchema(
            value = AppearanceResponse.class,
            responseCode = "201",
            responseDescription = "The appearance has been recorded.")
    public Response createAppearance(
            @PathParam("episode")
                    @Parameter(
                            description = "The id.",
                            example = EpisodeResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String id,
            @NotNull @Valid AppearanceRequest request) {
        Appearance appearance = editing.create(episodes.requireForChange(id), request);
        audit.record(Audit.CREATED, Appearance.COLLECTION, appearance.id(), null, AppearanceResponse.from(appearance));
        return answers.answer(Answers.created(AppearanceResource.PATH + appearance.id()), appearance);
    }
}
