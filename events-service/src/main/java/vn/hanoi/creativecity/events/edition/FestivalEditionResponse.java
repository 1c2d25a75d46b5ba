package vn.hanoi.creativecity.events.edition;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An edition of the festival as it is read. */
@Schema(name = "FestivalEdition", description = "The Hà Nội Creative Design Festival of one year.")
record FestivalEditionResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "Its name in URLs.", required = true, maxLength = 100, examples = "2024")
        String slug,

        @Schema(
                description = "The year, of which there is one edition at most.",
                required = true,
                minimum = "2000",
                maximum = "2999",
                format = "int32",
                examples = "2024")
        int year,

        @Schema(
                description = "Which edition it is, counted from 1.",
                required = true,
                minimum = "1",
                maximum = "999",
                format = "int32",
                examples = "4")
        int ordinal,

        @Schema(description = "The theme.") LocalizedText theme,

        @Schema(description = "The first day, where it is known.", examples = "2024-11-09")
        LocalDate startsOn,

        @Schema(description = "The last day, where it is known.", examples = "2024-11-17")
        LocalDate endsOn,

        @Schema(description = "What else is to be said.") LocalizedText note,

        @Schema(description = "How far it has come.", required = true)
        EditionState state,

        @Schema(description = "The states that it can move to.", required = true, maxItems = 5)
        List<EditionState> allowedTransitions,

        @Schema(description = "Where the record comes from, for demonstration and imported ones.", maxLength = 500)
        String source,

        @Schema(
                description = "The fields that are assumed and not known; no figure counts them.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static FestivalEditionResponse from(FestivalEdition edition) {
        return new FestivalEditionResponse(
                edition.id(),
                edition.slug(),
                edition.year(),
                edition.ordinal(),
                edition.theme(),
                edition.startsOn(),
                edition.endsOn(),
                edition.note(),
                edition.state(),
                EditionState.TABLE.from(edition.state()),
                edition.source(),
                edition.assumed(),
                edition.version(),
                edition.createdAt(),
                edition.updatedAt());
    }
}
