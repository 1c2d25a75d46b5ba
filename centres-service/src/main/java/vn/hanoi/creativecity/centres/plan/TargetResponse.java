package vn.hanoi.creativecity.centres.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.agency.AgencyResponse;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A target as it is read: what was promised, not how far it has come. */
@Schema(name = "Target", description = "What a plan promises: how much of what by when, and by whom.")
record TargetResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The id of the plan.", required = true)
        UUID planId,

        @Schema(
                description = "The plan, by its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "102-kh-ubnd")
        String plan,

        @Schema(
                description = "Its code in the plan, also its name in URLs.",
                required = true,
                maxLength = 20,
                examples = "T9")
        String code,

        @Schema(
                description = "The item of the city's plan that it stands for.",
                required = true,
                maxLength = 3,
                examples = "P14")
        String item,

        @Schema(description = "What is promised.", required = true)
        LocalizedText text,

        @Schema(
                description = "The first year.",
                minimum = "2000",
                maximum = "2100",
                format = "int32",
                examples = "2022")
        Integer fromYear,

        @Schema(
                description = "The year by whose end it is to be met.",
                required = true,
                minimum = "2000",
                maximum = "2100",
                format = "int32",
                examples = "2025")
        int dueYear,

        @Schema(
                description = "How much it must come to at least.",
                minimum = "1",
                maximum = "1000000",
                format = "int32",
                examples = "5")
        Integer minimum,

        @Schema(
                description = "How much is meant at most.",
                minimum = "1",
                maximum = "1000000",
                format = "int32",
                examples = "5")
        Integer maximum,

        @Schema(
                description = "How much each year must come to.",
                minimum = "1",
                maximum = "1000000",
                format = "int32",
                examples = "1")
        Integer perYear,

        @Schema(description = "Who leads and who cooperates.", required = true, maxItems = 50)
        List<AgencyResponse> agencies,

        @Schema(description = "By what it is judged.", required = true)
        TargetMeasure measure,

        @Schema(description = "Which service knows the facts of the measure.", required = true)
        TargetMeasure.Answerer answeredBy,

        @Schema(description = "The document by which it was met, where nothing is counted.")
        TargetRecord record,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static TargetResponse from(Target target) {
        return new TargetResponse(
                target.id(),
                target.plan().id(),
                target.plan().slug(),
                target.code(),
                target.item(),
                target.text(),
                target.fromYear(),
                target.dueYear(),
                target.minimum(),
                target.maximum(),
                target.perYear(),
                target.agencies().stream().map(AgencyResponse::of).toList(),
                target.measure(),
                target.measure().answerer(),
                target.record(),
                target.version(),
                target.createdAt(),
                target.updatedAt());
    }
}
