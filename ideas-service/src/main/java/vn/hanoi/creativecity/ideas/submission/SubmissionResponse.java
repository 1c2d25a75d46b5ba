package vn.hanoi.creativecity.ideas.submission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.CallReference;
import vn.hanoi.creativecity.ideas.call.Discipline;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
import vn.hanoi.creativecity.platform.text.WrittenText;

/** A submission as it is read. What people write freely may say who they are, so the audit keeps none of it. */
@Schema(name = "Submission", description = "What somebody hands in for a call.")
record SubmissionResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "A code that can be read aloud; it leads to the submission as the id does.",
                required = true,
                maxLength = 12,
                examples = "HN-7K3F-9QXM")
        String code,

        @Schema(description = "The call that it is for.", required = true)
        CallReference call,

        @Personal @Schema(description = "The title.", required = true)
        WrittenText title,

        @Personal @Schema(description = "What it is about.") WrittenText summary,

        @Schema(description = "The language in which it is written.", required = true)
        Language language,

        @Schema(description = "The creative fields to which it belongs.", required = true, maxItems = 7)
        List<Discipline> disciplines,

        @Personal
        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description =
                        "The answers to the call's form, for the owner, staff and its jurors. Those of an anonymised call do not get the answers that say who somebody is.",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                maxProperties = 100)
        JsonNode answers,

        @Schema(
                description =
                        "Who has part in it. Everybody sees, of what is published, those who agreed to be named; jurors of an anonymised call see none, and do not get this member.",
                maxItems = 20)
        List<ContributorResponse> contributors,

        @Personal
        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description =
                        "Whose it is: the identifier of the account, or `client:` and the id of an API client. For the owner and staff.",
                maxLength = 255,
                examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
        String owner,

        @Schema(description = "How far it has come.", required = true)
        SubmissionState state,

        @Schema(description = "The states to which you may move it.", required = true, maxItems = 10)
        List<SubmissionState> allowedTransitions,

        @Schema(description = "When it was handed in last; absent for what never was.")
        Instant submittedAt,

        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description = "How often it was handed in: the number of its last version. Not for the public.",
                minimum = "0",
                maximum = "1000000",
                format = "int32")
        Integer versions,

        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description =
                        "Until just before when the owner may change it, where changes were requested. For the owner and staff.")
        Instant changesUntil,

        @Schema(description = "Since when everybody may see it, while it is accepted.")
        Instant publishedAt,

        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                maxLength = 500,
                examples = "Demonstration")
        String source,

        @Schema(
                description = "The fields that are assumed and not known; no figure counts them.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @Schema(
                description = "The version of this record, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was begun.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    /** What some readers do not see: that it is assumed is not theirs to know either. */
    private static final Set<String> INNER = Set.of("answers", "contributors", "owner");

    /**
     * @param content of the submission, whole
     * @param seenAs what the reader is to it
     * @param moves the states to which the reader may move it
     */
    static SubmissionResponse from(Submission submission, Content content, Tier seenAs, List<SubmissionState> moves) {
        Content shown = content.seenAs(seenAs, submission.call());
        boolean knowsAll = seenAs == Tier.STAFF || seenAs == Tier.PARTICIPANT;
        return new SubmissionResponse(
                submission.id(),
                submission.code(),
                CallReference.of(submission.call()),
                shown.title(),
                shown.summary(),
                shown.language(),
                shown.disciplines(),
                shown.answers(),
                shown.contributors() == null
                        ? null
                        : shown.contributors().stream()
                                .map(ContributorResponse::from)
                                .toList(),
                knowsAll ? submission.owner() : null,
                submission.state(),
                moves,
                submission.submittedAt(),
                seenAs == Tier.PUBLIC ? null : submission.versions(),
                knowsAll ? submission.changesUntil() : null,
                submission.publishedAt(),
                submission.source(),
                submission.assumed().stream()
                        .filter(field -> knowsAll || !INNER.contains(field))
                        .toList(),
                submission.version(),
                submission.createdAt(),
                submission.updatedAt());
    }
}
