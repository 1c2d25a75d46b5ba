package vn.hanoi.creativecity.events.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.events.occurrence.CalendarSecret;
import vn.hanoi.creativecity.events.occurrence.PublicAddress;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Scopes;

/** Gives registrants the address of a calendar of their own. */
@Path("/v1/registrations/{registration}/calendar")
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
class RegistrationCalendarResource {

    private static final String COLLECTION = "registration-calendars";

    private final RegistrationRepository registrations;
    private final RegistrationRights rights;
    private final PublicAddress address;
    private final Audit audit;

    RegistrationCalendarResource(
            RegistrationRepository registrations, RegistrationRights rights, PublicAddress address, Audit audit) {
        this.registrations = registrations;
        this.rights = rights;
        this.address = address;
        this.audit = audit;
    }

    @POST
    @Idempotent(required = true, once = true)
    @Operation(
            summary = "Make a calendar of a registration",
            description =
                    "For whoever registered, to subscribe to: an iCalendar object with the session, or all of the event, as long as the registration is `attending`, and nothing otherwise. The answer shows its address, once. Another one takes its place: the former leads nowhere then.")
    @APIResponseSchema(
            value = CalendarResponse.class,
            responseCode = "201",
            responseDescription = "The calendar is at the address.")
    public Response createRegistrationCalendar(
            @PathParam("registration")
                    @Parameter(
                            description = "The id or the code.",
                            example = "7K3F-9QXM-2WTD",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Registration registration = registrations.requireAlone(reference);
        rights.requireOwn(registration);
        if (!registration.isLive()) {
            throw NotTaken.ended();
        }
        CalendarSecret secret = CalendarSecret.fresh();
        registration.openCalendarWith(secret);
        // Nothing of the address: whoever reads the audit reads no calendars.
        audit.record(Audit.CREATED, COLLECTION, registration.id(), null, null);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new CalendarResponse(address.of(secret.path())))
                .build();
    }
}
