package vn.hanoi.creativecity.centres.indicator;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** A value that an observation has or had. */
@Schema(name = "ObservationRevision", description = "A value that an observation has or had.")
record ObservationRevisionResponse(
        @Schema(
                description = "The number: 1 for what was recorded first.",
                required = true,
                minimum = "1",
                maximum = "2147483647",
                format = "int32",
                examples = "1")
        int number,

        @Schema(
                description = "The value, a decimal string.",
                required = true,
                pattern = "^-?\\d{1,15}(\\.\\d{1,4})?$",
                maxLength = 21,
                examples = "12500")
        String value,

        @Schema(description = "Where it came from.", maxLength = 500, examples = "Demonstration")
        String source,

        @Schema(description = "The fields that were assumed and not known.", required = true, maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @Schema(description = "What there was to say of it.", maxLength = 2000, examples = "Đã đối soát")
        String note,

        @Schema(description = "When it was recorded.", required = true)
        Instant at,

        @Schema(description = "Who recorded it, by the identifier of the account.", maxLength = 255)
        @VisibleTo(Tier.STAFF)
        String actor) {

    static ObservationRevisionResponse from(ObservationRevision revision) {
        return new ObservationRevisionResponse(
                revision.number(),
                revision.value().toPlainString(),
                revision.source(),
                revision.assumed(),
                revision.note(),
                revision.at(),
                revision.actor());
    }
}
