package vn.hanoi.creativecity.gateway.agenda;

import java.time.Instant;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Something on an agenda. */
@Schema(description = "Something on an agenda.")
record AgendaItem(
        @Schema(description = "What it is.", required = true)
        Kind kind,

        @Schema(description = "When it is, or when it begins.", required = true)
        Instant startsAt,

        @Schema(description = "When it ends, for what has an end.")
        Instant endsAt,

        @Schema(description = "What it is called.", required = true)
        LocalizedText title,

        @Schema(
                description =
                        "How it stands, in snake_case: the status of a session, the state of an episode, what holds on the days of an exception (absent where these have hours of their own). Open to extension.",
                maxLength = 50,
                examples = "scheduled")
        String state,

        @Schema(
                description = "The slug of the centre, where it is known.",
                maxLength = 100,
                examples = "khong-gian-di-bo-van-mieu")
        String centre,

        @Schema(
                description = "Where the rest of it is read.",
                required = true,
                format = "uri-reference",
                maxLength = 200,
                examples = "/v1/sessions/0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70")
        String href) {

    static final Comparator<AgendaItem> BY_TIME = Comparator.comparing(AgendaItem::startsAt)
            .thenComparing(AgendaItem::kind)
            .thenComparing(AgendaItem::href);

    /** What stands on an agenda. */
    @Schema(
            name = "AgendaItemKind",
            description =
                    "What stands on an agenda: days with other hours than usual, the beginning or the end of a call, a lesson of a course, another session, an episode of a talent season. Open to extension.")
    enum Kind {
        OPENING_EXCEPTION,
        CALL_OPENS,
        CALL_CLOSES,
        COURSE_SESSION,
        SESSION,
        EPISODE
    }
}
