package vn.hanoi.creativecity.ideas.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a milestone; also what a merge patch is applied to. */
@Schema(name = "MilestoneInput", description = "What makes a milestone.")
record MilestoneRequest(
        @NotNull @TextLength(max = 200) @Schema(description = "The name, at most 200 characters in each language.")
        LocalizedText name,

        @TextLength(max = 2000) @Schema(description = "What is to be delivered, in at most 2,000 characters.")
        LocalizedText description,

        @NotNull @Schema(description = "The day on which it is due.", examples = "2026-06-30")
        LocalDate dueOn,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    MilestoneRequest {
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }

    static MilestoneRequest of(Milestone milestone) {
        return new MilestoneRequest(
                milestone.name(), milestone.description(), milestone.dueOn(), milestone.source(), milestone.assumed());
    }
}
