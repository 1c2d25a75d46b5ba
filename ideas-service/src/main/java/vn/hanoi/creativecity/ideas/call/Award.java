package vn.hanoi.creativecity.ideas.call;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.money.Money;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What can be won. */
@Schema(description = "What can be won.")
public record Award(
        @NotNull
        @Pattern(regexp = Criterion.CODE)
        @Schema(description = "Its code, one of its own within the call.", maxLength = 30, examples = "first_prize")
        String code,

        @NotNull @TextLength(max = 200) @Schema(description = "What it is called, at most 200 characters.")
        LocalizedText name,

        @NotNull @Min(1) @Max(100) @Schema(description = "How many win it, 1 to 100.", format = "int32", examples = "1")
        Integer places,

        @Schema(description = "What each of them is given, more than 0; absent for an award without money.")
        Money value) {}
