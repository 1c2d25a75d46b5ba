package vn.hanoi.creativecity.events.checkin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.time.Punctual;
import vn.hanoi.creativecity.platform.time.Receipt;

@Path("/v1/check-ins")
@Tag(name = "Registrations", description = "Who comes, who waits, and who has come.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
@RunOnVirtualThread
@Transactional
@Punctual
class CheckInResource {

    private static final String PATH = "/v1/check-ins/";

    private final CheckingIn checkingIn;
    private final CheckIns checkIns;
    private final Audit audit;
    private final Receipt receipt;

    CheckInResource(CheckingIn checkingIn, CheckIns checkIns, Audit audit, Receipt receipt) {
        this.checkingIn = checkingIn;
        this.checkIns = checkIns;
        this.audit = audit;
        this.receipt = receipt;
    }

    @GET
    @Path("/{checkIn}")
    @Operation(summary = "Read one check-in", description = "By id.")
    public CheckInResponse readCheckIn(
            @PathParam("checkIn")
                    @Parameter(
                            description = "The id.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                            schema = @Schema(maxLength = 100))
                    String id) {
        return References.id(id)
                .flatMap(checkIns::find)
                .map(CheckInResponse::from)
                .orElseThrow(() -> CheckInNotFound.withId(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Check somebody in",
            description =
                    "By the code that they show, once for each session and from two hours before it begins. Who is not let in is refused by a problem of its own kind: `already-checked-in`, `registration-cancelled`, `wrong-session`, `too-early-to-check-in`, or `not-attending` for who waits or was offered seats. Nobody is let in to a session that was cancelled or postponed: that is a `conflict`.")
    @APIResponseSchema(
            value = CheckInResponse.class,
            responseCode = "201",
            responseDescription = "They have come, for the first time.")
    public Response createCheckIn(@NotNull @Valid CheckInRequest request) {
        CheckInResponse checkIn = CheckInResponse.from(checkingIn.checkIn(request, receipt.at()));
        audit.record(Audit.CREATED, CheckIn.COLLECTION, checkIn.id(), null, checkIn);
        return Answers.created(PATH + checkIn.id()).entity(checkIn).build();
    }
}
