package vn.hanoi.creativecity.events.linkeddata;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words of schema.org that the members of linked data stand for. */
@Path("/v1/linked-data/context.jsonld")
@Tag(name = "Calendars and feeds")
@Produces(Vocabulary.TYPE)
@Authenticated
@RunOnVirtualThread
@Transactional
class ContextResource {

    static final String PATH = "/v1/linked-data/context.jsonld";

    private static final String FILE = "/linked-data/context.jsonld";

    @GET
    @Operation(
            summary = "What the members of linked data mean",
            description = "The context of all JSON-LD here: each member with its word of schema.org.")
    @APIResponse(
            responseCode = "200",
            description = "The context.",
            content =
                    @Content(
                            mediaType = Vocabulary.TYPE,
                            schema = @Schema(type = SchemaType.OBJECT, description = "A context of JSON-LD 1.1."),
                            example = "{\"@context\": {\"schema\": \"https://schema.org/\"}}"))
    public Response readLinkedDataContext() {
        try (InputStream file = ContextResource.class.getResourceAsStream(FILE)) {
            return Response.ok(file.readAllBytes()).build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
