package vn.hanoi.creativecity.events.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.events.event.Discipline;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What everybody is told of a certificate whose code they know. */
@Schema(name = "CertificateVerification", description = "What everybody is told of a certificate whose code they know.")
record VerificationResponse(
        @Schema(description = "The code.", required = true, maxLength = 23, examples = "7K3QX-0M4RD-9ZT6B-HV2WE")
        String code,

        @Schema(description = "Whether it holds.", required = true)
        CertificateState state,

        @Schema(description = "Whom it is for, where they agree to be named.", maxLength = 200, examples = "Học viên 1")
        String name,

        @Schema(description = "What the course was called.", required = true)
        LocalizedText title,

        @Schema(
                description = "The creative fields that it trained in.",
                required = true,
                maxItems = 7,
                uniqueItems = true)
        List<Discipline> disciplines,

        @Schema(
                description = "How many hours it took.",
                required = true,
                minimum = "1",
                maximum = "2000",
                format = "int32",
                examples = "24")
        int hours,

        @Schema(description = "The day of the last session of the course.", required = true, examples = "2026-11-22")
        LocalDate completedOn,

        @Schema(description = "Who issued it.", required = true)
        LocalizedText issuer,

        @Schema(description = "When it was issued.", required = true)
        Instant issuedAt,

        @Schema(description = "When it was revoked, if it was.")
        Instant revokedAt) {

    static VerificationResponse from(Certificate certificate) {
        return new VerificationResponse(
                certificate.code(),
                certificate.state(),
                certificate.publicName(),
                certificate.title(),
                certificate.disciplines(),
                certificate.hours(),
                certificate.completedOn(),
                certificate.issuer(),
                certificate.issuedAt(),
                certificate.revokedAt());
    }
}
