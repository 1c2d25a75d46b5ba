package vn.hanoi.creativecity.centres.heritage;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A heritage site as others mention it. */
@Schema(description = "A heritage site: its id, its name in URLs, its name.")
record HeritageSiteReference(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "nha-may-xe-lua-gia-lam")
        String slug,

        @Schema(description = "The name.", required = true) LocalizedText name) {

    static HeritageSiteReference of(HeritageSite site) {
        return new HeritageSiteReference(site.id(), site.slug(), site.name());
    }
}
