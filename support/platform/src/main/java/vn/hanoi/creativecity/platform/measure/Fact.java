package vn.hanoi.creativecity.platform.measure;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A record that a figure counts or leaves out. */
@Schema(name = "MeasuredFact", description = "A record that a figure counts or leaves out.")
public record Fact(
        @Schema(description = "The collection of the record.", required = true, maxLength = 50, examples = "centres")
        String collection,

        @Schema(description = "Its id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "trung-tam-thiet-ke-sang-tao-ha-noi")
        String slug,

        @Schema(description = "Its name.", required = true) LocalizedText name,

        @Schema(
                description = "Why it is left out, in snake_case; open to extension.",
                maxLength = 50,
                examples = "walking_space")
        String reason,

        @Schema(
                description = "The year to which it belongs, where each year has a figure of its own.",
                minimum = "2000",
                maximum = "9999",
                format = "int32",
                examples = "2026")
        Integer year) {

    public Fact(String collection, UUID id, String slug, LocalizedText name, String reason) {
        this(collection, id, slug, name, reason, null);
    }
}
