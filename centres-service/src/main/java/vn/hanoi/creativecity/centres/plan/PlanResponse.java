package vn.hanoi.creativecity.centres.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A plan as it is read; its targets are a list of their own. */
@Schema(name = "Plan", description = "A plan of the city, by which it promises its targets.")
record PlanResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs, made of its code.",
                required = true,
                maxLength = 100,
                examples = "102-kh-ubnd")
        String slug,

        @Schema(
                description = "The number under which it was issued.",
                required = true,
                maxLength = 100,
                examples = "102/KH-UBND")
        String code,

        @Schema(description = "The day on which it was issued.", required = true, examples = "2022-04-01")
        LocalDate issuedOn,

        @Schema(description = "The name.", required = true) LocalizedText name,

        @Schema(description = "The membership that it makes good.")
        Membership membership,

        @Schema(description = "Where the record comes from, for demonstration and imported ones.", maxLength = 500)
        String source,

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

    static PlanResponse from(Plan plan) {
        return new PlanResponse(
                plan.id(),
                plan.slug(),
                plan.code(),
                plan.issuedOn(),
                plan.name(),
                plan.membership(),
                plan.source(),
                plan.version(),
                plan.createdAt(),
                plan.updatedAt());
    }
}
