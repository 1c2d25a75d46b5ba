package vn.hanoi.creativecity.centres.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as it is read. */
@Schema(
        name = "Import",
        description = "A file of many records, which is taken whole or not at all, and what came of it.")
record ImportResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "What its lines are.", required = true)
        ImportCollection collection,

        @Schema(description = "How it is written.", required = true)
        ImportFormat format,

        @Schema(description = "Whether nothing of it is written, whatever it holds.", required = true)
        boolean dryRun,

        @Schema(
                description = "What its sender calls it.",
                maxLength = 200,
                pattern = "\\S(.*\\S)?",
                examples = "khach-quy-3.csv")
        String name,

        @Schema(
                description =
                        "How far it has come. `waiting` and `running` are not over; then it is `applied` as a whole; `valid`, when a dry run would have been applied; `refused`, with the reasons among `problems`; or `failed`, when it was taken up several times and never came to its end. Unless it is `applied`, nothing of it has been written.",
                required = true)
        ImportState state,

        @Schema(
                description = "How long the file is, in bytes.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64",
                examples = "18204")
        long bytes,

        @Schema(
                description = "How many records the file has, as far as it could be read.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64",
                examples = "240")
        long lines,

        @Schema(
                description = "How many of these have made a new one, or would have.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64",
                examples = "12")
        long created,

        @Schema(
                description = "How many have changed one that was there, or would have.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64",
                examples = "3")
        long changed,

        @Schema(
                description = "How many say what is there already.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64",
                examples = "225")
        long unchanged,

        @Schema(
                description = "How many are wrong.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64",
                examples = "0")
        long wrong,

        @Schema(
                description =
                        "The first 1,000 things that are wrong, by line; absent until the import is over, and in lists.",
                maxItems = Report.MOST_PROBLEMS)
        List<ImportProblem> problems,

        @Schema(
                description = "Who sent it: the identifier of the account.",
                required = true,
                maxLength = 255,
                examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
        String sender,

        @Schema(
                description = "The version, counted up by each change of its state.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it came.", required = true)
        Instant createdAt,

        @Schema(description = "When its state last changed.", required = true)
        Instant updatedAt,

        @Schema(description = "When it was over; absent until then.")
        Instant finishedAt) {

    /** As a list shows it. */
    static ImportResponse from(Import sent) {
        return from(sent, null);
    }

    static ImportResponse from(Import sent, List<ImportProblem> problems) {
        Counts counts = sent.counts();
        return new ImportResponse(
                sent.id(),
                sent.collection(),
                sent.format(),
                sent.isDryRun(),
                sent.name(),
                sent.state(),
                sent.bytes(),
                counts.lines(),
                counts.created(),
                counts.changed(),
                counts.unchanged(),
                counts.wrong(),
                problems,
                sent.sender().subject(),
                sent.version(),
                sent.createdAt(),
                sent.updatedAt(),
                sent.finishedAt());
    }
}
