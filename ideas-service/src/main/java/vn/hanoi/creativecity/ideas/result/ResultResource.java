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
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;

@Path("/v1/calls/{call}/results")
@Tag(name = "Results", description = "What came of the reviews, and what was decided.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class ResultResource {

    private static final String EXAMPLE = "tuyen-chon-y-tuong-sang-tao-ha-noi";

    private final CallRepository calls;
    private final ResultRepository results;
    private final WorkingOut workingOut;
    private final Audit audit;
    private final Viewer viewer;

    ResultResource(CallRepository calls, ResultRepository results, WorkingOut workingOut, Audit audit, Viewer viewer) {
        this.calls = calls;
        this.results = results;
        this.workingOut = workingOut;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the results of a call",
            description =
                    "The last one first: for staff all, for everybody the one that was decided by, once that is published.")
    public Page<ResultSummary> listResults(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String call,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return results.page(calls.require(call), page, uri).map(ResultSummary::from);
    }

    @GET
    @Path("/{result}")
    @Authenticated
    @Operation(
            summary = "Read one result of a call",
            description =
                    "With all that is needed to work it out again; how, docs/results.md says, and a program that does so comes with it.")
    @APIResponseSchema(value = ResultResponse.class, responseCode = "200", responseDescription = "The result.")
    public Response readResult(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug of the call.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String call,
            @PathParam("result")
                    @Parameter(
                            description = "The id.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f72",
                            schema = @Schema(maxLength = 100))
                    String result) {
        return answer(Response.ok(), results.requireIn(calls.require(call), result));
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Work out the result of a call",
            description =
                    "From all reviews that count, once its evaluation is closed. It never changes; until the decision is published another one, with a reason, can supersede it. Until then staff alone see it.")
    @APIResponseSchema(
            value = ResultResponse.class,
            responseCode = "201",
            responseDescription = "The result has been worked out.")
    public Response createResult(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid ResultRequest request) {
        Call call = calls.requireForChange(reference);
        ResultSnapshot result = workingOut.workOut(call, request.reason());
        audit.record(Audit.CREATED, ResultSnapshot.COLLECTION, result.id(), null, ResultSummary.from(result));
        return answer(Answers.created("/v1/calls/" + call.slug() + "/results/" + result.id()), result);
    }

    private Response answer(Response.ResponseBuilder answer, ResultSnapshot result) {
        return answer.header(
                        "ETag",
                        ETags.of(
                                result.isPublished() ? 1 : 0,
                                viewer.tier(),
                                PersonDigests.isErased(result.actor()) ? "erased" : "",
                                ETags.shown(LongStream.of(result.call().version()))))
                .entity(ResultResponse.from(result))
                .build();
    }
}
