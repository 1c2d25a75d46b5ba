package vn.hanoi.creativecity.centres.accessibility;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** How a place can be used by everybody. What nobody has looked at is absent: that is not the same as no. */
@Schema(
        description =
                "How a place can be used by everybody. What nobody has looked at is absent: that is not the same as no.")
public record Accessibility(
        @Schema(description = "Whether it is reached without a step, from the street to the room.")
        Boolean stepFree,

        @Schema(description = "Whether there is a toilet for people in wheelchairs.")
        Boolean accessibleToilet,

        @Schema(description = "Whether there is an induction loop for hearing aids.")
        Boolean hearingLoop,

        @Schema(description = "Whether paths are marked for people who do not see.")
        Boolean tactilePaving,

        @TextLength(max = 1000) @Schema(description = "What else one should know, in at most 1,000 characters.")
        LocalizedText notes) {

    /** The same, or nothing when it says nothing. */
    public static Accessibility orNothing(Accessibility accessibility) {
        return accessibility == null || accessibility.equals(new Accessibility(null, null, null, null, null))
                ? null
                : accessibility;
    }
}
