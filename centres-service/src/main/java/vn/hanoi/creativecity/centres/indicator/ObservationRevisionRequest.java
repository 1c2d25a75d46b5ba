package vn.hanoi.creativecity.centres.indicator;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of an observation can be revised: all but what was observed, and when. A merge patch is applied to it. */
@Schema(name = "ObservationRevisionInput", description = "What of an observation can be revised.")
record ObservationRevisionRequest(
        @NotNull
        @Pattern(regexp = Values.PATTERN)
        @Schema(
                description = "The value as a decimal string, with no more decimals than the indicator has.",
                maxLength = 21,
                examples = "12600")
        String value,

        @Size(min = 1, max = 500) @Schema(description = "Where it comes from.", examples = "Vé điện tử của trung tâm")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed,

        @Size(min = 1, max = 2000) @Schema(description = "What there is to say of it.", examples = "Đã đối soát")
        String note) {

    ObservationRevisionRequest {
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }

    /** The observation as it is now. */
    static ObservationRevisionRequest of(Observation observation) {
        return new ObservationRevisionRequest(
                observation.value().toPlainString(), observation.source(), observation.assumed(), observation.note());
    }
}
