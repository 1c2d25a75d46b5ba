package vn.hanoi.creativecity.ideas.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;

/** How submissions were shared out. */
@Schema(name = "Jury", description = "How the submissions of a call were shared out among jurors.")
record JuryResponse(
        @Schema(
                description = "How many submissions of the call are judged.",
                required = true,
                minimum = "0",
                maximum = "2147483647",
                format = "int32")
        int submissions,

        @Schema(
                description = "How many assignments were made now.",
                required = true,
                minimum = "0",
                maximum = "2147483647",
                format = "int32")
        int assignments,

        @Schema(
                description = "How many each of the jurors has in the call, in the order given.",
                required = true,
                maxItems = 50)
        List<Load> loads) {

    /** What one of them has to do. */
    @Schema(name = "JurorLoad", description = "How many submissions of the call a juror judges.")
    record Load(
            @Personal
            @Schema(
                    description = "The identifier of the account.",
                    required = true,
                    maxLength = 255,
                    examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
            String juror,

            @Schema(
                    description =
                            "How many assignments of the call they have and have neither declined nor been recused from.",
                    required = true,
                    minimum = "0",
                    maximum = "2147483647",
                    format = "int32")
            int assignments) {}
}
