package vn.hanoi.creativecity.ideas.result;

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
import java.util.stream.LongStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;

@Path("/v1/calls/{call}/determinations")
@Tag(name = "Results", description = "What came of the reviews, and what was decided.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class DeterminationResource {

    private static final String CALL = "tuyen-chon-y-tuong-sang-tao-ha-noi";
    private static final String EXAMPLE = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f73";

    private final CallRepository calls;
    private final DeterminationRepository determinations;
    private final Deciding deciding;
    private final Publishing publishing;
    private final Audit audit;
    private final Viewer viewer;

    DeterminationResource(
            CallRepository calls,
            DeterminationRepository determinations,
            Deciding deciding,
            Publishing publishing,
            Audit audit,
            Viewer viewer) {
        this.calls = calls;
        this.determinations = determinations;
        this.deciding = deciding;
        this.publishing = publishing;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the decisions about a call",
            description = "The last one first: for staff all, for everybody the one that is published.")
    public Page<DeterminationResponse> listDeterminations(
            @PathParam("call")
                    @Parameter(description = "The id or the slug.", example = CALL, schema = @Schema(maxLength = 100))
                    String call,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return determinations.page(calls.require(call), page, uri).map(DeterminationResponse::from);
    }

    @GET
    @Path("/{determination}")
    @Authenticated
    @Operation(summary = "Read one decision about a call", description = "By id.")
    @APIResponseSchema(value = DeterminationResponse.class, responseCode = "200", responseDescription = "The decision.")
    public Response readDetermination(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug of the call.",
                            example = CALL,
                            schema = @Schema(maxLength = 100))
                    String call,
            @PathParam("determination")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String determination) {
        return answer(Response.ok(), determinations.requireIn(calls.require(call), determination));
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Decide about the submissions of a call",
            description =
                    "On the ground of its last result. Awards may go to others than the ranking says, with a reason that everybody reads. Until it is published staff alone know of it; instead of being changed it is cancelled, and another one made.")
    @APIResponseSchema(
            value = DeterminationResponse.class,
            responseCode = "201",
            responseDescription = "It has been decided.")
    public Response createDetermination(
            @PathParam("call")
                    @Parameter(description = "The id or the slug.", example = CALL, schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid DeterminationRequest request) {
        Call call = calls.requireForChange(reference);
        Determination determination = deciding.decide(call, request);
        audit.record(
                Audit.CREATED,
                Determination.COLLECTION,
                determination.id(),
                null,
                DeterminationResponse.from(determination));
        return answer(
                Answers.created("/v1/calls/" + call.slug() + "/determinations/" + determination.id()), determination);
    }

    @POST
    @Path("/{determination}/transitions")
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Publish or cancel a decision",
            description =
                    "Publishing, from `publishAt` on, shows decision, result and lot to everybody, accepts those who were chosen, who must be shortlisted, rejects the others, and tells both; all of it at once. It cannot be taken back.")
    @APIResponseSchema(
            value = DeterminationResponse.class,
            responseCode = "200",
            responseDescription = "The decision in its new state.")
    public Response moveDetermination(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug of the call.",
                            example = CALL,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @PathParam("determination")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String id,
            @NotNull @Valid DeterminationTransitionRequest request) {
        Call call = calls.requireForChange(reference);
        Determination determination = determinations.requireForChange(call, id);
        DeterminationResponse before = DeterminationResponse.from(determination);
        publishing.move(determination, request);
        determinations.flush();
        audit.record(
                Audit.MOVED,
                Determination.COLLECTION,
                determination.id(),
                before,
                DeterminationResponse.from(determination));
        return answer(Response.ok(), determination);
    }

    private Response answer(Response.ResponseBuilder answer, Determination determination) {
        return answer.header(
                        "ETag",
                        ETags.of(
                                determination.version(),
                                viewer.tier(),
                                ETags.shown(LongStream.of(determination.call().version()))))
                .entity(DeterminationResponse.from(determination))
                .build();
    }
}
