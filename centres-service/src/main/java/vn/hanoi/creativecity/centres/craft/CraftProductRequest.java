package vn.hanoi.creativecity.centres.craft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.image.Image;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a craft product; also what a merge patch is applied to. */
@Schema(name = "CraftProductInput", description = "What makes a craft product.")
record CraftProductRequest(
        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(
                description = "Its name in URLs; made from the Vietnamese name when absent.",
                examples = "khay-kham-trai-chuyen-my")
        String slug,

        @NotNull
        @Size(min = 1, max = 100)
        @Schema(
                description = "The id or slug of the craft-village centre. It stays: of another it is another product.",
                examples = "trung-tam-lang-nghe-phu-xuyen")
        String centre,

        @NotNull @TextLength(max = 200) @Schema(description = "The name, at most 200 characters in each language.")
        LocalizedText name,

        @TextLength(max = 5000) @Schema(description = "What it is, in at most 5,000 characters.")
        LocalizedText description,

        @NotNull @TextLength(max = 100) @Schema(description = "The craft that makes it, such as “khảm trai”.")
        LocalizedText craft,

        @NotNull @TextLength(max = 100) @Schema(description = "The village that it comes from, such as “Chuyên Mỹ”.")
        LocalizedText village,

        @Size(max = 20) @Schema(description = "The cooperatives or workshops that make it.")
        List<@NotNull @TextLength(max = 200) LocalizedText> makers,

        @Size(max = 20) @Schema(description = "Pictures of it, the best first.")
        List<@NotNull @Valid Image> images,

        @Valid @Schema(description = "What it costs.") PriceRange price,

        @NotNull @Schema(description = "Whether it can be had.")
        ProductAvailability availability,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    CraftProductRequest {
        makers = makers == null ? List.of() : makers;
        images = images == null ? List.of() : images;
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }

    /** What would make the product as it is now. */
    static CraftProductRequest of(CraftProduct product) {
        return new CraftProductRequest(
                product.slug(),
                product.centre().slug(),
                product.name(),
                product.description(),
                product.craft(),
                product.village(),
                product.makers(),
                product.images(),
                product.price(),
                product.availability(),
                product.source(),
                product.assumed());
    }
}
