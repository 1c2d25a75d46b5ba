package vn.hanoi.creativecity.centres.heritage;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes an adaptation; also what a merge patch is applied to. */
@Schema(name = "AdaptationInput", description = "What makes an adaptation of a heritage site.")
record AdaptationRequest(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(
                description =
                        "The id or slug of the heritage site. It stays: of another site it is another adaptation.",
                examples = "nha-may-xe-lua-gia-lam")
        String site,

        @NotNull @Schema(description = "How the site becomes a creative space.")
        AdaptationApproach approach,

        @NotNull @Schema(description = "Whether it is meant for some time and not for good.")
        Boolean temporary,

        @Schema(description = "The first day on which it is open.", examples = "2023-11-17")
        LocalDate openFrom,

        @Schema(description = "The last day on which it is open, not before the first.", examples = "2023-11-26")
        LocalDate openUntil,

        @Size(min = 1, max = 100)
        @Schema(
                description = "The id or slug of the centre that comes of it.",
                examples = "trung-tam-ket-noi-giao-luu-thiet-ke")
        String resultingCentre,

        @TextLength(max = 2000) @Schema(description = "A note, in at most 2,000 characters.")
        LocalizedText note,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Press reports on the 2023 festival venues")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    AdaptationRequest {
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }

    /** What would make the adaptation as it is now. */
    static AdaptationRequest of(Adaptation adaptation) {
        return new AdaptationRequest(
                adaptation.site().slug(),
                adaptation.approach(),
                adaptation.temporary(),
                adaptation.openFrom(),
                adaptation.openUntil(),
                adaptation.resultingCentre() == null
                        ? null
                        : adaptation.resultingCentre().slug(),
                adaptation.note(),
                adaptation.source(),
                adaptation.assumed());
    }
}
