package vn.hanoi.creativecity.events.venue;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A venue as others mention it. */
@Schema(description = "A venue: its id, its name in URLs, its name.")
public record VenueReference(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "khong-gian-di-bo-van-mieu")
        String slug,

        @Schema(description = "The name.", required = true) LocalizedText name) {

    public static VenueReference of(Venue venue) {
        return venue == null ? null : new VenueReference(venue.id(), venue.slug(), venue.name());
    }
}
