package vn.hanoi.creativecity.events.session;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A session began at another time before. */
@Schema(name = "PreviousStart", description = "When a session was to begin before, and why no longer.")
record PreviousStart(
        @Schema(description = "When it was changed.", required = true)
        Instant when,

        @Schema(description = "When it was to begin until then.", required = true)
        Instant from,

        @Schema(description = "When it was to begin from then on.", required = true)
        Instant to,

        @Schema(description = "Why.", required = true) LocalizedText why) {}
