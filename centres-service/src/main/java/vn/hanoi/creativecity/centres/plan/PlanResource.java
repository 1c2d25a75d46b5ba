package vn.hanoi.creativecity.centres.plan;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
import vn.hanoi.creativecity.platform.slug.References;

@Path("/v1/plans")
@Tag(name = "Plans", description = "What the city has promised: its plans and their targets.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class PlanResource {

    private static final String PATH = "/v1/plans/";
    private static final SortKey CODE = SortKey.ascending("code", "code", TEXT);
    private static final SortKey UPDATED = SortKey.ascending("updatedAt", "updated_at", INSTANT);
    private static final List<SortKey> SORTS = List.of(CODE, CODE.reversed(), UPDATED, UPDATED.reversed());

    private final PlanRepository plans;
    private final PlanEditing editing;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Session session;

    PlanResource(PlanRepository plans, PlanEditing editing, MergePatch mergePatch, Audit audit, Session session) {
        this.plans = plans;
        this.editing = editing;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.session = session;
    }

    @GET
    @Authenticated
    @Operation(summary = "List plans", description = "The city's plans for its creative network.")
    public Page<PlanResponse> listPlans(
            @BeanParam @Valid PlanFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return KeysetQuery.from("plan")
                .orderBy(SortKey.choose(filter.sort(), SORTS))
                .page(session, page, uri, plans::inOrder)
                .map(PlanResponse::from);
    }

    @GET
    @Path("/{plan}")
    @Authenticated
    @Operation(summary = "Read one plan", description = "By id or slug; a slug that it had before answers 301.")
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    @APIResponseSchema(value = PlanResponse.class, responseCode = "200", responseDescription = "The plan.")
    public Response readPlan(
            @PathParam("plan")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "102-kh-ubnd",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Plan plan = plans.require(reference);
        return References.isFormer(reference, plan.slug())
                ? Answers.movedTo(PATH + plan.slug())
                : answer(Response.ok(), plan);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    @Operation(summary = "Record a plan", description = "By the city's administrators.")
    @APIResponseSchema(
            value = PlanResponse.class,
            responseCode = "201",
            responseDescription = "The plan has been recorded.")
    public Response createPlan(@NotNull @Valid PlanRequest request) {
        Plan plan = editing.create(request);
        audit.record(Audit.CREATED, Plan.COLLECTION, plan.id(), null, PlanResponse.from(plan));
        return answer(Answers.created(PATH + plan.slug()), plan);
    }

    @PATCH
    @Path("/{plan}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Change a plan", description = "By JSON merge patch, with the ETag that was read.")
    @APIResponseSchema(
            value = PlanResponse.class,
            responseCode = "200",
            responseDescription = "The plan after the change.")
    public Response changePlan(
            @PathParam("plan")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "102-kh-ubnd",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "PlanPatch")))
                    JsonNode patch) {
        Plan plan = plans.requireForChange(reference);
        ETags.requireMatch(ifMatch, ETags.of(plan.version()));
        PlanResponse before = PlanResponse.from(plan);
        editing.change(plan, mergePatch.apply(PlanRequest.of(plan), PlanRequest.class, patch));
        audit.record(Audit.CHANGED, Plan.COLLECTION, plan.id(), before, PlanResponse.from(plan));
        return answer(Response.ok(), plan);
    }

    private static Response answer(Response.ResponseBuilder answer, Plan plan) {
        return answer.header("ETag", ETags.of(plan.version()))
                .entity(PlanResponse.from(plan))
                .build();
    }
}
