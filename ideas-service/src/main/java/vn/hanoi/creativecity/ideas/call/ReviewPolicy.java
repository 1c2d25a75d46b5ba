package vn.hanoi.creativecity.ideas.call;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a jury goes about it. */
@Schema(description = "How a jury goes about it.")
public record ReviewPolicy(
        @NotNull
        @Min(1)
        @Max(20)
        @Schema(
                description = "How many reviews a submission needs to be ranked, 1 to 20.",
                format = "int32",
                examples = "3")
        Integer minimumReviews,

        @NotNull @Schema(description = "Whether jurors do not learn whose submissions they judge.")
        Boolean anonymised,

        @NotNull @Schema(description = "How the values of several reviews become one.")
        Aggregation aggregation,

        @NotNull
        @Size(min = 1, max = 22)
        @Schema(
                description =
                        "What decides between submissions of the same value, one after the other: codes of criteria, `votes` where there is a vote, and at the end `seed`, the lot that was sealed when the call was published.",
                uniqueItems = true,
                examples = "[\"cultural_meaning\", \"seed\"]")
        List<@NotNull @Size(max = 30) @Pattern(regexp = Criterion.CODE) String> tieBreak) {

    /** The word for the number of votes in a chain. */
    public static final String VOTES = "votes";

    /** The word for the lot, with which every chain ends: it decides between any two. */
    public static final String SEED = "seed";
}
