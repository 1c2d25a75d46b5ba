package vn.hanoi.creativecity.events.certificate;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.events.course.CourseRights;
import vn.hanoi.creativecity.platform.link.Unlicensed;

/** The certificate as one prints it. */
@Path("/v1/certificates")
@Unlicensed
@Tag(name = "Certificates", description = "That somebody has completed a training course, which anybody can verify.")
@Produces(CertificatePdfResource.PDF)
@RunOnVirtualThread
@Transactional
class CertificatePdfResource {

    static final String PDF = "application/pdf";
    private static final int LARGEST = 1 << 20;

    private final CertificateRepository certificates;
    private final CourseRights rights;
    private final CertificatePdf pdf;

    CertificatePdfResource(CertificateRepository certificates, CourseRights rights, CertificatePdf pdf) {
        this.certificates = certificates;
        this.rights = rights;
        this.pdf = pdf;
    }

    @GET
    @Path("/{code}.pdf")
    @Authenticated
    @Operation(
            summary = "Read a certificate as PDF",
            description =
                    "One page in Vietnamese and English with a QR code of the address at which it is verified. Its holder is named to themselves and staff, and to everybody where they agree to it. As long as nothing changes it is the same to the byte; one that was revoked says so.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "binary",
                                            description = "Its bytes.",
                                            maxLength = LARGEST)))
    public Response readCertificatePdf(
            @PathParam("code")
                    @Parameter(
                            description = "The code, with or without hyphens.",
                            example = "7K3QX-0M4RD-9ZT6B-HV2WE",
                            schema = @Schema(maxLength = 100))
                    String code,
            @Context HttpHeaders headers) {
        Certificate certificate = certificates.require(code);
        boolean seesName = rights.isStaff() || rights.isSelf(certificate.trainee());
        byte[] bytes = pdf.write(Sheets.of(
                certificate,
                Address.of(certificate, headers),
                seesName ? certificate.name() : certificate.publicName()));
        return Response.ok(bytes)
                .header("ETag", tag(bytes))
                .header("Content-Disposition", "inline; filename=\"" + certificate.code() + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String tag(byte[] bytes) {
        try {
            return '"'
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
