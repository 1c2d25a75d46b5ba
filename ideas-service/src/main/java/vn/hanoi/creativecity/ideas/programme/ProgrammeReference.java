package vn.hanoi.creativecity.ideas.programme;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A programme as others mention it. */
@Schema(name = "SupportProgrammeReference", description = "A programme: its id, its name in URLs, its name.")
public record ProgrammeReference(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "uom-tao-y-tuong-sang-tao")
        String slug,

        @Schema(description = "The name.", required = true) LocalizedText name) {

    public static ProgrammeReference of(SupportProgramme programme) {
        return new ProgrammeReference(programme.id(), programme.slug(), programme.name());
    }
}
