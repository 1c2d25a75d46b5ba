package vn.hanoi.creativecity.ideas.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.Discipline;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.text.WrittenText;

/** What was handed in once, as far as the reader may know. */
@Schema(name = "SubmissionVersion", description = "What was handed in once, as it was then.")
record SubmissionVersionResponse(
        @Schema(
                description = "Its number, from 1.",
                required = true,
                minimum = "1",
                maximum = "1000000",
                format = "int32",
                examples = "1")
        int number,

        @Schema(description = "When it was handed in.", required = true)
        Instant submittedAt,

        @Schema(description = "The title.", required = true) WrittenText title,

        @Schema(description = "What it is about.", required = true)
        WrittenText summary,

        @Schema(description = "The language in which it is written.", required = true)
        Language language,

        @Schema(description = "The creative fields to which it belongs.", required = true, maxItems = 7)
        List<Discipline> disciplines,

        @Schema(
                description =
                        "The answers to the call's form; for jurors of an anonymised call without those that say who somebody is.",
                required = true,
                type = SchemaType.OBJECT,
                implementation = Object.class,
                maxProperties = 100)
        JsonNode answers,

        @Schema(description = "Who had part in it; jurors of an anonymised call do not get this member.", maxItems = 20)
        List<ContributorResponse> contributors) {

    static SubmissionVersionResponse from(SubmissionVersion version, Call call, Tier seenAs) {
        Content shown = version.content().seenAs(seenAs, call);
        return new SubmissionVersionResponse(
                version.number(),
                version.submittedAt(),
                shown.title(),
                shown.summary(),
                shown.language(),
                shown.disciplines(),
                shown.answers(),
                shown.contributors() == null
                        ? null
                        : shown.contributors().stream()
                                .map(ContributorResponse::from)
                                .toList());
    }
}
