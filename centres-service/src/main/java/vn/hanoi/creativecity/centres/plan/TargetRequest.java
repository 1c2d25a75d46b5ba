package vn.hanoi.creativecity.centres.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.agency.AgencyRequest;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a target; also what a merge patch is applied to. */
@Schema(name = "TargetInput", description = "What makes a target of a plan.")
record TargetRequest(
        @NotNull
        @Size(max = 20)
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]*")
        @Schema(description = "Its code in the plan, also its name in URLs.", examples = "T9")
        String code,

        @NotNull
        @Pattern(regexp = "P([1-9]|1[0-6])")
        @Schema(
                description = "The item of the city's plan that it stands for, P1 to P16.",
                maxLength = 3,
                examples = "P14")
        String item,

        @NotNull @TextLength(max = 1000) @Schema(description = "What is promised.")
        LocalizedText text,

        @Min(2000) @Max(2100) @Schema(description = "The first year.", format = "int32", examples = "2022")
        Integer fromYear,

        @NotNull
        @Min(2000)
        @Max(2100)
        @Schema(
                description = "The year by whose end it is to be met, not before the first.",
                format = "int32",
                examples = "2025")
        Integer dueYear,

        @Min(1)
        @Max(1_000_000)
        @Schema(
                description = "How much it must come to at least; not for what is recorded or measured per year.",
                format = "int32",
                examples = "5")
        Integer minimum,

        @Min(1)
        @Max(1_000_000)
        @Schema(
                description = "How much is meant at most, not below the minimum; not for what is recorded or per year.",
                format = "int32",
                examples = "5")
        Integer maximum,

        @Min(1)
        @Max(1_000_000)
        @Schema(
                description = "How much each year must come to; only for measures per year.",
                format = "int32",
                examples = "1")
        Integer perYear,

        @Size(max = 50) @Schema(description = "Who leads and who cooperates.")
        List<@NotNull @Valid AgencyRequest> agencies,

        @NotNull @Schema(description = "By what it is judged.")
        TargetMeasure measure,

        @Valid @Schema(description = "The document by which it was met; only for what is `recorded`.")
        TargetRecord record) {

    TargetRequest {
        agencies = agencies == null ? List.of() : agencies;
    }

    /** What would make the target as it is now. */
    static TargetRequest of(Target target) {
        return new TargetRequest(
                target.code(),
                target.item(),
                target.text(),
                target.fromYear(),
                target.dueYear(),
                target.minimum(),
                target.maximum(),
                target.perYear(),
                target.agencies().stream().map(AgencyRequest::of).toList(),
                target.measure(),
                target.record());
    }
}
