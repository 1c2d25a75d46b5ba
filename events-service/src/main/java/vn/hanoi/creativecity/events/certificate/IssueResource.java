package vn.hanoi.creativecity.events.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.events.course.CourseRepository;
import vn.hanoi.creativecity.events.course.Trainee;
import vn.hanoi.creativecity.events.course.TraineeRepository;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;

/** Staff issue a certificate to a trainee who has completed the course. */
@Path("/v1/courses/{course}/trainees/{trainee}/certificate")
@Tag(name = "Certificates", description = "That somebody has completed a training course, which anybody can verify.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class IssueResource {

    private final CourseRepository courses;
    private final TraineeRepository trainees;
    private final CertificateRepository certificates;
    private final Issuing issuing;
    private final Audit audit;

    IssueResource(
            CourseRepository courses,
            TraineeRepository trainees,
            CertificateRepository certificates,
            Issuing issuing,
            Audit audit) {
        this.courses = courses;
        this.trainees = trainees;
        this.certificates = certificates;
        this.issuing = issuing;
        this.audit = audit;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent
    @Operation(
            summary = "Issue a certificate",
            description =
                    "To a trainee who has completed the course. There is one valid certificate of each: where there is one already it is answered with 200. The trainee is told by mail.")
    @APIResponseSchema(
            value = CertificateResponse.class,
            responseCode = "201",
            responseDescription = "It has been issued.")
    @APIResponse(
            responseCode = "200",
            description = "There is one already: this.",
            content = @Content(schema = @Schema(implementation = CertificateResponse.class)))
    public Response createCertificate(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference,
            @PathParam("trainee")
                    @Parameter(
                            description = "The id of the trainee.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @Context HttpHeaders headers) {
        Trainee trainee = trainees.require(courses.requireForChange(courseReference), reference);
        Optional<Certificate> present = certificates.validOf(trainee);
        if (present.isPresent()) {
            return answer(Response.ok(), present.get());
        }
        Certificate certificate = issuing.issue(trainee);
        issuing.tell(certificate, Address.of(certificate, headers));
        audit.record(
                Audit.CREATED,
                Certificate.COLLECTION,
                certificate.id(),
                null,
                CertificateResponse.from(certificate, true));
        return answer(Answers.created("/v1/certificates/" + certificate.code()), certificate);
    }

    private static Response answer(Response.ResponseBuilder answer, Certificate certificate) {
        return answer.header("ETag", ETags.of(certificate.version()))
                .entity(CertificateResponse.from(certificate, true))
                .build();
    }
}
