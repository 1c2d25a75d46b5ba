package vn.hanoi.creativecity.centres.craft;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.centre.CentreReference;
import vn.hanoi.creativecity.centres.image.Image;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A craft product as it is read. */
@Schema(name = "CraftProduct", description = "What a craft-village centre shows or sells.")
record CraftProductResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "khay-kham-trai-chuyen-my")
        String slug,

        @Schema(description = "The craft-village centre.", required = true)
        CentreReference centre,

        @Schema(description = "The name.", required = true) LocalizedText name,

        @Schema(description = "What it is.") LocalizedText description,

        @Schema(description = "The craft that makes it.", required = true)
        LocalizedText craft,

        @Schema(description = "The village that it comes from.", required = true)
        LocalizedText village,

        @Schema(description = "The cooperatives or workshops that make it.", required = true, maxItems = 20)
        List<LocalizedText> makers,

        @Schema(description = "Pictures of it, the best first.", required = true, maxItems = 20)
        List<Image> images,

        @Schema(description = "What it costs.") PriceRange price,

        @Schema(description = "Whether it can be had.", required = true)
        ProductAvailability availability,

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

    static CraftProductResponse from(CraftProduct product) {
        return new CraftProductResponse(
                product.id(),
                product.slug(),
                CentreReference.of(product.centre()),
                product.name(),
                product.description(),
                product.craft(),
                product.village(),
                product.makers(),
                product.images(),
                product.price(),
                product.availability(),
                product.source(),
                product.assumed(),
                product.version(),
                product.createdAt(),
                product.updatedAt());
    }
}
