package vn.hanoi.creativecity.events.checkin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.events.session.Session;
import vn.hanoi.creativecity.events.session.SessionRepository;
import vn.hanoi.creativecity.platform.identity.Roles;

@Path("/v1/sessions/{session}/attendance")
@Tag(name = "Registrations", description = "Who comes, who waits, and who has come.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class AttendanceResource {

    private final SessionRepository sessions;
    private final CheckIns checkIns;

    AttendanceResource(SessionRepository sessions, CheckIns checkIns) {
        this.sessions = sessions;
        this.checkIns = checkIns;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Operation(
            summary = "Read the attendance of a session",
            description =
                    "How many have registered, for the session or for the whole of its event, and how many have come.")
    public AttendanceResponse readSessionAttendance(
            @PathParam("session")
                    @Parameter(
                            description = "The id or the code of the session.",
                            example = "S7K3F9QX",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Session session = sessions.require(reference);
        return checkIns.attendance(session.id(), session.event().id());
    }
}
