package vn.hanoi.creativecity.events.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a session; also what a merge patch is applied to. */
@Schema(name = "SessionInput", description = "What makes a session of an event.")
public record SessionRequest(
        @NotBlank
        @Size(max = 100)
        @Schema(description = "The event, by id or slug. It stays.", examples = "trung-bay-nghe-xua-van-mieu")
        String event,

        @TextLength(max = 200)
        @Schema(description = "The title, at most 200 characters in each language; when absent, that of the event.")
        LocalizedText title,

        @NotNull @Schema(description = "When it begins.", examples = "2026-11-14T20:00:00+07:00")
        Instant startsAt,

        @NotNull
        @Schema(
                description = "When it is over; the instant itself is no longer part of it. Within 24 hours.",
                examples = "2026-11-14T22:00:00+07:00")
        Instant endsAt,

        @Size(max = 100)
        @Schema(description = "The venue, by id or slug; none for what is online alone.", examples = "van-mieu")
        String venue,

        @Pattern(regexp = "https?://[^\\s]+")
        @Size(max = 2000)
        @Schema(
                description = "Where it is seen online.",
                pattern = "^https?://[^\\s]+$",
                examples = "https://example.org/truc-tiep")
        String onlineUrl,

        @Size(min = 1, max = 500)
        @Schema(
                description =
                        "Why it may overlap with another session in its venue. Kept, with who said so, while it overlaps; everybody reads it.",
                examples = "Hai hoạt động dùng chung sân khấu theo thoả thuận")
        String overlapReason,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    /** A list that is left out is empty. */
    public SessionRequest {
        assumed = assumed == null ? List.of() : assumed;
    }

    Slot slot() {
        return new Slot(startsAt, endsAt);
    }

    /** What would make the session as it is now. */
    static SessionRequest of(Session session) {
        return new SessionRequest(
                session.event().slug(),
                session.title(),
                session.startsAt(),
                session.endsAt(),
                session.venue() == null ? null : session.venue().slug(),
                session.onlineUrl(),
                session.overlap() == null ? null : session.overlap().reason(),
                session.source(),
                session.assumed());
    }
}
