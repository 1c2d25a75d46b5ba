package vn.hanoi.creativecity.events.participant;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;

/** A participant as others mention it. */
@Schema(description = "A participant: the id, the name in URLs, the name.")
public record ParticipantReference(
        @Schema(description = "The id.", required = true) UUID id,

        @Personal @Schema(description = "Its name in URLs.", required = true, maxLength = 100, examples = "nghe-nhan-1")
        String slug,

        @Personal @Schema(description = "The name.", required = true, maxLength = 200, examples = "Nghệ nhân 1")
        String name) {

    public static ParticipantReference of(Participant participant) {
        return new ParticipantReference(participant.id(), participant.slug(), participant.name());
    }
}
