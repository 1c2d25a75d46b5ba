package vn.hanoi.creativecity.centres.image;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** A picture that lies elsewhere, with what one must know to show it. Its address is never fetched. */
@Schema(description = "A picture that lies elsewhere: where, what it shows, and under which licence.")
public record Image(
        @NotNull
        @Size(max = 500)
        @Pattern(regexp = "https://[^\\s/?#]+([/?#]\\S*)?")
        @Schema(
                description = "Where it is; https only.",
                format = "uri",
                examples = "https://images.example.org/van-mieu.jpg")
        String url,

        @NotNull @TextLength(max = 500) @Schema(description = "What it shows, for those who do not see it.")
        LocalizedText alt,

        @NotNull
        @Size(max = 64)
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.+-]*")
        @Schema(
                description = "The licence, by its SPDX identifier or the code of Creative Commons.",
                examples = "CC-BY-4.0")
        String licence,

        @Size(min = 1, max = 200) @Schema(description = "Whom to name as its maker.", examples = "Bảo tàng Hà Nội")
        String credit,

        @Min(1) @Max(100_000) @Schema(description = "Its width, in pixels.", format = "int32", examples = "1600")
        Integer widthPx,

        @Min(1) @Max(100_000) @Schema(description = "Its height, in pixels.", format = "int32", examples = "900")
        Integer heightPx) {}
