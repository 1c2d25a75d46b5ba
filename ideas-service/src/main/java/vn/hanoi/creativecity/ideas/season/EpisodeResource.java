package vn.hanoi.creativecity.ideas.season;

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
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.time.Punctual;
import vn.hanoi.creativecity.platform.time.Receipt;

@Path("/v1/episodes/{episode}")
@Tag(name = "Talent seasons", description = "The programme in which creative talent is shown on television.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Punctual
class EpisodeResource {

    static final String EXAMPLE = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70";

    static final String PATH = "/v1/episodes/";

    private final EpisodeRepository episodes;
    private final EpisodeEditing editing;
    private final EpisodeAnswers answers;
    private final Audit audit;
    private final TransitionHistory history;
    private final MergePatch mergePatch;
    private final Receipt receipt;

    EpisodeResource(
            EpisodeRepository episodes,
            EpisodeEditing editing,
            EpisodeAnswers answers,
            Audit audit,
            TransitionHistory history,
            MergePatch mergePatch,
            Receipt receipt) {
        this.episodes = episodes;
        this.editing = editing;
        this.answers = answers;
        this.audit = audit;
        this.history = history;
        this.mergePatch = mergePatch;
        this.receipt = receipt;
    }

    @GET
    @Authenticated
    @Operation(summary = "Read one episode", description = "By id.")
    @APIResponseSchema(value = EpisodeResponse.class, responseCode = "200", responseDescription = "The episode.")
    public Response readEpisode(
            @PathParam("episode")
                    @Parameter(
                            description = "The id.",
                            example = EpisodeResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String id) {
        return answers.answer(Response.ok(), episodes.require(id));
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Operation(
            summary = "Change an episode",
            description =
                    "By JSON merge patch, with the ETag that was read. When it airs stays once it has aired, its stage once somebody appears in it, and all of it once its season has finished or was cancelled.")
    @APIResponseSchema(
            value = EpisodeResponse.class,
            responseCode = "200",
            responseDescription = "The episode after the change.")
    public Response changeEpisode(
            @PathParam("episode")
                    @Parameter(
                            description = "The id.",
                            example = EpisodeResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String id,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "EpisodePatch")))
                    JsonNode patch) {
        Episode episode = episodes.requireForChange(id);
        ETags.requireMatch(ifMatch, answers.tag(episode));
        EpisodeResponse before = EpisodeResponse.from(episode);
        editing.change(episode, mergePatch.apply(EpisodeRequest.of(episode), EpisodeRequest.class, patch));
        audit.record(Audit.CHANGED, Episode.COLLECTION, episode.id(), before, EpisodeResponse.from(episode));
        return answers.answer(Response.ok(), episode);
    }

    @POST
    @Path("/transitions")
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Move an episode",
            description =
                    "Says that it has aired, or cancels it. It has aired from its `airsAt` on, by the instant at which the service has the request, in a season that is running. From then on everybody sees who appeared in it.")
    @APIResponseSchema(
            value = EpisodeResponse.class,
            responseCode = "200",
            responseDescription = "The episode in its new state.")
    public Response moveEpisode(
            @PathParam("episode")
                    @Parameter(
                            description = "The id.",
                            example = EpisodeResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String id,
            @NotNull @Valid EpisodeTransitionRequest request) {
        Episode episode = episodes.requireForChange(id);
        EpisodeResponse before = EpisodeResponse.from(episode);
        editing.move(episode, request.state(), request.grounds(), receipt.at());
        audit.record(Audit.MOVED, Episode.COLLECTION, episode.id(), before, EpisodeResponse.from(episode));
        return answers.answer(Response.ok(), episode);
    }

    @GET
    @Path("/transitions")
    @Authenticated
    @Operation(summary = "Read the history of an episode", description = "Every move of its state, the oldest first.")
    public Page<Transition> listEpisodeTransitions(
            @PathParam("episode")
                    @Parameter(
                            description = "The id.",
                            example = EpisodeResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String id) {
        return new Page<>(history.of(episodes.require(id).id()), null, null);
    }
}
