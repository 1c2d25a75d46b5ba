package vn.hanoi.creativecity.ideas.call;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A call as others mention it. */
@Schema(description = "A call: its id, its name in URLs, its name.")
public record CallReference(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "tuyen-chon-y-tuong-sang-tao-ha-noi")
        String slug,

        @Schema(description = "The name.", required = true) LocalizedText name) {

    public static CallReference of(Call call) {
        return new CallReference(call.id(), call.slug(), call.name());
    }
}
