package vn.hanoi.creativecity.platform.text;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text in Vietnamese, and in English where somebody has written it.
 *
 * <p>How long each may be is said where it is used, with {@link TextLength}.
 */
@Embeddable
@Schema(description = "A text in Vietnamese and, where it exists, in English.")
public record LocalizedText(
        @Schema(
                description = "The text in Vietnamese.",
                required = true,
                examples = "Phố sách Hà Nội",
                maxLength = 20000)
        String vi,

        @Schema(
                description = "The text in English; absent where nobody has written it.",
                examples = "Hà Nội Book Street",
                maxLength = 20000)
        String en) {

    public static LocalizedText of(String vi, String en) {
        return new LocalizedText(vi, en);
    }
}
