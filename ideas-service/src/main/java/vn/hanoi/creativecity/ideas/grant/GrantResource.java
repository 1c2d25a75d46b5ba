package vn.hanoi.creativecity.ideas.grant;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.ideas.project.Project;
import vn.hanoi.creativecity.ideas.project.ProjectRepository;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

@Path("/v1/projects/{project}/grant")
@Tag(name = "Grants", description = "The money that projects are granted.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class GrantResource {

    static final String EXAMPLE = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70";

    private final ProjectRepository projects;
    private final GrantRepository grants;
    private final GrantRights rights;
    private final Audit audit;
    private final Clock clock;

    GrantResource(ProjectRepository projects, GrantRepository grants, GrantRights rights, Audit audit, Clock clock) {
        this.projects = projects;
        this.grants = grants;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Read the grant of a project",
            description =
                    "With how much of it is bound and left. For the owner of the project, finance and staff; for everybody else there is none.")
    @APIResponseSchema(value = GrantResponse.class, responseCode = "200", responseDescription = "The grant.")
    public Response readGrant(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String project) {
        return answer(Response.ok(), grants.requireOf(projects.require(project, rights::seesMoneyOf)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Operation(
            summary = "Write the grant of a project",
            description =
                    "The whole of it: the first time with `If-None-Match: *`, then with `If-Match` and the ETag that was read. It is never less than what is bound.")
    @APIResponseSchema(
            value = GrantResponse.class,
            responseCode = "200",
            responseDescription = "The grant after the change.")
    @APIResponse(
            responseCode = "201",
            description = "The grant has been recorded.",
            content = @Content(schema = @Schema(implementation = GrantResponse.class)))
    public Response replaceGrant(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @HeaderParam("If-None-Match") @Parameter(hidden = true) String ifNoneMatch,
            @NotNull @Valid GrantRequest request) {
        Project project = projects.requireForChange(reference);
        Grant present = grants.findForChange(project).orElse(null);
        ETags.requireMatchOrNone(ifMatch, ifNoneMatch, present == null ? null : tag(present));
        if (request.amount().amount().signum() <= 0) {
            throw Problem.invalid(
                    "/amount/amount", "out_of_range", new Message("Phải lớn hơn 0.", "Must be greater than 0."));
        }
        return present == null ? create(project, request) : replace(present, request);
    }

    @GET
    @Path("/entries")
    @Authenticated
    @Operation(
            summary = "List the book of a grant",
            description =
                    "An entry for each move of an instalment, the oldest first, with what it adds to what is bound. Entries are never changed or deleted.")
    public Page<GrantEntryResponse> listGrantEntries(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String project,
            @QueryParam("instalment") @Parameter(description = "Only entries of this instalment.", example = EXAMPLE)
                    UUID instalment,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        Grant grant = grants.requireOf(projects.require(project, rights::seesMoneyOf));
        return grants.entries(grant, instalment, page, uri)
                .map(entry -> GrantEntryResponse.from(entry, rights.seesWhoDidIt()));
    }

    private Response create(Project project, GrantRequest request) {
        Grant grant = new Grant(Ids.next(), project, request, clock.instant());
        grants.persistAndFlush(grant);
        audit.record(Audit.CREATED, Grant.COLLECTION, grant.id(), null, GrantResponse.from(grant));
        return answer(Answers.created("/v1/projects/" + project.id() + "/grant"), grant);
    }

    private Response replace(Grant grant, GrantRequest request) {
        GrantResponse before = GrantResponse.from(grant);
        grant.replace(request, clock.instant());
        grants.flush();
        audit.record(Audit.CHANGED, Grant.COLLECTION, grant.id(), before, GrantResponse.from(grant));
        return answer(Response.ok(), grant);
    }

    private static Response answer(Response.ResponseBuilder answer, Grant grant) {
        return answer.header("ETag", tag(grant))
                .entity(GrantResponse.from(grant))
                .build();
    }

    private static String tag(Grant grant) {
        return ETags.of(grant.version());
    }
}
