package vn.hanoi.creativecity.platform.text;

import jakarta.persistence.Embeddable;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody has written, in their language and, where they have taken the trouble, in the other one too. */
@Embeddable
@Schema(description = "A text in the language in which it was written, or in both.", minProperties = 1)
public record WrittenText(
        @Schema(
                description = "The text in Vietnamese.",
                examples = "Đèn lồng từ giấy dó cũ",
                minLength = 1,
                maxLength = 20000)
        String vi,

        @Schema(
                description = "The text in English.",
                examples = "Lanterns of used dó paper",
                minLength = 1,
                maxLength = 20000)
        String en) {

    /** Whether it is there in a language, {@code vi} or {@code en}. */
    public boolean isIn(String language) {
        return (language.equals("en") ? en : vi) != null;
    }

    /** The same with each text that is there changed. */
    public WrittenText with(UnaryOperator<String> change) {
        return new WrittenText(vi == null ? null : change.apply(vi), en == null ? null : change.apply(en));
    }
}
