package vn.hanoi.creativecity.ideas.interest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** What makes an interest. */
@Schema(name = "InterestInput", description = "What makes an interest.")
record InterestRequest(
        @NotNull
        @Size(max = 100)
        @Schema(
                description = "The project, by id: one whose owner agreed that investors ask.",
                examples = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70")
        String project,

        @NotNull
        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(description = "The slug of an organisation for which you act.", examples = "sovico")
        String organisation,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "What you have in mind; the owner of the project reads it. At most 2,000 characters.",
                examples = "Chúng tôi muốn cùng phát triển sản phẩm.")
        String message,

        @NotNull
        @Valid
        @Schema(
                description =
                        "How you can be reached. The owner sees it when they have accepted, and nobody else does.")
        Reachable contact) {}
