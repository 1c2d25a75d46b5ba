package vn.hanoi.creativecity.events.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** One line of the difference between a programme and the one released before. */
@Schema(name = "ProgrammeChange", description = "One line of the difference to the programme released before.")
record ProgrammeChange(
        @Schema(description = "What has become of the session.", required = true)
        ChangeKind kind,

        @Schema(description = "The id of the session.", required = true)
        UUID session,

        @Schema(description = "The code of the session.", required = true, maxLength = 50, examples = "HN-7K3F")
        String code,

        @Schema(description = "As it was released before; absent for a new one.")
        Side from,

        @Schema(description = "As it stands now; absent for one that was taken out.")
        Side to,

        @Schema(description = "The same in words.", required = true)
        LocalizedText text) {

    /** How a session stands on one side of the difference. */
    @Schema(name = "ProgrammeChangeSide", description = "How a session stands on one side of the difference.")
    record Side(
            @Schema(description = "The title.", required = true)
            LocalizedText title,

            @Schema(description = "When it starts.", required = true)
            Instant startsAt,

            @Schema(description = "When it ends.", required = true)
            Instant endsAt,

            @Schema(description = "Where; absent for what has no place.")
            FrozenSession.FrozenVenue venue,

            @Schema(description = "The status.", required = true, maxLength = 30, examples = "scheduled")
            String status) {

        static Side of(FrozenSession session) {
            return session == null
                    ? null
                    : new Side(
                            session.title(), session.startsAt(), session.endsAt(), session.venue(), session.status());
        }
    }

    static ProgrammeChange of(ChangeKind kind, FrozenSession before, FrozenSession now) {
        FrozenSession either = now == null ? before : now;
        return new ProgrammeChange(
                kind, either.id(), either.code(), Side.of(before), Side.of(now), Wording.of(kind, before, now));
    }

    /** By what the lines of a difference are in order. */
    @JsonIgnore
    Instant startsAt() {
        return (to == null ? from : to).startsAt();
    }
}
