package vn.hanoi.creativecity.ideas.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Locale;
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
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

@Path("/v1/projects")
@Tag(name = "Projects", description = "Accepted submissions that are being carried out.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class ProjectResource {

    static final String EXAMPLE = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70";

    private static final String PATH = "/v1/projects/";

    private final ProjectRepository projects;
    private final ProjectListing listing;
    private final ProjectEditing editing;
    private final ProjectRights rights;
    private final ProjectAnswers answers;
    private final ProjectNews news;
    private final TransitionHistory history;
    private final MergePatch mergePatch;
    private final Audit audit;

    ProjectResource(
            ProjectRepository projects,
            ProjectListing listing,
            ProjectEditing editing,
            ProjectRights rights,
            ProjectAnswers answers,
            ProjectNews news,
            TransitionHistory history,
            MergePatch mergePatch,
            Audit audit) {
        this.projects = projects;
        this.listing = listing;
        this.editing = editing;
        this.rights = rights;
        this.answers = answers;
        this.news = news;
        this.history = history;
        this.mergePatch = mergePatch;
        this.audit = audit;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List projects",
            description =
                    "Those that you may see, what began last first unless asked otherwise: everybody sees those that run or have graduated, people also their own, mentors those that they accompany, finance and staff all.")
    public Page<ProjectResponse> listProjects(
            @BeanParam @Valid ProjectFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(answers::of);
    }

    @GET
    @Path("/{project}")
    @Authenticated
    @Operation(summary = "Read one project", description = "By id.")
    @APIResponseSchema(value = ProjectResponse.class, responseCode = "200", responseDescription = "The project.")
    public Response readProject(
            @PathParam("project")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference) {
        return answers.answer(Response.ok(), projects.require(reference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Begin a project",
            description =
                    "Takes an accepted submission into a programme that is open or runs, as long as there is a place. Owner and team are those of the submission.")
    @APIResponseSchema(
            value = ProjectResponse.class,
            responseCode = "201",
            responseDescription = "The project has begun.")
    public Response createProject(@NotNull @Valid ProjectRequest request) {
        Project project = editing.create(request);
        audit.record(Audit.CREATED, Project.COLLECTION, project.id(), null, answers.whole(project));
        news.tell(
                project,
                "project/" + project.id() + "/created",
                new Message("Bài nộp được hỗ trợ thực hiện", "Your submission is going to be supported"),
                Message.of(
                        "Bài nộp %s đã trở thành một dự án.",
                        "Submission %s has become a project.", project.submissionCode()));
        return answers.answer(Answers.created(PATH + project.id()), project);
    }

    @PATCH
    @Path("/{project}")
    @Consumes(MergePatch.MEDIA_TYPE)
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
    @Operation(
            summary = "Change a project",
            description =
                    "By JSON merge patch, with the ETag that was read. Its owner changes name, summary and `investorContact`; staff everything but that.")
    @APIResponseSchema(
            value = ProjectResponse.class,
            responseCode = "200",
            responseDescription = "The project after the change.")
    public Response changeProject(
            @PathParam("project")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "ProjectPatch")))
                    JsonNode patch) {
        Project project = projects.requireForChange(reference);
        ProjectRights.require(rights.isStaff() || rights.isOwner(project));
        ETags.requireMatch(ifMatch, answers.tag(project));
        ProjectResponse before = answers.whole(project);
        editing.change(project, mergePatch.apply(ProjectRequest.of(project), ProjectRequest.class, patch));
        audit.record(Audit.CHANGED, Project.COLLECTION, project.id(), before, answers.whole(project));
        return answers.answer(Response.ok(), project);
    }

    @POST
    @Path("/{project}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Move a project",
            description =
                    "Lets it run, graduates or terminates it; `allowedTransitions` names the states that are possible. Everybody sees it as soon as it runs.")
    @APIResponseSchema(
            value = ProjectResponse.class,
            responseCode = "200",
            responseDescription = "The project in its new state.")
    public Response moveProject(
            @PathParam("project")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid ProjectTransitionRequest request) {
        Project project = projects.requireForChange(reference);
        ProjectResponse before = answers.whole(project);
        editing.move(project, request);
        audit.record(Audit.MOVED, Project.COLLECTION, project.id(), before, answers.whole(project));
        String state = request.state().name().toLowerCase(Locale.ROOT);
        news.tell(
                project,
                "project/" + project.id() + "/" + state,
                new Message("Dự án của bạn có trạng thái mới", "Your project is in a new state"),
                Message.of("Trạng thái nay là: %s.", "The state is now: %s.", state));
        return answers.answer(Response.ok(), project);
    }

    @GET
    @Path("/{project}/transitions")
    @Authenticated
    @Operation(
            summary = "Read the history of a project",
            description =
                    "Every move of its state, the oldest first. For its owner, its mentors, finance and staff; for everybody else there is none.")
    public Page<Transition> listProjectTransitions(
            @PathParam("project")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference) {
        return new Page<>(history.of(projects.requireBehind(reference).id()), null, null);
    }
}
