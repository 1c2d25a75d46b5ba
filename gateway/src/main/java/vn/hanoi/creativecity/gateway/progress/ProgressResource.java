package vn.hanoi.creativecity.gateway.progress;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.gateway.composition.Addresses;
import vn.hanoi.creativecity.gateway.composition.Composition;
import vn.hanoi.creativecity.gateway.composition.Compositions;
import vn.hanoi.creativecity.gateway.composition.Part;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.answer.Answers;

@Path("/v1/plans/{plan}/progress")
@Tag(name = "Plans", description = "What the city has promised: its plans and their targets.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProgressResource {

    private static final String PLANS = "/v1/plans/";

    private final RoutingContext request;
    private final Compositions compositions;
    private final Progress progress;

    ProgressResource(RoutingContext request, Compositions compositions, Progress progress) {
        this.request = request;
        this.compositions = compositions;
        this.progress = progress;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "How far a plan has come",
            description =
                    "Each target with its state and the facts behind it, worked out now from what all three services hold. What is assumed never counts, nor what the public does not see, so that the answer is the same for everybody, and everybody may ask. A target whose figure cannot be read this time has no state and is named in `warnings`.")
    @APIResponse(responseCode = "301", description = "The plan has another slug now; `Location` says where to ask.")
    @APIResponseSchema(
            value = PlanProgress.class,
            responseCode = "200",
            responseDescription = "How far the plan has come.")
    public Response readPlanProgress(
            @PathParam("plan")
                    @Parameter(
                            description = "The id or the slug of the plan.",
                            example = "102-kh-ubnd",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Composition composition = compositions.begin(request);
        String path = PLANS + Addresses.step(reference);
        Part plan = composition.ask(Upstream.CENTRES, path);
        Part targets = composition.ask(Upstream.CENTRES, path + "/targets?limit=200");
        Optional<String> moved = plan.slugOfToday();
        if (moved.isPresent()) {
            return Answers.movedTo(PLANS + moved.get() + "/progress");
        }
        return composition.answer(progress.of(
                plan.required(PlanOfTargets.class), targets.required(Promises.class), composition, "targets."));
    }
}
