package vn.hanoi.creativecity.platform.erasure;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody was erased from a service, without who it was. */
@Schema(name = "Erasure", description = "That somebody was erased, without who it was.")
public record ErasureResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "When.", required = true) Instant at,

        @Schema(description = "Who asked for it, by the identifier of the account.", required = true, maxLength = 255)
        String actor,

        @Schema(
                description =
                        "What stands for each account of theirs since, in the audit for instance: a digest with a key that never leaves the database.",
                required = true,
                maxItems = 20)
        List<@Size(max = 50) String> persons,

        @Schema(description = "How many records named them.", required = true, maxItems = 50)
        List<Records> records) {

    /** How many records of one kind named them. */
    @Schema(name = "ErasedRecords", description = "How many records of one kind named somebody.")
    public record Records(
            @Schema(description = "The kind of record.", required = true, maxLength = 50, examples = "submissions")
            String of,

            @Schema(
                    description = "How many.",
                    required = true,
                    minimum = "0",
                    maximum = "2147483647",
                    format = "int32",
                    examples = "1")
            int records) {}

    public static ErasureResponse from(Erasure erasure) {
        return new ErasureResponse(
                erasure.id(),
                erasure.at(),
                erasure.actor(),
                erasure.persons(),
                erasure.records().stream()
                        .map(erased -> new Records(erased.of(), erased.records()))
                        .toList());
    }
}
