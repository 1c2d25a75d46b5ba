package vn.hanoi.creativecity.events.session;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.events.event.EventReference;

/** What a rule has made. Each session is from then on its own. */
@Schema(name = "SessionSeries", description = "The sessions that a rule has made. Each is from then on its own.")
record SeriesResponse(
        @Schema(description = "The id, by which its sessions are listed.", required = true)
        UUID id,

        @Schema(description = "The event.", required = true) EventReference event,

        @Schema(
                description = "How many sessions were made.",
                required = true,
                minimum = "1",
                maximum = "400",
                format = "int32",
                examples = "8")
        int count,

        @Schema(description = "The sessions, the first one first.", required = true, maxItems = 400)
        List<SessionResponse> sessions) {

    static SeriesResponse from(UUID id, List<Session> sessions) {
        return new SeriesResponse(
                id,
                EventReference.of(sessions.getFirst().event()),
                sessions.size(),
                sessions.stream().map(SessionResponse::from).toList());
    }
}
