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

@Path("/v1/seasons/{season}/episodes")
@Tag(name = "Talent seasons", description = "The programme in which creative talent is shown on television.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class SeasonEpisodeResource {

    private final SeasonRepository seasons;
    private final EpisodeListing listing;
    private final EpisodeEditing editing;
    private final EpisodeAnswers answers;
    private final Audit audit;

    SeasonEpisodeResource(
            SeasonRepository seasons,
            EpisodeListing listing,
            EpisodeEditing editing,
            EpisodeAnswers answers,
            Audit audit) {
        this.seasons = seasons;
        this.listing = listing;
        this.editing = editing;
        this.answers = answers;
        this.audit = audit;
    }

    @GET
    @Authenticated
    @Operation(summary = "List the episodes of a talent season", description = "By number unless asked otherwise.")
    public Page<EpisodeResponse> listEpisodes(
            @PathParam("season")
                    @Parameter(
                            description = "The id or the slug of the season.",
                            example = SeasonResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @BeanParam @Valid EpisodeFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return listing.page(seasons.require(reference), filter, page, uri).map(EpisodeResponse::from);
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Record an episode",
            description = "Of a season that has not finished. It begins as scheduled, and is seen with its season.")
    @APIResponseSchema(
            value = EpisodeResponse.class,
            responseCode = "201",
            responseDescription = "The episode has been recorded.")
    public Response createEpisode(
            @PathParam("season")
                    @Parameter(
                            description = "The id or the slug of the season.",
                            example = SeasonResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid EpisodeRequest request) {
        Episode episode = editing.create(seasons.requireForChange(reference), request);
        audit.record(Audit.CREATED, Episode.COLLECTION, episode.id(), null, EpisodeResponse.from(episode));
        return answers.answer(Answers.created(EpisodeResource.PATH + episode.id()), episode);
    }
}
