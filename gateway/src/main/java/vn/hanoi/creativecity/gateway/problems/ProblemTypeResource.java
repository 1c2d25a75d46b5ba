package vn.hanoi.creativecity.gateway.problems;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** What the {@code type} of a problem leads to [RFC 9457 section 4]: JSON for programs, a page for people. */
@Path("/problems")
@Produces({ProblemTypeResource.JSON, ProblemTypeResource.HTML})
@RunOnVirtualThread
@PermitAll
@Tag(name = "Discovery", description = "What this API offers, for programs and for people.")
class ProblemTypeResource {

    static final String JSON = MediaType.APPLICATION_JSON;
    static final String HTML = MediaType.TEXT_HTML;
    private static final String PAGE = "A page for people, in the language of `Accept-Language`.";

    @GET
    @Operation(
            summary = "All kinds of problems",
            description = "Every `type` that an error of this API can have, with its status and an explanation in both "
                    + "languages.")
    @APIResponse(
            responseCode = "200",
            description = "The kinds of problems.",
            content = {
                @Content(mediaType = JSON, schema = @Schema(implementation = ProblemTypeList.class)),
                @Content(
                        mediaType = HTML,
                        schema = @Schema(type = SchemaType.STRING, description = PAGE, maxLength = 100_000))
            })
    public ProblemTypeList listProblemTypes() {
        return ProblemTypeList.all();
    }

    @GET
    @Path("/{type}")
    @Operation(
            summary = "One kind of problem",
            description = "What the `type` of a problem leads to: its status, and an explanation in both languages.")
    @APIResponse(
            responseCode = "200",
            description = "The kind of problem.",
            content = {
                @Content(mediaType = JSON, schema = @Schema(implementation = ProblemTypeResponse.class)),
                @Content(
                        mediaType = HTML,
                        schema = @Schema(type = SchemaType.STRING, description = PAGE, maxLength = 100_000))
            })
    public ProblemTypeResponse readProblemType(
            @Parameter(
                            description = "The last part of the problem's `type`.",
                            example = "not-found",
                            schema = @Schema(maxLength = 60, pattern = "^[a-z]+(-[a-z]+)*$"))
                    @PathParam("type")
                    String type) {
        return ProblemType.withSlug(type)
                .map(ProblemTypeResponse::from)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }
}
