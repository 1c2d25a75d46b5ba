package vn.hanoi.creativecity.events.venue;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A venue as it is read. */
@Schema(name = "Venue", description = "A place where events take place: one of the network, or one of our own.")
record VenueResponse(
        @Schema(description = "The id; that of the centre, space or site where it is one.", required = true)
        UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "khong-gian-di-bo-van-mieu")
        String slug,

        @Schema(description = "Whose place it is.", required = true)
        VenueKind kind,

        @Schema(description = "The name.", required = true) LocalizedText name,

        @Schema(
                description = "The slug of the centre of the network that it is or is in.",
                maxLength = 100,
                examples = "khong-gian-di-bo-van-mieu")
        String centre,

        @Schema(description = "The id of the centre, space or site of the network that it is.")
        UUID originId,

        @Schema(description = "The code of the ward or commune of today.", maxLength = 5, examples = "00070")
        String unit,

        @Schema(
                description = "The code of the district or unit that the plan named, as it was before 2025-07-01.",
                maxLength = 5,
                examples = "002")
        String formerUnit,

        @Schema(description = "The postal address.") LocalizedText address,

        @Schema(
                description = "Degrees of longitude [CRS84]; of an area or a line, of its middle.",
                minimum = "-180",
                maximum = "180",
                examples = "105.8355")
        Double longitude,

        @Schema(
                description = "Degrees of latitude [CRS84]; of an area or a line, of its middle.",
                minimum = "-90",
                maximum = "90",
                examples = "21.0293")
        Double latitude,

        @Schema(
                description = "How many people may be in it at a time.",
                minimum = "1",
                maximum = "1000000",
                format = "int32",
                examples = "40")
        Integer capacityPersons,

        @Schema(description = "Whether it takes one session at a time.", required = true)
        boolean exclusive,

        @Schema(
                description =
                        "Whether its centre, space or site is no more or no longer public: it takes no new sessions.",
                required = true)
        boolean gone,

        @Schema(description = "Where the record comes from, for demonstration and imported ones.", maxLength = 500)
        String source,

        @Schema(
                description = "The fields that are assumed and not known; no figure counts them.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static VenueResponse from(Venue venue) {
        Place place = venue.place();
        return new VenueResponse(
                venue.id(),
                venue.slug(),
                venue.kind(),
                place.name(),
                place.centre(),
                venue.originId(),
                place.unit(),
                place.formerUnit(),
                place.address(),
                place.longitude(),
                place.latitude(),
                place.capacityPersons(),
                venue.exclusive(),
                venue.gone(),
                venue.source(),
                venue.assumed(),
                venue.version(),
                venue.createdAt(),
                venue.updatedAt());
    }
}
