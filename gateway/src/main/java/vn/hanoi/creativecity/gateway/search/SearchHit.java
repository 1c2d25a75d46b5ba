package vn.hanoi.creativecity.gateway.search;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.finding.Found;
import vn.hanoi.creativecity.platform.finding.Highlight;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Something that was found. */
@Schema(description = "Something that was found: enough to show it in a list, and where to read it.")
record SearchHit(
        @Schema(description = "What it is.", required = true)
        SearchType type,

        @Schema(description = "Its id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs: a slug, or the code of a session. A project has none.",
                maxLength = 100,
                examples = "pho-sach-ha-noi")
        String slug,

        @Schema(description = "Its name.", required = true) LocalizedText title,

        @Schema(
                description =
                        "Of what it says beside its name the part in which the words stand, or else the beginning; about 160 characters, `…` where it was cut. Absent where it says nothing.")
        LocalizedText snippet,

        @Schema(
                description =
                        "Where the words stand in `title` and `snippet`. Empty where they are written differently from what was typed.",
                required = true,
                maxItems = 4)
        List<Highlight> highlights,

        @Schema(description = "When it was changed last.", required = true)
        Instant updatedAt,

        @Schema(
                description = "Where to read it.",
                required = true,
                format = "uri-reference",
                maxLength = 500,
                examples = "/v1/centres/pho-sach-ha-noi")
        String link) {

    static SearchHit of(Found found) {
        return new SearchHit(
                SearchType.valueOf(found.type().toUpperCase(Locale.ROOT)),
                found.id(),
                found.slug(),
                found.title(),
                found.snippet(),
                found.highlights(),
                found.updatedAt(),
                found.link());
    }
}
