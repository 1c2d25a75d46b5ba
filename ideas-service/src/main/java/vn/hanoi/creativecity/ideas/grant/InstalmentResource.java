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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.ideas.project.Project;
import vn.hanoi.creativecity.ideas.project.ProjectNews;
import vn.hanoi.creativecity.ideas.project.ProjectRepository;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.text.Message;

@Path("/v1/projects/{project}/instalments")
@Tag(name = "Grants", description = "The money that projects are granted.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class InstalmentResource {

    private final ProjectRepository projects;
    private final GrantRepository grants;
    private final InstalmentRepository instalments;
    private final InstalmentMoves moves;
    private final GrantRights rights;
    private final ProjectNews news;
    private final Audit audit;

    InstalmentResource(
            ProjectRepository projects,
            GrantRepository grants,
            InstalmentRepository instalments,
            InstalmentMoves moves,
            GrantRights rights,
            ProjectNews news,
            Audit audit) {
        this.projects = projects;
        this.grants = grants;
        this.instalments = instalments;
        this.moves = moves;
        this.rights = rights;
        this.news = news;
        this.audit = audit;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List instalments",
            description =
                    "The parts of a project's grant, by number. For the owner of the project, finance and staff; for everybody else there are none.")
    public Page<InstalmentResponse> listInstalments(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = GrantResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String project,
            @BeanParam @Valid InstalmentFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return instalments.page(grantOf(project), filter, page, uri).map(this::shown);
    }

    @GET
    @Path("/{instalment}")
    @Authenticated
    @Operation(summary = "Read one instalment", description = "By id. For the owner of the project, finance and staff.")
    @APIResponseSchema(value = InstalmentResponse.class, responseCode = "200", responseDescription = "The instalment.")
    public Response readInstalment(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = GrantResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String project,
            @PathParam("instalment")
                    @Parameter(
                            description = "The id.",
                            example = GrantResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return answer(Response.ok(), instalments.requireIn(grantOf(project), reference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Plan an instalment",
            description = "A part of the grant. It is not changed; a wrong one is declined and another one planned.")
    @APIResponseSchema(
            value = InstalmentResponse.class,
            responseCode = "201",
            responseDescription = "The instalment has been planned.")
    public Response createInstalment(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = GrantResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid InstalmentRequest request) {
        Project project = projects.requireAndHold(reference, rights::seesMoneyOf);
        Instalment instalment = moves.plan(grants.requireForChange(project), request);
        audit.record(Audit.CREATED, Instalment.COLLECTION, instalment.id(), null, whole(instalment));
        return answer(Answers.created("/v1/projects/" + project.id() + "/instalments/" + instalment.id()), instalment);
    }

    @POST
    @Path("/{instalment}/transitions")
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
    @Idempotent(required = true)
    @Operation(
            summary = "Move an instalment",
            description =
                    "Its owner asks for it, staff approve or decline it, finance pays and reconciles it; `allowedTransitions` names what is possible for you. Who asks, who approves and who pays are three people. What is approved or paid never exceeds the grant. The key for repeats is needed, as a repeat would pay twice.")
    @APIResponseSchema(
            value = InstalmentResponse.class,
            responseCode = "200",
            responseDescription = "The instalment in its new state.")
    public Response moveInstalment(
            @PathParam("project")
                    @Parameter(
                            description = "The id of the project.",
                            example = GrantResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @PathParam("instalment")
                    @Parameter(
                            description = "The id.",
                            example = GrantResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String instalmentReference,
            @NotNull @Valid InstalmentTransitionRequest request) {
        Project project = projects.requireAndHold(reference, rights::seesMoneyOf);
        Instalment instalment = instalments.requireIn(grants.requireForChange(project), instalmentReference);
        InstalmentResponse before = whole(instalment);
        moves.move(instalment, request);
        audit.record(Audit.MOVED, Instalment.COLLECTION, instalment.id(), before, whole(instalment));
        tellOwner(instalment);
        return answer(Response.ok(), instalment);
    }

    /** Of what others do. */
    private void tellOwner(Instalment instalment) {
        if (instalment.state() == InstalmentState.REQUESTED) {
            return;
        }
        String state = instalment.state().name().toLowerCase(Locale.ROOT);
        news.tell(
                instalment.grant().project(),
                "instalment/" + instalment.id() + "/" + state + "/" + instalment.version(),
                new Message("Đợt cấp kinh phí có trạng thái mới", "An instalment of your grant is in a new state"),
                Message.of(
                        "Đợt %d, %s %s: trạng thái nay là %s.",
                        "Instalment %d of %s %s: its state is now %s.",
                        instalment.number(),
                        instalment.amount().amount().toPlainString(),
                        instalment.amount().currency(),
                        state));
    }

    private Grant grantOf(String project) {
        return grants.requireOf(projects.require(project, rights::seesMoneyOf));
    }

    private InstalmentResponse shown(Instalment instalment) {
        return InstalmentResponse.from(instalment, rights.moves(instalment), rights.seesWhoDidIt());
    }

    /** As the audit keeps it. */
    private static InstalmentResponse whole(Instalment instalment) {
        return InstalmentResponse.from(instalment, List.of(), true);
    }

    /** What the reader may do with it depends on who has done what before, and is in the tag. */
    private Response answer(Response.ResponseBuilder answer, Instalment instalment) {
        String allowed = rights.moves(instalment).stream().map(Enum::name).collect(Collectors.joining("-"));
        return answer.header("ETag", ETags.of(instalment.version(), rights.seesWhoDidIt() ? "whole" : "own", allowed))
                .entity(shown(instalment))
                .build();
    }
}
