package vn.hanoi.creativecity.events.linkeddata;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sessions for machines that know schema.org, beside their JSON. */
@Path("/v1/sessions/{session}.jsonld")
@Tag(name = "Calendars and feeds")
@Produces(Vocabulary.TYPE)
@Authenticated
@RunOnVirtualThread
@Transactional
class SessionDataResource {

    private final LinkedData data;

    SessionDataResource(LinkedData data) {
        this.data = data;
    }

    @GET
    @Operation(
            summary = "A session as linked data",
            description =
                    "With its status, its earlier starts, its place and its event, in the vocabulary of schema.org.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = Vocabulary.TYPE,
                            schema = @Schema(type = SchemaType.OBJECT, description = Vocabulary.DOCUMENT),
                            example = Vocabulary.EXAMPLE))
    public Response readSessionAsLinkedData(
            @PathParam("session")
                    @Parameter(
                            description = "The id or the code.",
                            example = "7K3F9QXM",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return Response.ok(data.session(reference)).build();
    }
}
