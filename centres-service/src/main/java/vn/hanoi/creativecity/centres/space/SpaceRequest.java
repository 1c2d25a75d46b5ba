package vn.hanoi.creativecity.centres.space;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.accessibility.Accessibility;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a space; also what a merge patch is applied to. */
@Schema(name = "SpaceInput", description = "What makes a space of a centre.")
record SpaceRequest(
        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(
                description = "Its name in URLs, unique within the centre; made from the Vietnamese name when absent.",
                examples = "xuong-thiet-ke")
        String slug,

        @NotNull @TextLength(max = 200) @Schema(description = "The name, at most 200 characters in each language.")
        LocalizedText name,

        @TextLength(max = 5000) @Schema(description = "What it is for, in at most 5,000 characters.")
        LocalizedText description,

        @Min(1)
        @Max(1_000_000)
        @Schema(description = "How many people may be in it at a time.", format = "int32", examples = "40")
        Integer capacityPersons,

        @DecimalMin("0.01")
        @DecimalMax("9999999.99")
        @Schema(
                description = "Its floor, in square metres, to the square decimetre.",
                minimum = "0.01",
                maximum = "9999999.99",
                examples = "120.5")
        BigDecimal areaM2,

        @Size(max = 50) @Schema(description = "What it is equipped with; open to extension.", uniqueItems = true)
        List<@NotNull Facility> facilities,

        @Valid @Schema(description = "How it can be used by everybody.")
        Accessibility accessibility,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The members that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    /** Lists that are left out are empty, and what says nothing is left out: so they will be read back. */
    SpaceRequest {
        facilities = each(facilities);
        accessibility = Accessibility.orNothing(accessibility);
        assumed = each(assumed);
    }

    private static <T> List<T> each(List<T> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }

    /** What would make the space as it is now. */
    static SpaceRequest of(Space space) {
        return new SpaceRequest(
                space.slug(),
                space.name(),
                space.description(),
                space.capacityPersons(),
                space.areaM2(),
                space.facilities(),
                space.accessibility(),
                space.source(),
                space.assumed());
    }
}
