package vn.hanoi.creativecity.centres.accessibility;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** How a place can be reached and used by everybody; what nobody has looked at is absent. */
@Schema(description = "How a place can be reached and used by everybody; what is not known is absent.")
public record Accessibility(
        @Schema(description = "Whether it is reached without a step.")
        Boolean stepFree,

        @Schema(description = "Whether it has an accessible toilet.")
        Boolean accessibleToilet,

        @Schema(description = "Whether it has a hearing loop.")
        Boolean hearingLoop,

        @TextLength(max = 1000) @Schema(description = "What else is good to know, in at most 1,000 characters.")
        LocalizedText notes) {

    public boolean saysNothing() {
        return stepFree == null && accessibleToilet == null && hearingLoop == null && notes == null;
    }
}
