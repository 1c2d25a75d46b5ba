package vn.hanoi.creativecity.events.edition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes an edition of the festival; also what a merge patch is applied to. */
@Schema(name = "FestivalEditionInput", description = "What makes an edition of the festival.")
record EditionRequest(
        @NotNull
        @Min(2000)
        @Max(2999)
        @Schema(
                description = "The year, of which there is one edition at most; its name in URLs is made of it.",
                format = "int32",
                examples = "2026")
        Integer year,

        @NotNull
        @Min(1)
        @Max(999)
        @Schema(
                description = "Which edition it is, counted from 1; each number once.",
                format = "int32",
                examples = "5")
        Integer ordinal,

        @TextLength(max = 300) @Schema(description = "The theme, in at most 300 characters.")
        LocalizedText theme,

        @Schema(description = "The first day, in the edition's year.", examples = "2024-11-09")
        LocalDate startsOn,

        @Schema(
                description = "The last day, in the edition's year and not before the first; only with `startsOn`.",
                examples = "2024-11-17")
        LocalDate endsOn,

        @TextLength(max = 2000) @Schema(description = "What else is to be said, in at most 2,000 characters.")
        LocalizedText note,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Press reports of the organisers' figures, 2022–2025")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    /** A list that is left out is empty. */
    EditionRequest {
        assumed = assumed == null ? List.of() : assumed;
    }

    /** What would make the edition as it is now. */
    static EditionRequest of(FestivalEdition edition) {
        return new EditionRequest(
                edition.year(),
                edition.ordinal(),
                edition.theme(),
                edition.startsOn(),
                edition.endsOn(),
                edition.note(),
                edition.source(),
                edition.assumed());
    }
}
