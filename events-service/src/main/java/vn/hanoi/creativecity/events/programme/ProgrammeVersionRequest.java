package vn.hanoi.creativecity.events.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What releases a programme. */
@Schema(name = "ProgrammeVersionInput", description = "What releases a programme.")
record ProgrammeVersionRequest(
        @NotNull
        @Min(0)
        @Max(99_999)
        @Schema(
                description =
                        "The number of the version released last, to which this one was compared; 0 if there is none.",
                format = "int32",
                examples = "1")
        Integer basedOn,

        @TextLength(max = 2000) @Schema(description = "What is to be said of this version, in at most 2000 characters.")
        LocalizedText note) {}
