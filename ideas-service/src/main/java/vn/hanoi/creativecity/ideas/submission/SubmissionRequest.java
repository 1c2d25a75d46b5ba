package vn.hanoi.creativecity.ideas.submission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.Discipline;
import vn.hanoi.creativecity.platform.text.WrittenLength;
import vn.hanoi.creativecity.platform.text.WrittenText;

/** What makes a submission; also what a merge patch is applied to. */
@Schema(name = "SubmissionInput", description = "What makes a submission. Much of it is only needed to hand it in.")
record SubmissionRequest(
        @NotNull
        @Size(max = 100)
        @Schema(
                description = "The call that it is for, by id or slug. It stays.",
                examples = "tuyen-chon-y-tuong-sang-tao-ha-noi")
        String call,

        @NotNull
        @WrittenLength(max = 200)
        @Schema(description = "The title, at most 200 characters; in `language`, and in the other one if you like.")
        WrittenText title,

        @WrittenLength(max = 2000)
        @Schema(
                description =
                        "What it is about, in at most 2,000 characters; in `language`, and in the other one if you like. Needed to hand it in.")
        WrittenText summary,

        @Schema(description = "The language in which it is written; `vi` when absent.", defaultValue = "vi")
        Language language,

        @Size(max = 7)
        @Schema(
                description = "The creative fields to which it belongs, among those of the call if that names any.",
                uniqueItems = true)
        List<@NotNull Discipline> disciplines,

        @Schema(
                description =
                        "The answers to the call's `answerForm`, by name. What is there is checked at once, what is missing when it is handed in.",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                maxProperties = 100)
        JsonNode answers,

        @Valid @Size(max = 20) @Schema(description = "Who has part in it, at most 20. Needed to hand it in.")
        List<@NotNull ContributorRequest> contributors) {

    /** What is left out is empty. */
    SubmissionRequest {
        language = language == null ? Language.VI : language;
        disciplines = disciplines == null
                ? List.of()
                : disciplines.stream().distinct().toList();
        answers = Answers.orNone(answers);
        contributors = contributors == null ? List.of() : contributors;
    }

    /** What would make the submission as its owner has it now. */
    static SubmissionRequest of(Submission submission) {
        Content content = submission.ownContent();
        return new SubmissionRequest(
                submission.call().slug(),
                content.title(),
                content.summary(),
                content.language(),
                content.disciplines(),
                content.answers(),
                content.contributors().stream().map(ContributorRequest::of).toList());
    }

    Content content(List<Contributor> before, Instant now) {
        return new Content(
                title,
                summary,
                language,
                disciplines,
                answers,
                contributors.stream()
                        .map(contributor -> Contributor.of(contributor, before, now))
                        .toList());
    }
}
