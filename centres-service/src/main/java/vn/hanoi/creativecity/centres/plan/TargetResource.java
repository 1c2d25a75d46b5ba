package vn.hanoi.creativecity.centres.plan;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INTEGER;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.patch.MergePatch;

@Path("/v1/plans/{plan}/targets")
@Tag(name = "Plans", description = "What the city has promised: its plans and their targets.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class TargetResource {

    private static final SortKey CODE = SortKey.ascending("code", "code", TEXT);
    private static final SortKey DUE = SortKey.ascending("dueYear", "due_year", INTEGER);
    private static final List<SortKey> SORTS = List.of(CODE, CODE.reversed(), DUE, DUE.reversed());

    private final PlanRepository plans;
    private final TargetRepository targets;
    private final PlanEditing editing;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Session session;

    TargetResource(
            PlanRepository plans,
            TargetRepository targets,
            PlanEditing editing,
            MergePatch mergePatch,
            Audit audit,
            Session session) {
        this.plans = plans;
        this.targets = targets;
        this.editing = editing;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.session = session;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the targets of a plan",
            description = "What it promises, by the codes that the targets have in it.")
    public Page<TargetResponse> listTargets(
            @PathParam("plan")
                    @Parameter(
                            description = "The id or the slug of the plan.",
                            example = "102-kh-ubnd",
                            schema = @Schema(maxLength = 100))
                    String plan,
            @BeanParam @Valid TargetFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("plan_target")
                .where("plan_id = :plan", "plan", plans.require(plan).id())
                .orderBy(SortKey.choose(filter.sort(), SORTS));
        if (filter.item() != null) {
            query.where("item = :item", "item", filter.item());
        }
        if (filter.measure() != null && !filter.measure().isEmpty()) {
            query.where(
                    "measure in (:measures)",
                    "measures",
                    filter.measure().stream().map(Enum::name).toList());
        }
        return query.page(session, page, uri, targets::inOrder).map(TargetResponse::from);
    }

    @GET
    @Path("/{target}")
    @Authenticated
    @Operation(
            summary = "Read one target",
            description = "By code or id. It says what was promised, not how far it has come.")
    @APIResponseSchema(value = TargetResponse.class, responseCode = "200", responseDescription = "The target.")
    public Response readTarget(
            @PathParam("plan")
                    @Parameter(
                            description = "The id or the slug of the plan.",
                            example = "102-kh-ubnd",
                            schema = @Schema(maxLength = 100))
                    String plan,
            @PathParam("target")
                    @Parameter(
                            description = "The code or the id of the target.",
                            example = "T9",
                            schema = @Schema(maxLength = 36))
                    String target) {
        return answer(Response.ok(), targets.require(plans.require(plan), target));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    @Operation(summary = "Record a target", description = "By the city's administrators.")
    @APIResponseSchema(
            value = TargetResponse.class,
            responseCode = "201",
            responseDescription = "The target has been recorded.")
    public Response createTarget(
            @PathParam("plan")
                    @Parameter(
                            description = "The id or the slug of the plan.",
                            example = "102-kh-ubnd",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid TargetRequest request) {
        Plan plan = plans.require(reference);
        Target target = editing.create(plan, request);
        audit.record(Audit.CREATED, Target.COLLECTION, target.id(), null, TargetResponse.from(target));
        return answer(Answers.created("/v1/plans/" + plan.slug() + "/targets/" + target.code()), target);
    }

    @PATCH
    @Path("/{target}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change a target",
            description = "By JSON merge patch, with the ETag that was read. Lists are replaced whole.")
    @APIResponseSchema(
            value = TargetResponse.class,
            responseCode = "200",
            responseDescription = "The target after the change.")
    public Response changeTarget(
            @PathParam("plan")
                    @Parameter(
                            description = "The id or the slug of the plan.",
                            example = "102-kh-ubnd",
                            schema = @Schema(maxLength = 100))
                    String plan,
            @PathParam("target")
                    @Parameter(
                            description = "The code or the id of the target.",
                            example = "T9",
                            schema = @Schema(maxLength = 36))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "TargetPatch")))
                    JsonNode patch) {
        Target target = targets.requireForChange(plans.require(plan), reference);
        ETags.requireMatch(ifMatch, tag(target));
        TargetResponse before = TargetResponse.from(target);
        editing.change(target, mergePatch.apply(TargetRequest.of(target), TargetRequest.class, patch));
        audit.record(Audit.CHANGED, Target.COLLECTION, target.id(), before, TargetResponse.from(target));
        return answer(Response.ok(), target);
    }

    private static Response answer(Response.ResponseBuilder answer, Target target) {
        return answer.header("ETag", tag(target))
                .entity(TargetResponse.from(target))
                .build();
    }

    private static String tag(Target target) {
        return ETags.of(
                target.version(),
                ETags.shown(target.agencies().stream()
                        .mapToLong(agency -> agency.organisation().version())));
    }
}
