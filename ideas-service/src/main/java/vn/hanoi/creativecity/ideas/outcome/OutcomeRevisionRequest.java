package vn.hanoi.creativecity.ideas.outcome;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an outcome comes to, as it is known now. */
@Schema(name = "OutcomeRevisionInput", description = "What an outcome comes to, as it is known now.")
record OutcomeRevisionRequest(
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

    /** A decimal string, so that no reader makes a float of it. */
    static final String VALUE = "-?\\d{1,15}(\\.\\d{1,4})?";

    static final String LINK = "https?://[^\\s]+";

    OutcomeRevisionRequest {
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }
}
