package vn.hanoi.creativecity.events.session;

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
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

@Path("/v1/sessions")
@Tag(name = "Sessions", description = "When and where events take place.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class SessionResource {

    static final String EXAMPLE = "7K3F9QXM";

    private static final String PATH = "/v1/sessions/";

    private final SessionRepository sessions;
    private final SessionListing listing;
    private final Scheduling scheduling;
    private final SessionMoves moves;
    private final SessionAnswers answers;
    private final Audit audit;
    private final TransitionHistory history;
    private final MergePatch mergePatch;

    SessionResource(
            SessionRepository sessions,
            SessionListing listing,
            Scheduling scheduling,
            SessionMoves moves,
            SessionAnswers answers,
            Audit audit,
            TransitionHistory history,
            MergePatch mergePatch) {
        this.sessions = sessions;
        this.listing = listing;
        this.scheduling = scheduling;
        this.moves = moves;
        this.answers = answers;
        this.audit = audit;
        this.history = history;
        this.mergePatch = mergePatch;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List sessions",
            description =
                    "By their beginning. Those of drafts are seen by those who make events; what is cancelled stays and says so.")
    public Page<SessionResponse> listSessions(
            @BeanParam @Valid SessionFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(SessionResponse::from);
    }

    @GET
    @Path("/{session}")
    @Authenticated
    @Operation(summary = "Read one session", description = "By id or code.")
    @APIResponseSchema(value = SessionResponse.class, responseCode = "200", responseDescription = "The session.")
    public Response readSession(
            @PathParam("session")
                    @Parameter(
                            description = "The id or the code.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return answers.answer(Response.ok(), sessions.require(reference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent
    @Operation(
            summary = "Create a session",
            description =
                    "A venue that takes one session at a time answers 409 with those that it has then; `overlapReason` has it nevertheless, for everybody to read.")
    @APIResponseSchema(value = SessionResponse.class, responseCode = "201", responseDescription = "The new session.")
    public Response createSession(@NotNull @Valid SessionRequest request) {
        Session session = scheduling.create(request);
        audit.record(Audit.CREATED, Session.COLLECTION, session.id(), null, SessionResponse.from(session));
        return answers.answer(Answers.created(PATH + session.id()), session);
    }

    @PATCH
    @Path("/{session}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Operation(
            summary = "Change a session",
            description =
                    "By JSON merge patch, with the ETag that was read. The time of what is published changes by a transition alone.")
    @APIResponseSchema(
            value = SessionResponse.class,
            responseCode = "200",
            responseDescription = "The session after the change.")
    public Response changeSession(
            @PathParam("session")
                    @Parameter(
                            description = "The id or the code.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "SessionPatch")))
                    JsonNode patch) {
        Session session = sessions.requireWithItsEventForChange(reference);
        ETags.requireMatch(ifMatch, answers.tag(session));
        SessionResponse before = SessionResponse.from(session);
        SessionRequest request = mergePatch.apply(SessionRequest.of(session), SessionRequest.class, patch);
        scheduling.change(session, request, patch.has("overlapReason"));
        audit.record(Audit.CHANGED, Session.COLLECTION, session.id(), before, SessionResponse.from(session));
        return answers.answer(Response.ok(), session);
    }

    @POST
    @Path("/{session}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent
    @Operation(
            summary = "Move a session",
            description =
                    "To another time, online, away for now, away for good, or back; `allowedTransitions` names what is possible. What it was before stays readable.")
    @APIResponseSchema(
            value = SessionResponse.class,
            responseCode = "200",
            responseDescription = "The session in its new state.")
    public Response moveSession(
            @PathParam("session")
                    @Parameter(
                            description = "The id or the code.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid SessionTransitionRequest request) {
        Session session = sessions.requireWithItsEventForChange(reference);
        moves.move(session, request);
        return answers.answer(Response.ok(), session);
    }

    @GET
    @Path("/{session}/transitions")
    @Authenticated
    @Operation(summary = "Read the history of a session", description = "Every move of it, the oldest first.")
    public Page<Transition> listSessionTransitions(
            @PathParam("session")
                    @Parameter(
                            description = "The id or the code.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return new Page<>(history.of(sessions.require(reference).id()), null, null);
    }
}
