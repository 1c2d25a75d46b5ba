package vn.hanoi.creativecity.events.edition;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edition of the festival as others mention it. */
@Schema(description = "An edition of the festival: its id, its name in URLs, its year.")
public record EditionReference(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "Its name in URLs.", required = true, maxLength = 100, examples = "2026")
        String slug,

        @Schema(
                description = "The year.",
                required = true,
                minimum = "2000",
                maximum = "2999",
                format = "int32",
                examples = "2026")
        int year) {

    public static EditionReference of(FestivalEdition edition) {
        return edition == null ? null : new EditionReference(edition.id(), edition.slug(), edition.year());
    }
}
