package vn.hanoi.creativecity.centres.ogc;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is in a collection of features, and where they are. */
@Schema(name = "FeatureCollectionDescription", description = "What is in a collection of features, and where they are.")
record FeatureCollectionDescription(
        @Schema(description = "Its name in URLs.", required = true, maxLength = 50, examples = "centres")
        String id,

        @Schema(description = "What it is called.", required = true, maxLength = 200)
        String title,

        @Schema(description = "What is in it.", required = true, maxLength = 1000)
        String description,

        @Schema(description = "Where and when what is in it is.", required = true)
        Extent extent,

        @Schema(description = "What its items are.", required = true, enumeration = "feature", examples = "feature")
        String itemType,

        @Schema(description = "In what coordinates it is given.", required = true, maxItems = 1)
        List<@Size(max = 200) String> crs,

        @Schema(description = "Where it is, and its features.", required = true, maxItems = 10)
        List<Link> links)
        implements Document {

    static FeatureCollectionDescription of(FeatureSource source, Locale language, List<Link> links) {
        return new FeatureCollectionDescription(
                source.id(),
                source.title().in(language),
                source.description().in(language),
                source.extent(),
                "feature",
                List.of(Crs.CRS84),
                links);
    }

    @Override
    public String heading(Locale language) {
        return title;
    }
}
