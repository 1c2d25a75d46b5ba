package vn.hanoi.creativecity.ideas.outcome;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** A revision as it is read. */
@Schema(name = "OutcomeRevision", description = "A value that an outcome has or had. It never changes.")
record OutcomeRevisionResponse(
        @Schema(
                description = "Which revision it is, from 1.",
                required = true,
                minimum = "1",
                maximum = "2147483647",
                format = "int32")
        int number,

        @Schema(
                description = "The value.",
                required = true,
                pattern = "^-?\\d{1,15}(\\.\\d{1,4})?$",
                maxLength = 21,
                examples = "120")
        String value,

        @Personal
        @Schema(
                description = "What shows it: a document, by its number or name.",
                maxLength = 500,
                examples = "Biên bản 05/BB")
        String evidence,

        @Personal
        @Schema(
                description = "Where that can be read.",
                format = "uri",
                maxLength = 2000,
                examples = "https://example.org/bao-cao")
        String link,

        @Personal @Schema(description = "What there is to say of it.", maxLength = 2000, examples = "Đếm tại cửa vào")
        String note,

        @Personal @Schema(description = "Where it comes from.", maxLength = 500, examples = "Báo cáo của dự án")
        String source,

        @Schema(
                description = "The fields that are assumed and not known; no figure counts them.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @VisibleTo(Tier.STAFF)
        @Schema(description = "Who recorded it, by the identifier of the account.", maxLength = 255)
        String actor,

        @Schema(description = "When it was recorded.", required = true)
        Instant at) {

    static OutcomeRevisionResponse from(OutcomeRevision revision) {
        return new OutcomeRevisionResponse(
                revision.number(),
                revision.value().toPlainString(),
                revision.evidence(),
                revision.link(),
                revision.note(),
                revision.source(),
                revision.assumed(),
                revision.actor(),
                revision.at());
    }
}
