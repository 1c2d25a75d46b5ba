package vn.hanoi.creativecity.centres.heritage;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.centre.Accuracy;
import vn.hanoi.creativecity.centres.centre.Publication;
import vn.hanoi.creativecity.centres.geometry.GeometryDocument;
import vn.hanoi.creativecity.centres.unit.UnitReference;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A heritage site as it is read. */
@Schema(
        name = "HeritageSite",
        description = "A place of heritage that the city turns, or may turn, into a creative space.")
record HeritageSiteResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "nha-may-xe-lua-gia-lam")
        String slug,

        @Schema(description = "What sort of heritage it is.", required = true)
        HeritageType heritageType,

        @Schema(description = "The name.", required = true) LocalizedText name,

        @Schema(description = "What it is.") LocalizedText description,

        @Schema(description = "The rank that the state has given it.")
        HeritageRanking ranking,

        @Schema(
                description = "The year in which it was built.",
                minimum = "-3000",
                maximum = "2100",
                format = "int32",
                examples = "1905")
        Integer builtYear,

        @Schema(description = "Who may see it.", required = true)
        Publication publication,

        @Schema(description = "The states that it can move to.", required = true)
        AllowedTransitions allowedTransitions,

        @Schema(description = "Where it is.") GeometryDocument geometry,

        @Schema(description = "How well the geometry is known.")
        Accuracy geometryAccuracy,

        @Schema(description = "The ward or commune of today.")
        UnitReference unit,

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

    /** Where its state can go. */
    @Schema(name = "HeritageSiteTransitions", description = "The states that a heritage site can move to now.")
    record AllowedTransitions(
            @Schema(description = "Next states of publication.", required = true, maxItems = 3)
            List<Publication> publication) {}

    static HeritageSiteResponse from(HeritageSite site) {
        return new HeritageSiteResponse(
                site.id(),
                site.slug(),
                site.heritageType(),
                site.name(),
                site.description(),
                site.ranking(),
                site.builtYear(),
                site.publication(),
                new AllowedTransitions(Publication.TABLE.from(site.publication())),
                site.geometry(),
                site.geometryAccuracy(),
                UnitReference.of(site.unit()),
                site.source(),
                site.assumed(),
                site.version(),
                site.createdAt(),
                site.updatedAt());
    }
}
