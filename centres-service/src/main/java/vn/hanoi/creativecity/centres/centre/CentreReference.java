package vn.hanoi.creativecity.centres.centre;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A centre as others mention it. */
@Schema(description = "A centre: its id, its name in URLs, its name.")
public record CentreReference(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "khong-gian-di-bo-van-mieu")
        String slug,

        @Schema(description = "The name.", required = true) LocalizedText name) {

    public static CentreReference of(Centre centre) {
        return centre == null ? null : new CentreReference(centre.id(), centre.slug(), centre.name());
    }
}
