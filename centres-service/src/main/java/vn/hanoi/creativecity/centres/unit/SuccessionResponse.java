package vn.hanoi.creativecity.centres.unit;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A unit that came before or after another. */
@Schema(
        name = "UnitSuccession",
        description =
                "A unit that came before or after another, and whether the whole or a part of the earlier one went into the later.")
record SuccessionResponse(
        @Schema(
                description = "The code of the other unit.",
                required = true,
                pattern = "^\\d{2,5}$",
                maxLength = 5,
                examples = "00004")
        String code,

        @Schema(description = "The day from which the other unit exists.", required = true, examples = "2025-07-01")
        LocalDate validFrom,

        @Schema(description = "The name of the other unit.", required = true)
        LocalizedText name,

        @Schema(description = "Whether the whole or a part of the earlier unit went into the later.", required = true)
        Share share) {

    static SuccessionResponse from(Object[] row) {
        return new SuccessionResponse(
                (String) row[0],
                row[1] instanceof LocalDate day ? day : LocalDate.parse(row[1].toString()),
                new LocalizedText((String) row[2], (String) row[3]),
                Share.valueOf((String) row[4]));
    }
}
