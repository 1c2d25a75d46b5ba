package vn.hanoi.creativecity.ideas.outcome;

import static vn.hanoi.creativecity.ideas.outcome.OutcomeRevisionRequest.LINK;
import static vn.hanoi.creativecity.ideas.outcome.OutcomeRevisionRequest.VALUE;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What makes an outcome. */
@Schema(name = "OutcomeInput", description = "What makes an outcome.")
record OutcomeRequest(
        @NotNull @Schema(description = "In which way it has meaning: that of the indicator, where it is known.")
        OutcomeAxis axis,

        @NotNull
        @Size(max = 50)
        @Pattern(regexp = CODE)
        @Schema(
                description =
                        "What was measured, by its code: one of `GET /v1/outcomes/indicators`, or another one with a `unit`.",
                examples = "people_trained")
        String indicator,

        @Size(min = 1, max = 50)
        @Schema(
                description =
                        "In what it is counted; needed for an indicator of one's own. Otherwise that of the indicator.",
                examples = "persons")
        String unit,

        @NotNull @Schema(description = "The day, or the first day of the period.", examples = "2026-06-01")
        LocalDate from,

        @Schema(description = "The day before which the period ends; absent for the one day.", examples = "2026-07-01")
        LocalDate until,

        @NotNull
        @Size(max = 21)
        @Pattern(regexp = VALUE)
        @Schema(
                description = "The value: a decimal string, at most 15 digits before the point and 4 behind it.",
                examples = "120")
        String value,

        @Size(min = 1, max = 500)
        @Schema(description = "What shows it: a document, by its number or name.", examples = "Biên bản 05/BB")
        String evidence,

        @Size(max = 2000)
        @Pattern(regexp = LINK)
        @Schema(description = "Where that can be read.", format = "uri", examples = "https://example.org/bao-cao")
        String link,

        @Size(min = 1, max = 2000) @Schema(description = "What there is to say of it.", examples = "Đếm tại cửa vào")
        String note,

        @Size(min = 1, max = 500) @Schema(description = "Where it comes from.", examples = "Báo cáo của dự án")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    static final String CODE = "[a-z][a-z0-9_]{1,49}";

    OutcomeRequest {
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }

    /** The day before which the period ends. */
    LocalDate end() {
        return until == null ? from.plusDays(1) : until;
    }

    OutcomeRevisionRequest revision() {
        return new OutcomeRevisionRequest(value, evidence, link, note, source, assumed);
    }
}
