package vn.hanoi.creativecity.ideas.call;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which files a submission may have. */
@Schema(description = "Which files a submission may have.")
public record AttachmentsPolicy(
        @NotNull @Min(1) @Max(20) @Schema(description = "How many at most, 1 to 20.", format = "int32", examples = "5")
        Integer maximumCount,

        @NotNull
        @Min(1)
        @Max(AttachmentsPolicy.LARGEST)
        @Schema(
                description = "How many bytes each may have at most, up to 104,857,600 (100 MiB).",
                format = "int32",
                examples = "10485760")
        Integer maximumBytes,

        @NotNull @Size(min = 1, max = 5) @Schema(description = "Of which kinds they may be.", uniqueItems = true)
        List<@NotNull AttachmentKind> kinds) {

    /** The most bytes that any call allows a file. */
    public static final long LARGEST = 104_857_600;

    public AttachmentsPolicy {
        kinds = kinds == null ? null : kinds.stream().distinct().toList();
    }
}
