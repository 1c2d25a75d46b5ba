package vn.hanoi.creativecity.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.composition.Form;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** The next sessions. */
@Schema(description = "The next sessions.")
record NextSessions(
        @Schema(description = "By their beginning, five at most.", required = true, maxItems = 20)
        List<NextSession> items) {

    NextSessions {
        items = List.copyOf(items);
    }

    /** One of them, as far as it is told here. */
    @Schema(description = "A session that is not over.")
    record NextSession(
            @Schema(description = "The id.", required = true)
            UUID id,

            @Schema(description = "The title.", required = true)
            LocalizedText title,

            @Schema(description = "When it begins.", required = true)
            Instant startsAt,

            @Schema(description = "When it ends.", required = true)
            Instant endsAt,

            @Schema(description = "How it stands.", required = true, ref = "SessionStatus")
            String status,

            @Schema(description = "Where; absent where it is online.", ref = "VenueReference")
            JsonNode venue,

            @Schema(
                    description = "Where the rest of it is read.",
                    required = true,
                    format = "uri-reference",
                    maxLength = 200,
                    examples = "/v1/sessions/0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70")
            String href) {

        NextSession {
            Form.require(id, title, startsAt, endsAt, status);
            href = "/v1/sessions/" + id;
        }
    }
}
