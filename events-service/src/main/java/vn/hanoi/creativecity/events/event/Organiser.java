package vn.hanoi.creativecity.events.event;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** Who organises an event: a centre of the network, or somebody by name. */
@Schema(name = "EventOrganiser", description = "Who organises an event: a `centre` or a `name`, one of both.")
public record Organiser(
        @TextLength(max = 200) @Schema(description = "The name, at most 200 characters in each language.")
        LocalizedText name,

        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(description = "The slug of a centre of the network.", examples = "khong-gian-di-bo-van-mieu")
        String centre) {}
