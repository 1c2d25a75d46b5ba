package vn.hanoi.creativecity.ideas.result;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.Criterion;

/** Who wins an award. */
@Schema(description = "Who wins an award.")
record AwardedTo(
        @NotNull
        @Pattern(regexp = Criterion.CODE)
        @Schema(description = "The code of the award, of the call.", maxLength = 30, examples = "first_prize")
        String award,

        @NotNull
        @Size(max = 100)
        @Schema(
                description = "The codes of the submissions that win it, as many as it has places at most.",
                uniqueItems = true)
        List<@NotNull @Size(max = 12) String> submissions) {}
