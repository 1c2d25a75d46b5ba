package vn.hanoi.creativecity.events.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.events.event.Discipline;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A certificate as its holder and staff read it. */
@Schema(name = "Certificate", description = "That somebody has completed a course, as its holder and staff read it.")
record CertificateResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "What it is verified by. Whoever knows it may read what it says.",
                required = true,
                maxLength = 23,
                examples = "7K3QX-0M4RD-9ZT6B-HV2WE")
        String code,

        @Schema(description = "The id of the course.", required = true)
        UUID course,

        @Schema(description = "The id of the trainee.", required = true)
        UUID trainee,

        @Personal
        @Schema(description = "Whom it is for; absent once they were erased.", maxLength = 200, examples = "Học viên 1")
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

        @Schema(description = "Whether it holds.", required = true)
        CertificateState state,

        @Schema(description = "The states to which you may move it.", required = true, maxItems = 2)
        List<CertificateState> allowedTransitions,

        @Schema(description = "When it was revoked, if it was.")
        Instant revokedAt,

        @Schema(
                description = "The version of this record, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was issued.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static CertificateResponse from(Certificate certificate, boolean isForStaff) {
        return new CertificateResponse(
                certificate.id(),
                certificate.code(),
                certificate.course().id(),
                certificate.trainee().id(),
                certificate.name(),
                certificate.title(),
                certificate.disciplines(),
                certificate.hours(),
                certificate.completedOn(),
                certificate.issuer(),
                certificate.state(),
                isForStaff ? CertificateState.TABLE.from(certificate.state()) : List.of(),
                certificate.revokedAt(),
                certificate.version(),
                certificate.issuedAt(),
                certificate.updatedAt());
    }
}
