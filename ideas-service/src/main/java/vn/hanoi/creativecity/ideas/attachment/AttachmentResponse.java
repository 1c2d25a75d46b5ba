package vn.hanoi.creativecity.ideas.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** What is known of a file, as far as the reader may know. */
@Schema(name = "Attachment", description = "A file of a submission.")
record AttachmentResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its number among the files of the submission.",
                required = true,
                minimum = "1",
                maximum = "1000000",
                format = "int32",
                examples = "1")
        int number,

        @Personal
        @Schema(
                description =
                        "The name under which it is saved. Jurors of an anonymised call get one that says nothing, such as `attachment-1.pdf`.",
                required = true,
                maxLength = 160,
                examples = "mat-bang.pdf")
        String name,

        @Schema(
                description = "What it is, by its content.",
                required = true,
                maxLength = 50,
                examples = "application/pdf")
        String mediaType,

        @Schema(
                description = "How many bytes it has.",
                required = true,
                minimum = "1",
                maximum = "104857600",
                format = "int64",
                examples = "48213")
        long bytes,

        @Schema(
                description = "The SHA-256 of its bytes, in hexadecimal; absent once the file is gone.",
                maxLength = 64,
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description =
                        "Whether it shows whose it is, as its owner says. Jurors of an anonymised call do not get such files.")
        Boolean identifying,

        @Schema(
                description =
                        "What the virus scanner says. Until it has found the file clean, nobody but its owner can read it; an infected one is taken away.",
                required = true)
        ScanState scan,

        @Schema(description = "When it was sent.", required = true)
        Instant createdAt) {

    static AttachmentResponse from(SeenAttachment seen) {
        Attachment attachment = seen.attachment();
        return new AttachmentResponse(
                attachment.id(),
                attachment.number(),
                seen.name(),
                attachment.kind().mediaType(),
                seen.bytes(),
                seen.hash(),
                seen.isNeutral() ? null : attachment.identifying(),
                attachment.scan(),
                attachment.createdAt());
    }
}
