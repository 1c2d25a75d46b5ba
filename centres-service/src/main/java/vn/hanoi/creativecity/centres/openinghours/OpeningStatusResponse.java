package vn.hanoi.creativecity.centres.openinghours;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody finds who comes at an instant. */
@Schema(name = "OpeningStatus", description = "What somebody finds who comes at an instant.")
record OpeningStatusResponse(
        @Schema(description = "The instant.", required = true)
        Instant at,

        @Schema(
                description =
                        "Whether it is open for who comes unasked: only in the state `open`. By appointment, or as the weather permits, is not.",
                required = true)
        boolean isOpen,

        @Schema(description = "What one finds; `closed` also when no interval holds.", required = true)
        OpeningState state,

        @Schema(description = "The interval that holds; absent when none does.")
        IntervalResponse interval,

        @Schema(description = "The next change to another state; absent when there is none within 366 days.")
        Change nextChange) {

    /** When another state begins, and which. */
    @Schema(name = "OpeningChange", description = "When another state begins, and which.")
    record Change(
            @Schema(description = "When.", required = true) Instant at,

            @Schema(description = "Whether it is open from then on.", required = true)
            boolean isOpen,

            @Schema(description = "What one finds from then on.", required = true)
            OpeningState state) {}

    static OpeningStatusResponse from(OpeningStatus status) {
        Interval interval = status.now().interval();
        Stretch next = status.next();
        return new OpeningStatusResponse(
                status.at(),
                status.now().isOpen(),
                status.now().state(),
                interval == null ? null : IntervalResponse.from(interval),
                next == null ? null : new Change(next.begins(), next.isOpen(), next.state()));
    }
}
