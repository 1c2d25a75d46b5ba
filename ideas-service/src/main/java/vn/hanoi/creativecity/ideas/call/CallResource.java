package vn.hanoi.creativecity.ideas.call;

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
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

@Path("/v1/calls")
@Tag(name = "Calls", description = "Calls for ideas, design competitions and talent shows.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class CallResource {

    private static final String PATH = "/v1/calls/";

    private final CallRepository calls;
    private final Viewer viewer;
    private final CallListing listing;
    private final CallEditing editing;
    private final CallMoves moves;
    private final Audit audit;
    private final TransitionHistory history;
    private final MergePatch mergePatch;
    private final Clock clock;

    CallResource(
            CallRepository calls,
            Viewer viewer,
            CallListing listing,
            CallEditing editing,
            CallMoves moves,
            Audit audit,
            TransitionHistory history,
            MergePatch mergePatch,
            Clock clock) {
        this.calls = calls;
        this.viewer = viewer;
        this.listing = listing;
        this.editing = editing;
        this.moves = moves;
        this.audit = audit;
        this.history = history;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List calls",
            description =
                    "Calls for ideas, design competitions and talent shows, what opens last first unless asked otherwise.")
    public Page<CallResponse> listCalls(
            @BeanParam @Valid CallFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        Instant now = clock.instant();
        return listing.page(filter, now, page, uri).map(call -> CallResponse.from(call, now));
    }

    @GET
    @Path("/{call}")
    @Authenticated
    @Operation(summary = "Read one call", description = "By id or slug; a slug that it had before answers 301.")
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    @APIResponseSchema(value = CallResponse.class, responseCode = "200", responseDescription = "The call.")
    public Response readCall(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "tuyen-chon-y-tuong-sang-tao-ha-noi",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Call call = calls.require(reference);
        return References.isFormer(reference, call.slug())
                ? Answers.movedTo(PATH + call.slug())
                : answer(Response.ok(), call);
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(summary = "Record a call", description = "It begins as a draft that its makers alone see.")
    @APIResponseSchema(
            value = CallResponse.class,
            responseCode = "201",
            responseDescription = "The call has been recorded.")
    public Response createCall(@NotNull @Valid CallRequest request) {
        Call call = editing.create(request);
        audit.record(Audit.CREATED, Call.COLLECTION, call.id(), null, CallResponse.from(call, clock.instant()));
        return answer(Answers.created(PATH + call.slug()), call);
    }

    @PATCH
    @Path("/{call}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Operation(
            summary = "Change a call",
            description =
                    "By JSON merge patch, with the ETag that was read. Lists are replaced whole. What people rely on is fixed: the answer form and `closesAt` from publication (an extension gives a later end), `opensAt` once it has opened, criteria and review policy from the first review, the voting policy from the first ballot.")
    @APIResponseSchema(
            value = CallResponse.class,
            responseCode = "200",
            responseDescription = "The call after the change.")
    public Response changeCall(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "tuyen-chon-y-tuong-sang-tao-ha-noi",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "CallPatch")))
                    JsonNode patch) {
        Call call = calls.requireForChange(reference);
        ETags.requireMatch(ifMatch, tag(call, clock.instant()));
        change(
                Audit.CHANGED,
                call,
                () -> editing.change(call, mergePatch.apply(CallRequest.of(call), CallRequest.class, patch)));
        return answer(Response.ok(), call);
    }

    @POST
    @Path("/{call}/transitions")
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Move a call",
            description =
                    "Publishes, cancels or completes it; `allowedTransitions` names the states that are possible.")
    @APIResponseSchema(
            value = CallResponse.class,
            responseCode = "200",
            responseDescription = "The call in its new state.")
    public Response moveCall(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "tuyen-chon-y-tuong-sang-tao-ha-noi",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid CallTransitionRequest request) {
        Call call = calls.requireForChange(reference);
        change(Audit.MOVED, call, () -> moves.move(call, request.state(), request.grounds()));
        return answer(Response.ok(), call);
    }

    @GET
    @Path("/{call}/transitions")
    @Authenticated
    @Operation(summary = "Read the history of a call", description = "Every move of its state, the oldest first.")
    public Page<Transition> listCallTransitions(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "tuyen-chon-y-tuong-sang-tao-ha-noi",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return new Page<>(history.of(calls.require(reference).id()), null, null);
    }

    /** Both states are told at one instant: a phase that changed with the clock was changed by nobody. */
    private void change(String action, Call call, Runnable change) {
        Instant now = clock.instant();
        CallResponse before = CallResponse.from(call, now);
        change.run();
        audit.record(action, Call.COLLECTION, call.id(), before, CallResponse.from(call, now));
    }

    private Response answer(Response.ResponseBuilder answer, Call call) {
        Instant now = clock.instant();
        return answer.header("ETag", tag(call, now))
                .entity(CallResponse.from(call, now))
                .build();
    }

    /** The phases and the locks, which staff see, change without a change of the version, so the tag names them. */
    private String tag(Call call, Instant now) {
        boolean seesLocks = viewer.tier() == Tier.STAFF;
        return ETags.of(
                call.version(),
                viewer.tier(),
                call.phase(now).map(CallPhase::name).orElse(""),
                call.votingPhase(now).map(VotingPhase::name).orElse(""),
                seesLocks && call.criteriaLockedAt() != null ? "reviewed" : "",
                seesLocks && call.votingLockedAt() != null ? "voted" : "");
    }
}
