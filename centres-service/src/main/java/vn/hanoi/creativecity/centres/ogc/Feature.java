package vn.hanoi.creativecity.centres.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.geometry.GeometryDocument;

/** Something with a place [RFC 7946 section 3.2]. */
@Schema(description = "Something with a place: a GeoJSON feature [RFC 7946].")
public record Feature<P extends FeatureProperties>(
        @Schema(description = "What it is in GeoJSON.", required = true, enumeration = "Feature", examples = "Feature")
        String type,

        @Schema(description = "The id, the same as under `/v1`.", required = true)
        UUID id,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(description = "Where it is [CRS84]; null where that is not known.", required = true, nullable = true)
        GeometryDocument geometry,

        @Schema(description = "What is told of it.", required = true)
        P properties,

        @Schema(description = "Where more is; only when one feature is read.", maxItems = 10)
        List<Link> links)
        implements Document {

    /** A feature as it stands in a collection. */
    public static <P extends FeatureProperties> Feature<P> of(UUID id, GeometryDocument geometry, P properties) {
        return new Feature<>("Feature", id, geometry, properties, null);
    }

    Feature<P> with(List<Link> links) {
        return new Feature<>(type, id, geometry, properties, links);
    }

    @Override
    public String heading(Locale language) {
        boolean isInEnglish = language.equals(Locale.ENGLISH) && properties.nameEn() != null;
        return isInEnglish ? properties.nameEn() : properties.nameVi();
    }
}
