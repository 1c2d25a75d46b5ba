package vn.hanoi.creativecity.centres.ogc;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of the features of a collection [RFC 7946 section 3.3, OGC 17-069r4 section 7.15]. */
@Schema(description = "One page of the features of a collection: a GeoJSON feature collection [RFC 7946].")
public record FeatureCollection<P extends FeatureProperties>(
        @Schema(
                description = "What it is in GeoJSON.",
                required = true,
                enumeration = "FeatureCollection",
                examples = "FeatureCollection")
        String type,

        @Schema(description = "When the answer was made.", required = true)
        Instant timeStamp,

        @Schema(
                description = "How many features match; only where the first page holds all of them.",
                minimum = "0",
                maximum = "10000",
                format = "int32")
        Integer numberMatched,

        @Schema(
                description = "How many features are on this page.",
                required = true,
                minimum = "0",
                maximum = "10000",
                format = "int32")
        int numberReturned,

        @Schema(description = "This page and the next, the collection, the licence.", required = true, maxItems = 10)
        List<Link> links,

        @Schema(description = "The features, in an order that stays.", required = true, maxItems = 10000)
        List<Feature<P>> features)
        implements Document {

    static <P extends FeatureProperties> FeatureCollection<P> of(
            List<Feature<P>> features, boolean isAll, List<Link> links, Instant now) {
        return new FeatureCollection<>(
                "FeatureCollection", now, isAll ? features.size() : null, features.size(), links, features);
    }

    @Override
    public FeatureCollection<P> timeless() {
        return new FeatureCollection<>(type, null, numberMatched, numberReturned, links, features);
    }

    @Override
    public String heading(Locale language) {
        return links.stream()
                .filter(link -> link.rel().equals(Link.COLLECTION))
                .findFirst()
                .orElseThrow()
                .title();
    }
}
