package vn.hanoi.creativecity.ideas.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a programme; also what a merge patch is applied to. */
@Schema(name = "SupportProgrammeInput", description = "What makes a programme.")
record ProgrammeRequest(
        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(
                description = "Its name in URLs; made from the Vietnamese name when absent.",
                examples = "uom-tao-y-tuong-sang-tao")
        String slug,

        @NotNull @Schema(description = "In which way it supports.")
        ProgrammeKind kind,

        @NotNull @TextLength(max = 200) @Schema(description = "The name, at most 200 characters in each language.")
        LocalizedText name,

        @TextLength(max = 2000) @Schema(description = "What it offers, in at most 2,000 characters.")
        LocalizedText summary,

        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(description = "The slug of the centre that hosts it.", examples = "trung-tam-sang-tao-tre-bac-an-khanh")
        String hostCentre,

        @NotNull
        @Min(1)
        @Max(1000)
        @Schema(
                description =
                        "How many projects it supports at most, 1 to 1,000; never fewer than there are in it. One that was terminated takes no place.",
                format = "int32",
                examples = "12")
        Integer places,

        @NotNull @Schema(description = "Its first day.", examples = "2026-01-01")
        LocalDate from,

        @NotNull @Schema(description = "The day from which it is over, after `from`.", examples = "2027-01-01")
        LocalDate until,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    ProgrammeRequest {
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }

    static ProgrammeRequest of(SupportProgramme programme) {
        return new ProgrammeRequest(
                programme.slug(),
                programme.kind(),
                programme.name(),
                programme.summary(),
                programme.hostCentre(),
                programme.places(),
                programme.from(),
                programme.until(),
                programme.source(),
                programme.assumed());
    }
}
