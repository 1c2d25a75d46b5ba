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
import vn.hanoi.creativecity.events.occurrence.Subject;
import vn.hanoi.creativecity.events.occurrence.Subjects;
import vn.hanoi.creativecity.platform.answer.Answers;

/** Events for machines that know schema.org, beside their JSON. */
@Path("/v1/events/{event}.jsonld")
@Tag(name = "Calendars and feeds")
@Produces(Vocabulary.TYPE)
@Authenticated
@RunOnVirtualThread
@Transactional
class EventDataResource {

    private final LinkedData data;
    private final Subjects subjects;

    EventDataResource(LinkedData data, Subjects subjects) {
        this.data = data;
        this.subjects = subjects;
    }

    @GET
    @Operation(
            summary = "An event as linked data",
            description = "With all its sessions, in the vocabulary of schema.org.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = Vocabulary.TYPE,
                            schema = @Schema(type = SchemaType.OBJECT, description = Vocabulary.DOCUMENT),
                            example = Vocabulary.EXAMPLE))
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    public Response readEventAsLinkedData(
            @PathParam("event")
                    @Parameter(
                            description = "The slug or the id.",
                            example = "le-khai-mac",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Subject event = subjects.event(reference);
        return event.isUnderAnotherSlug(reference)
                ? Answers.movedTo("/v1/events/" + event.reference() + ".jsonld")
                : Response.ok(data.event(event)).build();
    }
}
