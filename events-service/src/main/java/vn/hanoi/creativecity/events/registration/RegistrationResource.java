package vn.hanoi.creativecity.events.registration;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.time.Punctual;
import vn.hanoi.creativecity.platform.time.Receipt;
import vn.hanoi.creativecity.platform.write.Optimistic;

/** Whoever is logged in may register, whatever they are else; a program does so for itself. */
@Path("/v1/registrations")
@Tag(name = "Registrations", description = "Who comes, who waits, and who has come.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.ADMIN,
    Roles.CENTRE_EDITOR,
    Roles.IDEA_MANAGER,
    Roles.EVENT_MANAGER,
    Roles.JUROR,
    Roles.MENTOR,
    Roles.FINANCE,
    Roles.PARTNER,
    Roles.RESIDENT,
    Scopes.EVENTS_REGISTER
})
@RunOnVirtualThread
@Transactional
@Punctual
class RegistrationResource {

    private static final String PATH = "/v1/registrations/";
    private static final String EXAMPLE = "7K3F-9QXM-2WTD";
    /** In bytes. */
    private static final int LARGEST_PICTURE = 65_536;

    private static final String PNG = "image/png";
    private static final String SVG = "image/svg+xml";

    private final RegistrationRepository registrations;
    private final RegistrationListing listing;
    private final Registering registering;
    private final RegistrationMoves moves;
    private final RegistrationAnswers answers;
    private final TransitionHistory history;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Receipt receipt;

    RegistrationResource(
            RegistrationRepository registrations,
            RegistrationListing listing,
            Registering registering,
            RegistrationMoves moves,
            RegistrationAnswers answers,
            TransitionHistory history,
            MergePatch mergePatch,
            Audit audit,
            Receipt receipt) {
        this.registrations = registrations;
        this.listing = listing;
        this.registering = registering;
        this.moves = moves;
        this.answers = answers;
        this.history = history;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.receipt = receipt;
    }

    @GET
    @Operation(
            summary = "List registrations",
            description = "Your own; staff see all. The last that was made comes first unless asked otherwise.")
    public Page<RegistrationResponse> listRegistrations(
            @BeanParam @Valid RegistrationFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return answers.of(listing.page(filter, page, uri));
    }

    @GET
    @Path("/{registration}")
    @Operation(summary = "Read one registration", description = "By id or code; your own, and staff any.")
    @APIResponseSchema(
            value = RegistrationResponse.class,
            responseCode = "200",
            responseDescription = "The registration.")
    public Response readRegistration(
            @PathParam("registration")
                    @Parameter(
                            description = "The id or the code.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return answers.answer(Response.ok(), registrations.require(reference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Optimistic
    @Idempotent
    @Operation(
            summary = "Register",
            description =
                    "For a session, or for the whole of an event, once each. `state` says whether you have seats (`attending`) or wait for some (`waitlisted`, at `place`). Seats that become free are offered to the first of those who wait whose group fits. You are in time if the service has received the request whole by then.")
    @APIResponseSchema(
            value = RegistrationResponse.class,
            responseCode = "201",
            responseDescription = "The registration has been made.")
    public Response createRegistration(@NotNull @Valid RegistrationRequest request) {
        Registering.Registered made = registering.register(request, receipt.at());
        Registration registration = made.registration();
        audit.record(
                Audit.CREATED,
                Registration.COLLECTION,
                registration.id(),
                null,
                RegistrationResponse.whole(registration));
        return answers.answer(Answers.created(PATH + registration.id()), registration, made.place());
    }

    @PATCH
    @Path("/{registration}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change a registration",
            description =
                    "By JSON merge patch, with the ETag that was read. A larger group needs free seats, or room on the waiting list, while registration is open; what a smaller one frees goes to those who wait. What it is for does not change, and nothing does once it was forgotten who registered.")
    @APIResponseSchema(
            value = RegistrationResponse.class,
            responseCode = "200",
            responseDescription = "The registration after the change.")
    public Response changeRegistration(
            @PathParam("registration")
                    @Parameter(
                            description = "The id or the code.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "RegistrationPatch")))
                    JsonNode patch) {
        Registration registration = registrations.requireForChange(reference);
        ETags.requireMatch(ifMatch, answers.tag(registration));
        RegistrationResponse before = RegistrationResponse.whole(registration);
        RegistrationRequest request =
                mergePatch.apply(RegistrationRequest.of(registration), RegistrationRequest.class, patch);
        moves.change(registration, request, receipt.at());
        audit.record(
                Audit.CHANGED,
                Registration.COLLECTION,
                registration.id(),
                before,
                RegistrationResponse.whole(registration));
        return answers.answer(Response.ok(), registration);
    }

    @POST
    @Path("/{registration}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Move a registration",
            description =
                    "Its registrant accepts offered seats (`attending`) before `offerUntil`, or cancels; staff cancel with a reason. `allowedTransitions` names the states that are possible for you.")
    @APIResponseSchema(
            value = RegistrationResponse.class,
            responseCode = "200",
            responseDescription = "The registration in its new state.")
    public Response moveRegistration(
            @PathParam("registration")
                    @Parameter(
                            description = "The id or the code.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid RegistrationTransitionRequest request) {
        Registration registration = registrations.requireForChange(reference);
        RegistrationResponse before = RegistrationResponse.whole(registration);
        moves.move(registration, request, receipt.at());
        audit.record(
                Audit.MOVED,
                Registration.COLLECTION,
                registration.id(),
                before,
                RegistrationResponse.whole(registration));
        return answers.answer(Response.ok(), registration);
    }

    @GET
    @Path("/{registration}/transitions")
    @Operation(
            summary = "Read the history of a registration",
            description = "Every move of its state, the oldest first.")
    public Page<Transition> listRegistrationTransitions(
            @PathParam("registration")
                    @Parameter(
                            description = "The id or the code.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return new Page<>(history.of(registrations.require(reference).id()), null, null);
    }

    @GET
    @Path("/{registration}/qr")
    @Produces({PNG, SVG})
    @Operation(
            summary = "Read the code of a registration as a picture",
            description = "A QR code of it to be shown on arrival, as PNG, or as SVG when `Accept` prefers that.")
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content = {
                @Content(
                        mediaType = PNG,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST_PICTURE)),
                @Content(
                        mediaType = SVG,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST_PICTURE))
            })
    public Response readRegistrationQr(
            @PathParam("registration")
                    @Parameter(
                            description = "The id or the code.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @Context Request negotiation) {
        QrCode picture = QrCode.of(registrations.require(reference).code());
        Variant chosen = negotiation.selectVariant(Variant.mediaTypes(MediaType.valueOf(PNG), MediaType.valueOf(SVG))
                .build());
        boolean isSvg = chosen != null && chosen.getMediaType().getSubtype().startsWith("svg");
        return Response.ok(isSvg ? picture.svg() : picture.png(), isSvg ? SVG : PNG)
                .build();
    }
}
