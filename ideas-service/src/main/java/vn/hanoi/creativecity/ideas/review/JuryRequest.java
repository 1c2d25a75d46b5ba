package vn.hanoi.creativecity.ideas.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shares all submissions of a call out among jurors. */
@Schema(name = "JuryInput", description = "Shares all submissions of a call out among jurors.")
record JuryRequest(
        @NotNull @Size(min = 1, max = 50) @Schema(description = "The jurors, 1 to 50, each once.")
        List<@NotNull @Valid Juror> jurors,

        @NotNull
        @Min(1)
        @Max(50)
        @Schema(
                description =
                        "How many jurors each submission is to have, 1 to 50; those who are invited already count.",
                format = "int32",
                examples = "3")
        Integer perSubmission) {}
