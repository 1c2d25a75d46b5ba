package vn.hanoi.creativecity.events.event;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An event as others mention it. */
@Schema(description = "An event: its id, its name in URLs, its title.")
public record EventReference(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "trung-bay-nghe-xua-van-mieu")
        String slug,

        @Schema(description = "The title.", required = true) LocalizedText title) {

    public static EventReference of(Event event) {
        return event == null ? null : new EventReference(event.id(), event.slug(), event.title());
    }
}
