package vn.hanoi.creativecity.centres.image;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/**
 * A picture that lies elsewhere. Its address is checked by its shape alone and never fetched: no server of the city is
 * sent to an address that somebody has typed in.
 */
@Schema(description = "A picture that lies elsewhere: its address, what it shows, its licence and its size.")
public record Image(
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = Image.ADDRESS)
        @Schema(
                description = "Where it lies: an https URL, without a user in it.",
                format = "uri",
                examples = "https://example.org/anh/khay-kham-trai.jpg")
        String url,

        @NotNull @TextLength(max = 300) @Schema(description = "What it shows, for those who do not see it.")
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

        @NotNull
        @Min(1)
        @Max(100_000)
        @Schema(description = "The width, in pixels.", format = "int32", examples = "1600")
        Integer widthPx,

        @NotNull
        @Min(1)
        @Max(100_000)
        @Schema(description = "The height, in pixels.", format = "int32", examples = "1200")
        Integer heightPx) {

    /** Scheme, host, port, then what RFC 3986 lets stand in a path, a query and a fragment. */
    static final String ADDRESS =
            "https://[A-Za-z0-9][A-Za-z0-9.-]*(:\\d{1,5})?([/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?";
}
