package vn.hanoi.creativecity.events.certificate;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.events.course.CourseRights;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.link.Unlicensed;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/** Whoever knows the code of a certificate verifies it; only staff and its holder find it without. */
@Path("/v1/certificates")
@Unlicensed
@Tag(name = "Certificates", description = "That somebody has completed a training course, which anybody can verify.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class CertificateResource {

    private final CertificateRepository certificates;
    private final CourseRights rights;
    private final Issuing issuing;
    private final TransitionHistory history;
    private final Audit audit;

    CertificateResource(
            CertificateRepository certificates,
            CourseRights rights,
            Issuing issuing,
            TransitionHistory history,
            Audit audit) {
        this.certificates = certificates;
        this.rights = rights;
        this.issuing = issuing;
        this.history = history;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT
    })
    @Operation(
            summary = "List certificates",
            description = "Your own, or for staff all; the newest first unless asked otherwise.")
    public Page<CertificateResponse> listCertificates(
            @BeanParam @Valid CertificateFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return certificates
                .page(filter, page, uri)
                .map(certificate -> CertificateResponse.from(certificate, rights.isStaff()));
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(
            summary = "Verify a certificate",
            description =
                    "By its code, for everybody: whether it is valid or revoked, and what it says. Its holder is named where they agree to it.")
    @APIResponseSchema(
            value = VerificationResponse.class,
            responseCode = "200",
            responseDescription = "What the certificate says.")
    public Response readCertificate(
            @PathParam("code")
                    @Parameter(
                            description = "The code, with or without hyphens.",
                            example = "7K3QX-0M4RD-9ZT6B-HV2WE",
                            schema = @Schema(maxLength = 100))
                    String code) {
        Certificate certificate = certificates.require(code);
        return Response.ok(VerificationResponse.from(certificate)).build();
    }

    @POST
    @Path("/{code}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent
    @Operation(
            summary = "Revoke a certificate",
            description =
                    "With the reason. Whoever verifies it is told from then on that it is revoked; the trainee may be issued another one.")
    @APIResponseSchema(
            value = CertificateResponse.class,
            responseCode = "200",
            responseDescription = "The certificate in its new state.")
    public Response moveCertificate(
            @PathParam("code")
                    @Parameter(
                            description = "The code, with or without hyphens.",
                            example = "7K3QX-0M4RD-9ZT6B-HV2WE",
                            schema = @Schema(maxLength = 100))
                    String code,
            @NotNull @Valid CertificateTransitionRequest request) {
        Certificate certificate = certificates.requireForChange(code);
        CertificateResponse before = CertificateResponse.from(certificate, true);
        issuing.move(certificate, request);
        CertificateResponse after = CertificateResponse.from(certificate, true);
        audit.record(Audit.MOVED, Certificate.COLLECTION, certificate.id(), before, after);
        return Response.ok(after)
                .header("ETag", ETags.of(certificate.version()))
                .build();
    }

    @GET
    @Path("/{code}/transitions")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT
    })
    @Operation(
            summary = "Read the history of a certificate",
            description = "Whether and why it was revoked. For its holder and staff.")
    public Page<Transition> listCertificateTransitions(
            @PathParam("code")
                    @Parameter(
                            description = "The code, with or without hyphens.",
                            example = "7K3QX-0M4RD-9ZT6B-HV2WE",
                            schema = @Schema(maxLength = 100))
                    String code) {
        return new Page<>(history.of(certificates.requireBehind(code).id()), null, null);
    }
}
