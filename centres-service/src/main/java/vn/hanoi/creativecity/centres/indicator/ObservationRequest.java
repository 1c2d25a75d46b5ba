package vn.hanoi.creativecity.centres.indicator;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What makes an observation. */
@Schema(name = "ObservationInput", description = "What makes an observation: a value of an indicator for a period.")
record ObservationRequest(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(description = "The id or code of the indicator.", examples = "visitors")
        String indicator,

        @NotNull @Schema(description = "The day, or the first day of the period.", examples = "2024-01-01")
        LocalDate from,

        @Schema(
                description = "The day on which the period is over: `[from, until)`; when absent, it is the one day.",
                examples = "2024-04-01")
        LocalDate until,

        @NotNull
        @Pattern(regexp = Values.PATTERN)
        @Schema(
                description = "The value as a decimal string, with no more decimals than the indicator has.",
                maxLength = 21,
                examples = "12500")
        String value,

        @Size(min = 1, max = 500) @Schema(description = "Where it comes from.", examples = "Vé điện tử của trung tâm")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed,

        @Size(min = 1, max = 2000) @Schema(description = "What there is to say of it.", examples = "Không kể ngày lễ")
        String note) {

    ObservationRequest {
        until = until == null && from != null ? from.plusDays(1) : until;
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }

    ObservationRevisionRequest revision() {
        return new ObservationRevisionRequest(value, source, assumed, note);
    }
}
