package vn.hanoi.creativecity.gateway.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.composition.Form;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Support programmes that are running. */
@Schema(description = "Support programmes that are running.")
record RunningProgrammes(
        @Schema(description = "What began last first, ten at most.", required = true, maxItems = 20)
        List<RunningProgramme> items,

        @Schema(
                description = "How many there are in all.",
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64",
                examples = "1")
        Long total) {

    RunningProgrammes {
        items = List.copyOf(items);
    }

    /** One of them, as far as it is told here. */
    @Schema(description = "A support programme that is running.")
    record RunningProgramme(
            @Schema(description = "The id.", required = true)
            UUID id,

            @Schema(
                    description = "Its name in URLs.",
                    required = true,
                    maxLength = 100,
                    examples = "uom-tao-y-tuong-sang-tao")
            String slug,

            @Schema(description = "The kind.", required = true, ref = "ProgrammeKind")
            String kind,

            @Schema(description = "The name.", required = true)
            LocalizedText name,

            @Schema(
                    description = "The slug of the centre that hosts it.",
                    maxLength = 100,
                    examples = "trung-tam-thiet-ke-sang-tao-ha-noi")
            String hostCentre,

            @Schema(description = "The first day.", required = true)
            LocalDate from,

            @Schema(description = "The day after the last one.")
            LocalDate until,

            @Schema(
                    description = "Where the rest of it is read.",
                    required = true,
                    format = "uri-reference",
                    maxLength = 200,
                    examples = "/v1/support-programmes/uom-tao-y-tuong-sang-tao")
            String href) {

        RunningProgramme {
            Form.require(id, slug, kind, name, from);
            href = "/v1/support-programmes/" + slug;
        }
    }
}
