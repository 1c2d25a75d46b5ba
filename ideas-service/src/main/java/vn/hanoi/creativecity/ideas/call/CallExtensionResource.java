package vn.hanoi.creativecity.ideas.call;

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
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;

@Path("/v1/calls/{call}/extensions")
@Tag(name = "Calls", description = "Calls for ideas, design competitions and talent shows.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class CallExtensionResource {

    /** What was done to the call, as the audit names it. */
    private static final String EXTENDED = "extended";

    private static final String EXAMPLE = "tuyen-chon-y-tuong-sang-tao-ha-noi";

    private final CallRepository calls;
    private final CallExtensionRepository extensions;
    private final CallExtending extending;
    private final Audit audit;
    private final Viewer viewer;
    private final Clock clock;

    CallExtensionResource(
            CallRepository calls,
            CallExtensionRepository extensions,
            CallExtending extending,
            Audit audit,
            Viewer viewer,
            Clock clock) {
        this.calls = calls;
        this.extensions = extensions;
        this.extending = extending;
        this.audit = audit;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the extensions of a call",
            description = "Every later end that it was given, with the reason, the oldest first.")
    public Page<CallExtensionResponse> listCallExtensions(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String call,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return extensions.page(calls.require(call), page, uri).map(CallExtensionResponse::from);
    }

    @GET
    @Path("/{extension}")
    @Authenticated
    @Operation(summary = "Read one extension of a call", description = "By id.")
    @APIResponseSchema(
            value = CallExtensionResponse.class,
            responseCode = "200",
            responseDescription = "The extension.")
    public Response readCallExtension(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug of the call.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String call,
            @PathParam("extension")
                    @Parameter(
                            description = "The id.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                            schema = @Schema(maxLength = 100))
                    String extension) {
        return answer(Response.ok(), CallExtensionResponse.from(extensions.requireIn(calls.require(call), extension)));
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Extend a call",
            description =
                    "Gives a published call a later end, before it closes or after: then it is open again. Not after a review has been submitted, nor beyond the beginning of its vote. An extension is never changed or taken back.")
    @APIResponseSchema(
            value = CallExtensionResponse.class,
            responseCode = "201",
            responseDescription = "The call has been extended.")
    public Response createCallExtension(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid CallExtensionRequest request) {
        Call call = calls.requireForChange(reference);
        Instant now = clock.instant();
        CallResponse before = CallResponse.from(call, now);
        CallExtensionResponse extension = CallExtensionResponse.from(extending.extend(call, request));
        audit.record(Audit.CREATED, CallExtension.COLLECTION, extension.id(), null, extension);
        audit.record(EXTENDED, Call.COLLECTION, call.id(), before, CallResponse.from(call, now));
        return answer(Answers.created("/v1/calls/" + call.slug() + "/extensions/" + extension.id()), extension);
    }

    /** It never changes, so its first version is its last; only who recorded it may be erased. */
    private Response answer(Response.ResponseBuilder answer, CallExtensionResponse extension) {
        return answer.header(
                        "ETag", ETags.of(0, viewer.tier(), PersonDigests.isErased(extension.actor()) ? "erased" : ""))
                .entity(extension)
                .build();
    }
}
