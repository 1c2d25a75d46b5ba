package vn.hanoi.creativecity.centres.indicator;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

@Path("/v1/indicators")
@Tag(name = "Indicators", description = "What is counted at centres, and what was found there.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class IndicatorResource {

    private static final String PATH = "/v1/indicators/";

    private final IndicatorRepository indicators;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Viewer viewer;
    private final Clock clock;

    IndicatorResource(IndicatorRepository indicators, MergePatch mergePatch, Audit audit, Viewer viewer, Clock clock) {
        this.indicators = indicators;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List indicators",
            description = "What is counted at centres. Indicators for partners are there for partners and staff alone.")
    public Page<IndicatorResponse> listIndicators(
            @BeanParam @Valid IndicatorFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return indicators.page(filter, page, uri);
    }

    @GET
    @Path("/{indicator}")
    @Authenticated
    @Operation(summary = "Read one indicator", description = "By id or code.")
    @APIResponseSchema(value = IndicatorResponse.class, responseCode = "200", responseDescription = "The indicator.")
    public Response readIndicator(
            @PathParam("indicator")
                    @Parameter(
                            description = "The id or the code.",
                            example = "visitors",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return answer(Response.ok(), indicators.require(reference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    @Operation(summary = "Record an indicator", description = "By the city's administrators.")
    @APIResponseSchema(
            value = IndicatorResponse.class,
            responseCode = "201",
            responseDescription = "The indicator has been recorded.")
    public Response createIndicator(@NotNull @Valid IndicatorRequest request) {
        Indicator indicator = new Indicator(Ids.next(), request, clock.instant());
        indicators.persistAndFlush(indicator);
        audit.record(Audit.CREATED, Indicator.COLLECTION, indicator.id(), null, IndicatorResponse.from(indicator));
        return answer(Answers.created(PATH + indicator.code()), indicator);
    }

    @PATCH
    @Path("/{indicator}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change an indicator",
            description =
                    "By JSON merge patch, with the ETag that was read. Its code stays. Its values are seen as it says from then on.")
    @APIResponseSchema(
            value = IndicatorResponse.class,
            responseCode = "200",
            responseDescription = "The indicator after the change.")
    public Response changeIndicator(
            @PathParam("indicator")
                    @Parameter(
                            description = "The id or the code.",
                            example = "visitors",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "IndicatorPatch")))
                    JsonNode patch) {
        Indicator indicator = indicators.requireForChange(reference);
        ETags.requireMatch(ifMatch, tag(indicator));
        IndicatorResponse before = IndicatorResponse.from(indicator);
        IndicatorRequest changed = mergePatch.apply(IndicatorRequest.of(indicator), IndicatorRequest.class, patch);
        checkCode(indicator, changed);
        indicator.change(changed, clock.instant());
        indicators.flush();
        audit.record(Audit.CHANGED, Indicator.COLLECTION, indicator.id(), before, IndicatorResponse.from(indicator));
        return answer(Response.ok(), indicator);
    }

    private static void checkCode(Indicator indicator, IndicatorRequest changed) {
        if (!changed.code().equals(indicator.code())) {
            throw Problem.invalid(
                    "/code",
                    "unchangeable",
                    new Message("Mã của chỉ số không đổi được.", "The code of an indicator cannot change."));
        }
    }

    private Response answer(Response.ResponseBuilder answer, Indicator indicator) {
        return answer.header("ETag", tag(indicator))
                .entity(IndicatorResponse.from(indicator))
                .build();
    }

    private String tag(Indicator indicator) {
        return ETags.of(indicator.version(), viewer.tier());
    }
}
