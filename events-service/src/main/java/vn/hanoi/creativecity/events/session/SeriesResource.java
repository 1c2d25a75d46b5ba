package vn.hanoi.creativecity.events.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.events.event.EventRepository;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.slug.Ids;

@Path("/v1/events/{event}/session-series")
@Tag(name = "Sessions", description = "When and where events take place.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class SeriesResource {

    private final EventRepository events;
    private final SeriesMaking making;
    private final Audit audit;

    SeriesResource(EventRepository events, SeriesMaking making, Audit audit) {
        this.events = events;
        this.making = making;
        this.audit = audit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent(required = true)
    @Operation(
            summary = "Create the sessions of a weekly activity",
            description =
                    "At most 400 at a time, each with its own id, to be changed and cancelled by itself. When its venue takes one session at a time, 409 names all that are in the way, and none is made.")
    @APIResponseSchema(
            value = SeriesResponse.class,
            responseCode = "201",
            responseDescription = "The sessions that were made.")
    public Response createSessionSeries(
            @PathParam("event")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "trung-bay-nghe-xua-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid SeriesRequest request) {
        UUID series = Ids.next();
        List<Session> made = making.make(events.requireForChange(reference), series, request);
        SeriesResponse answer = SeriesResponse.from(series, made);
        audit.record(answer.sessions().stream()
                .map(session -> new Audit.Change(Audit.CREATED, Session.COLLECTION, session.id(), null, session))
                .toList());
        return Answers.created("/v1/sessions?series=" + series).entity(answer).build();
    }
}
