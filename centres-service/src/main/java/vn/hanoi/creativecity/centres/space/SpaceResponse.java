package vn.hanoi.creativecity.centres.space;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.accessibility.Accessibility;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A space as it is read. */
@Schema(name = "Space", description = "A room, hall, stage or yard of a centre.")
record SpaceResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The id of the centre that it is in.", required = true)
        UUID centreId,

        @Schema(
                description = "Its name in URLs, unique within the centre.",
                required = true,
                maxLength = 100,
                examples = "xuong-thiet-ke")
        String slug,

        @Schema(description = "The name.", required = true) LocalizedText name,

        @Schema(description = "What it is for.") LocalizedText description,

        @Schema(
                description = "How many people may be in it at a time.",
                minimum = "1",
                maximum = "1000000",
                format = "int32",
                examples = "40")
        Integer capacityPersons,

        @Schema(
                description = "Its floor, in square metres, to the square decimetre.",
                minimum = "0.01",
                maximum = "9999999.99",
                examples = "120.5")
        BigDecimal areaM2,

        @Schema(description = "What it is equipped with; open to extension.", required = true, maxItems = 50)
        List<Facility> facilities,

        @Schema(description = "How it can be used by everybody.")
        Accessibility accessibility,

        @Schema(description = "Where the record comes from, for demonstration and imported ones.", maxLength = 500)
        String source,

        @Schema(
                description = "The members that are assumed and not known; no figure counts them.",
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

    static SpaceResponse from(Space space) {
        return new SpaceResponse(
                space.id(),
                space.centre(),
                space.slug(),
                space.name(),
                space.description(),
                space.capacityPersons(),
                space.areaM2(),
                space.facilities(),
                space.accessibility(),
                space.source(),
                space.assumed(),
                space.version(),
                space.createdAt(),
                space.updatedAt());
    }
}
