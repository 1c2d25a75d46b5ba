package vn.hanoi.creativecity.events.venue;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a venue of our own; also what a merge patch is applied to. */
@Schema(name = "VenueInput", description = "What makes a venue that is no place of the network.")
record VenueRequest(
        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(
                description = "Its name in URLs; made from the Vietnamese name when absent.",
                examples = "san-khau-ho-hoan-kiem")
        String slug,

        @NotNull @TextLength(max = 200) @Schema(description = "The name, at most 200 characters in each language.")
        LocalizedText name,

        @TextLength(max = 500) @Schema(description = "The postal address, in at most 500 characters.")
        LocalizedText address,

        @Pattern(regexp = UNIT)
        @Schema(description = "The code of the ward or commune of today.", maxLength = 5, examples = "00070")
        String unit,

        @Pattern(regexp = UNIT)
        @Schema(
                description = "The code of the district or unit that it was in before 2025-07-01.",
                maxLength = 5,
                examples = "002")
        String formerUnit,

        @DecimalMin("-180")
        @DecimalMax("180")
        @Schema(description = "Degrees of longitude [CRS84]; with `latitude` only.", examples = "105.8525")
        Double longitude,

        @DecimalMin("-90")
        @DecimalMax("90")
        @Schema(description = "Degrees of latitude [CRS84]; with `longitude` only.", examples = "21.0287")
        Double latitude,

        @Min(1)
        @Max(1_000_000)
        @Schema(description = "How many people may be in it at a time.", format = "int32", examples = "500")
        Integer capacityPersons,

        @Schema(description = "Whether it takes one session at a time. True when absent; an open square does not.")
        Boolean exclusive,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    private static final String UNIT = "[0-9]{2,5}";

    /** A room of one's own unless it is said otherwise; a list that is left out is empty. */
    VenueRequest {
        exclusive = exclusive == null || exclusive;
        assumed = assumed == null ? List.of() : assumed;
    }

    Place place() {
        return new Place(name, null, null, unit, formerUnit, address, longitude, latitude, capacityPersons);
    }

    /** What would make the venue as it is now. */
    static VenueRequest of(Venue venue) {
        Place place = venue.place();
        return new VenueRequest(
                venue.slug(),
                place.name(),
                place.address(),
                place.unit(),
                place.formerUnit(),
                place.longitude(),
                place.latitude(),
                place.capacityPersons(),
                venue.exclusive(),
                venue.source(),
                venue.assumed());
    }
}
