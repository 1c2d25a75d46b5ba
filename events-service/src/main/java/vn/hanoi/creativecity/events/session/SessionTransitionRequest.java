package vn.hanoi.creativecity.events.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** Moves a session: to another time, online, away for now, away for good, or back. */
@Schema(name = "SessionTransition", description = "Moves a session to another state, and to another time or place.")
record SessionTransitionRequest(
        @NotNull
        @Schema(
                description =
                        "The next state: `rescheduled` with the new time; `scheduled` back to the time and the venue that it had.")
        SessionStatus status,

        @NotNull @TextLength(max = 1000) @Schema(description = "Why, in at most 1,000 characters; everybody reads it.")
        LocalizedText reason,

        @Schema(
                description = "When it begins from now on; needed with `rescheduled`, and only there.",
                examples = "2026-11-15T20:00:00+07:00")
        Instant startsAt,

        @Schema(
                description = "When it is over from now on; when absent, it lasts as long as before.",
                examples = "2026-11-15T22:00:00+07:00")
        Instant endsAt,

        @Size(max = 100)
        @Schema(
                description = "Where it takes place from now on, by id or slug; only with `rescheduled`.",
                examples = "van-mieu")
        String venue,

        @Pattern(regexp = "https?://[^\\s]+")
        @Size(max = 2000)
        @Schema(
                description = "Where it is seen online; needed with `moved_online` when it has no such address yet.",
                pattern = "^https?://[^\\s]+$",
                examples = "https://example.org/truc-tiep")
        String onlineUrl,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Why it may overlap with another session in its venue; everybody reads it.",
                examples = "Hai hoạt động dùng chung sân khấu theo thoả thuận")
        String overlapReason) {}
