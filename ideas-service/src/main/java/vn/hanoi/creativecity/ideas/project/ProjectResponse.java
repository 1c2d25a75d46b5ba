package vn.hanoi.creativecity.ideas.project;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.CallReference;
import vn.hanoi.creativecity.ideas.programme.ProgrammeReference;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A project as it is read. What people write freely may say who they are, so the audit keeps none of it. */
@Schema(name = "Project", description = "An accepted submission that is being carried out.")
record ProjectResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description = "The code of the submission, for the owner, its mentors, finance and staff.",
                maxLength = 12,
                examples = "HN-7K3F-9QXM")
        String submission,

        @Schema(description = "The call for which it was handed in.", required = true)
        CallReference call,

        @Schema(description = "The programme that supports it.", required = true)
        ProgrammeReference programme,

        @Personal @Schema(description = "What it is called in public.", required = true)
        LocalizedText name,

        @Personal @Schema(description = "What everybody is told of it.")
        LocalizedText summary,

        @Personal
        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description =
                        "Whose it is: the identifier of the account, or `client:` and the id of an API client. For the owner, its mentors, finance and staff.",
                maxLength = 255,
                examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
        String owner,

        @Schema(
                description =
                        "Who carries it out. The owner, its mentors and staff see all of them; everybody those who agreed to be named.",
                required = true,
                maxItems = 20)
        List<TeamMemberResponse> team,

        @Schema(
                description =
                        "Who accompanies it. The owner, its mentors and staff see all of them; everybody those who agreed to be named.",
                required = true,
                maxItems = 10)
        List<MentorResponse> mentors,

        @Schema(description = "Whether investors may ask to be put in touch.", required = true)
        boolean investorContact,

        @Schema(description = "How far it has come.", required = true)
        ProjectState state,

        @Schema(description = "The states to which you may move it.", required = true, maxItems = 4)
        List<ProjectState> allowedTransitions,

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

        @Schema(description = "When it began.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static ProjectResponse from(Project project, Relation reader) {
        return new ProjectResponse(
                project.id(),
                reader.knowsItsOrigin() ? project.submissionCode() : null,
                CallReference.of(project.call()),
                ProgrammeReference.of(project.programme()),
                project.name(),
                project.summary(),
                reader.knowsItsOrigin() ? project.owner() : null,
                TeamMemberResponse.of(project.team(), reader),
                MentorResponse.of(project.mentors(), reader),
                project.investorContact(),
                project.state(),
                reader == Relation.STAFF ? ProjectState.TABLE.from(project.state()) : List.of(),
                project.source(),
                project.assumed(),
                project.version(),
                project.createdAt(),
                project.updatedAt());
    }
}
