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

/** Editions of the festival for machines that know schema.org, beside their JSON. */
@Path("/v1/festival-editions/{edition}.jsonld")
@Tag(name = "Calendars and feeds")
@Produces(Vocabulary.TYPE)
@Authenticated
@RunOnVirtualThread
@Transactional
class EditionDataResource {

    private final LinkedData data;

    EditionDataResource(LinkedData data) {
        this.data = data;
    }

    @GET
    @Operation(
            summary = "An edition of the festival as linked data",
            description = "In the vocabulary of schema.org; its events say that they are part of it.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = Vocabulary.TYPE,
                            schema = @Schema(type = SchemaType.OBJECT, description = Vocabulary.DOCUMENT),
                            example = Vocabulary.EXAMPLE))
    public Response readFestivalEditionAsLinkedData(
            @PathParam("edition")
                    @Parameter(
                            description = "The year, the id or the slug.",
                            example = "2026",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return Response.ok(data.edition(reference)).build();
    }
}
