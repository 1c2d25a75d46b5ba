package vn.hanoi.creativecity.ideas.outcome;

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
import vn.hanoi.creativecity.ideas.project.Project;
import vn.hanoi.creativecity.ideas.project.ProjectRepository;
import vn.hanoi.creativecity.ideas.project.ProjectRights;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;

@Path("/v1/projects/{project}/outcomes")
@Tag(name = "Outcomes", description = "What came of projects, for culture, society and the economy.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class ProjectOutcomeResource {

    static final String EXAMPLE = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70";

    private final ProjectRepository projects;
    private final ProjectRights rights;
    private final OutcomeRepository outcomes;
    private final Measuring measuring;
    private final Audit audit;
    private final Viewer viewer;

    ProjectOutcomeResource(
            ProjectRepository projects,
            ProjectRights rights,
            OutcomeRepository outcomes,
            Measuring measuring,
            Audit audit,
            Viewer viewer) {
        this.projects = projects;
        this.rights = rights;
        this.outcomes = outcomes;
        this.measuring = measuring;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the outcomes of a project",
            description = "What is latest first unless asked otherwise. Whoever sees the project sees them.")
    public Page<OutcomeResponse> listProjectOutcomes(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String project,
            @BeanParam @Valid OutcomeSort sort,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return outcomes.page(outcomes.of(projects.require(project)), sort, page, uri)
                .map(OutcomeResponse::from);
    }

    @GET
    @Path("/{outcome}")
    @Authenticated
    @Operation(summary = "Read one outcome", description = "By id. Whoever sees the project sees it.")
    @APIResponseSchema(value = OutcomeResponse.class, responseCode = "200", responseDescription = "The outcome.")
    public Response readOutcome(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String project,
            @PathParam("outcome")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference) {
        return answer(Response.ok(), outcomes.requireIn(projects.require(project), reference, LockModeType.NONE));
    }

    @POST
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
            summary = "Record an outcome",
            description =
                    "By the owner of the project, its mentors or staff: one for each indicator and period. A value that turns out wrong is revised.")
    @APIResponseSchema(
            value = OutcomeResponse.class,
            responseCode = "201",
            responseDescription = "The outcome has been recorded.")
    public Response createOutcome(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid OutcomeRequest request) {
        Project project = requireOwn(reference);
        Outcome outcome = measuring.record(project, request);
        audit.record(Audit.CREATED, Outcome.COLLECTION, outcome.id(), null, OutcomeResponse.from(outcome));
        return answer(Answers.created("/v1/projects/" + project.id() + "/outcomes/" + outcome.id()), outcome);
    }

    @POST
    @Path("/{outcome}/revisions")
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
            summary = "Revise an outcome",
            description =
                    "Says what it comes to as it is known now. What was said before is kept; what says nothing new adds no revision.")
    @APIResponseSchema(
            value = OutcomeResponse.class,
            responseCode = "200",
            responseDescription = "The outcome after the revision.")
    public Response reviseOutcome(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String project,
            @PathParam("outcome")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid OutcomeRevisionRequest request) {
        Outcome outcome = outcomes.requireIn(requireOwn(project), reference, LockModeType.PESSIMISTIC_WRITE);
        OutcomeResponse before = OutcomeResponse.from(outcome);
        measuring.revise(outcome, request);
        audit.record("revised", Outcome.COLLECTION, outcome.id(), before, OutcomeResponse.from(outcome));
        return answer(Response.ok(), outcome);
    }

    @GET
    @Path("/{outcome}/revisions")
    @Authenticated
    @Operation(summary = "List the revisions of an outcome", description = "Every value that it had, the oldest first.")
    public Page<OutcomeRevisionResponse> listOutcomeRevisions(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String project,
            @PathParam("outcome")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        Outcome outcome = outcomes.requireIn(projects.require(project), reference, LockModeType.NONE);
        return outcomes.revisions(outcome, page, uri).map(OutcomeRevisionResponse::from);
    }

    private Project requireOwn(String reference) {
        Project project = projects.findAndHold(reference).orElseGet(() -> projects.require(reference));
        ProjectRights.require(rights.isStaff() || rights.isOwner(project) || rights.isMentor(project));
        return project;
    }

    private Response answer(Response.ResponseBuilder answer, Outcome outcome) {
        return answer.header(
                        "ETag",
                        ETags.of(
                                outcome.version(),
                                viewer.tier(),
                                outcome.updatedAt().toEpochMilli()))
                .entity(OutcomeResponse.from(outcome))
                .build();
    }
}
