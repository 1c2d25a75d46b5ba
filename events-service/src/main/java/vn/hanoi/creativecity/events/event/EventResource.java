package vn.hanoi.creativecity.events.event;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

@Path("/v1/events")
@Tag(name = "Events", description = "What is shown, played, taught and celebrated, in the festival and all year.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class EventResource {

    private static final String PATH = "/v1/events/";

    private final EventRepository events;
    private final EventListing listing;
    private final EventEditing editing;
    private final EventMoves moves;
    private final EventAnswers answers;
    private final Audit audit;
    private final TransitionHistory history;
    private final MergePatch mergePatch;

    EventResource(
            EventRepository events,
            EventListing listing,
            EventEditing editing,
            EventMoves moves,
            EventAnswers answers,
            Audit audit,
            TransitionHistory history,
            MergePatch mergePatch) {
        this.events = events;
        this.listing = listing;
        this.editing = editing;
        this.moves = moves;
        this.answers = answers;
        this.audit = audit;
        this.history = history;
        this.mergePatch = mergePatch;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List events",
            description =
                    "By title unless asked otherwise. Drafts are seen by those who make events; what is archived or cancelled stays.")
    public Page<EventResponse> listEvents(
            @BeanParam @Valid EventFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(answers::documentOf);
    }

    @GET
    @Path("/{event}")
    @Authenticated
    @Operation(summary = "Read one event", description = "By id or slug; a slug that it had before answers 301.")
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    @APIResponseSchema(value = EventResponse.class, responseCode = "200", responseDescription = "The event.")
    public Response readEvent(
            @PathParam("event")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "trung-bay-nghe-xua-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Event event = events.require(reference);
        return References.isFormer(reference, event.slug())
                ? Answers.movedTo(PATH + event.slug())
                : answers.answer(Response.ok(), event);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent
    @Operation(summary = "Create an event", description = "It begins as a draft.")
    @APIResponseSchema(value = EventResponse.class, responseCode = "201", responseDescription = "The new event.")
    public Response createEvent(@NotNull @Valid EventRequest request) {
        Event event = editing.create(request);
        record(Audit.CREATED, event, null);
        return answers.answer(Answers.created(PATH + event.slug()), event);
    }

    @PATCH
    @Path("/{event}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Operation(
            summary = "Change an event",
            description = "By JSON merge patch, with the ETag that was read. Lists are replaced whole.")
    @APIResponseSchema(
            value = EventResponse.class,
            responseCode = "200",
            responseDescription = "The event after the change.")
    public Response changeEvent(
            @PathParam("event")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "trung-bay-nghe-xua-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "EventPatch")))
                    JsonNode patch) {
        Event event = events.requireForChange(reference);
        ETags.requireMatch(ifMatch, answers.tag(event));
        EventResponse before = EventResponse.asStaffSee(event);
        editing.change(event, mergePatch.apply(EventRequest.of(event), EventRequest.class, patch));
        record(Audit.CHANGED, event, before);
        return answers.answer(Response.ok(), event);
    }

    @POST
    @Path("/{event}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent
    @Operation(
            summary = "Move an event",
            description =
                    "To another state; `allowedTransitions` names those that are possible. When it is cancelled, so are its sessions that are not over yet.")
    @APIResponseSchema(
            value = EventResponse.class,
            responseCode = "200",
            responseDescription = "The event in its new state.")
    public Response moveEvent(
            @PathParam("event")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "trung-bay-nghe-xua-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid EventTransitionRequest request) {
        Event event = events.requireForChange(reference);
        EventResponse before = EventResponse.asStaffSee(event);
        moves.move(event, request);
        record(Audit.MOVED, event, before);
        return answers.answer(Response.ok(), event);
    }

    @GET
    @Path("/{event}/transitions")
    @Authenticated
    @Operation(summary = "Read the history of an event", description = "Every move of its state, the oldest first.")
    public Page<Transition> listEventTransitions(
            @PathParam("event")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "trung-bay-nghe-xua-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return new Page<>(history.of(events.require(reference).id()), null, null);
    }

    private void record(String action, Event event, EventResponse before) {
        audit.record(action, Event.COLLECTION, event.id(), before, EventResponse.asStaffSee(event));
    }
}
