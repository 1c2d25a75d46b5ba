package vn.hanoi.creativecity.ideas.season;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Where one act stands in a season. */
@Schema(description = "Where one act stands in a season, by the episodes that have aired.")
record Standing(
        @Schema(
                description = "Its rank, from 1. Equals share one.",
                required = true,
                minimum = "1",
                maximum = "100000",
                format = "int32")
        int rank,

        @Schema(description = "The code of the submission.", required = true, maxLength = 12, examples = "HN-7K3F-9QXM")
        String submission,

        @Schema(description = "What the act was called last.", required = true)
        LocalizedText act,

        @Schema(description = "The last stage at which it appeared.", required = true)
        Stage stage,

        @Schema(description = "What came of its last appearance there; absent until it is recorded.")
        Result result,

        @Schema(
                description = "The mark of its last appearance at that stage; absent without one.",
                maxLength = 7,
                pattern = "^\\d{1,4}(\\.\\d{1,2})?$",
                examples = "8.5")
        String score,

        @Schema(
                description = "The sum of all its marks.",
                required = true,
                maxLength = 12,
                pattern = "^\\d{1,9}(\\.\\d{1,2})?$",
                examples = "25.5")
        String totalScore,

        @Schema(
                description = "In how many episodes it appeared.",
                required = true,
                minimum = "1",
                maximum = "999",
                format = "int32")
        int appearances) {}
