package vn.hanoi.creativecity.ideas.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

@Path("/v1/projects/{project}/milestones")
@Tag(name = "Projects", description = "Accepted submissions that are being carried out.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class MilestoneResource {

    private final ProjectRepository projects;
    private final ProjectRights rights;
    private final MilestoneRepository milestones;
    private final MilestoneMoves moves;
    private final ProjectNews news;
    private final TransitionHistory history;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Clock clock;

    MilestoneResource(
            ProjectRepository projects,
            ProjectRights rights,
            MilestoneRepository milestones,
            MilestoneMoves moves,
            ProjectNews news,
            TransitionHistory history,
            MergePatch mergePatch,
            Audit audit,
            Clock clock) {
        this.projects = projects;
        this.rights = rights;
        this.milestones = milestones;
        this.moves = moves;
        this.news = news;
        this.history = history;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List milestones",
            description =
                    "What a project is to deliver, by the day on which it is due. For its owner, its mentors, finance and staff; for everybody else there are none.")
    public Page<MilestoneResponse> listMilestones(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = ProjectResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String project,
            @BeanParam @Valid MilestoneFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return milestones
                .page(projects.requireBehind(project), filter, page, uri)
                .map(this::shown);
    }

    @GET
    @Path("/{milestone}")
    @Authenticated
    @Operation(
            summary = "Read one milestone",
            description = "By id. For the owner of the project, its mentors, finance and staff.")
    @APIResponseSchema(value = MilestoneResponse.class, responseCode = "200", responseDescription = "The milestone.")
    public Response readMilestone(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = ProjectResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String project,
            @PathParam("milestone")
                    @Parameter(
                            description = "The id.",
                            example = ProjectResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return answer(
                Response.ok(), milestones.requireIn(projects.requireBehind(project), reference, LockModeType.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER, Roles.MENTOR})
    @Idempotent
    @Operation(summary = "Plan a milestone", description = "By staff or a mentor of the project, while it goes on.")
    @APIResponseSchema(
            value = MilestoneResponse.class,
            responseCode = "201",
            responseDescription = "The milestone has been planned.")
    public Response createMilestone(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = ProjectResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String project,
            @NotNull @Valid MilestoneRequest request) {
        Project owning = requireJudged(project);
        MilestoneMoves.requireProjectGoesOn(owning);
        Milestone milestone = new Milestone(Ids.next(), owning, request, clock.instant());
        milestones.persistAndFlush(milestone);
        audit.record(Audit.CREATED, Milestone.COLLECTION, milestone.id(), null, whole(milestone));
        return answer(Answers.created("/v1/projects/" + owning.id() + "/milestones/" + milestone.id()), milestone);
    }

    @PATCH
    @Path("/{milestone}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER, Roles.MENTOR})
    @Operation(
            summary = "Change a milestone",
            description =
                    "By JSON merge patch, with the ETag that was read; by staff or a mentor of the project, until it is delivered.")
    @APIResponseSchema(
            value = MilestoneResponse.class,
            responseCode = "200",
            responseDescription = "The milestone after the change.")
    public Response changeMilestone(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = ProjectResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String project,
            @PathParam("milestone")
                    @Parameter(
                            description = "The id.",
                            example = ProjectResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "MilestonePatch")))
                    JsonNode patch) {
        Milestone milestone = milestones.requireIn(requireJudged(project), reference, LockModeType.PESSIMISTIC_WRITE);
        ETags.requireMatch(ifMatch, tag(milestone));
        if (milestone.state() == MilestoneState.DELIVERED || milestone.state() == MilestoneState.APPROVED) {
            Message detail = new Message("Kết quả đã được giao.", "It has been delivered.");
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("", "delivered", detail)));
        }
        MilestoneResponse before = whole(milestone);
        milestone.change(
                mergePatch.apply(MilestoneRequest.of(milestone), MilestoneRequest.class, patch), clock.instant());
        milestones.flush();
        audit.record(Audit.CHANGED, Milestone.COLLECTION, milestone.id(), before, whole(milestone));
        return answer(Response.ok(), milestone);
    }

    @POST
    @Path("/{milestone}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT,
        Scopes.IDEAS_SUBMIT
    })
    @Idempotent
    @Operation(
            summary = "Move a milestone",
            description =
                    "The owner of the project begins and delivers it; a mentor or staff approve it or send it back, never who delivered it. `allowedTransitions` names the states that are possible for you.")
    @APIResponseSchema(
            value = MilestoneResponse.class,
            responseCode = "200",
            responseDescription = "The milestone in its new state.")
    public Response moveMilestone(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = ProjectResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String project,
            @PathParam("milestone")
                    @Parameter(
                            description = "The id.",
                            example = ProjectResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid MilestoneTransitionRequest request) {
        Milestone milestone =
                milestones.requireIn(projects.requireAndHold(project), reference, LockModeType.PESSIMISTIC_WRITE);
        MilestoneResponse before = whole(milestone);
        moves.move(milestone, request);
        audit.record(Audit.MOVED, Milestone.COLLECTION, milestone.id(), before, whole(milestone));
        if (request.state().mover() == MilestoneState.Mover.JUDGE) {
            tellOwner(milestone);
        }
        return answer(Response.ok(), milestone);
    }

    @GET
    @Path("/{milestone}/transitions")
    @Authenticated
    @Operation(
            summary = "Read the history of a milestone",
            description = "Every move of its state, the oldest first. For whoever sees the milestone.")
    public Page<Transition> listMilestoneTransitions(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = ProjectResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String project,
            @PathParam("milestone")
                    @Parameter(
                            description = "The id.",
                            example = ProjectResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Milestone milestone = milestones.requireIn(projects.requireBehind(project), reference, LockModeType.NONE);
        return new Page<>(history.of(milestone.id()), null, null);
    }

    private Project requireJudged(String reference) {
        Project project = projects.requireAndHold(reference);
        ProjectRights.require(rights.isStaff() || rights.isMentor(project));
        return project;
    }

    private void tellOwner(Milestone milestone) {
        boolean isApproved = milestone.state() == MilestoneState.APPROVED;
        news.tell(
                milestone.project(),
                "milestone/" + milestone.id() + "/" + milestone.version(),
                isApproved
                        ? new Message("Cột mốc đã được duyệt", "A milestone has been approved")
                        : new Message("Cột mốc được gửi lại", "A milestone has been sent back"),
                new Message(
                        milestone.name().vi(),
                        milestone.name().en() == null
                                ? milestone.name().vi()
                                : milestone.name().en()));
    }

    private MilestoneResponse shown(Milestone milestone) {
        return MilestoneResponse.from(milestone, moves.of(milestone));
    }

    /** As the audit keeps it. */
    private static MilestoneResponse whole(Milestone milestone) {
        return MilestoneResponse.from(milestone, List.of());
    }

    private Response answer(Response.ResponseBuilder answer, Milestone milestone) {
        return answer.header("ETag", tag(milestone)).entity(shown(milestone)).build();
    }

    /** What the reader may do with it depends on who delivered it, and is in the tag. */
    private String tag(Milestone milestone) {
        return ETags.of(
                milestone.version(),
                moves.of(milestone).stream().map(Enum::name).collect(Collectors.joining("-")));
    }
}
