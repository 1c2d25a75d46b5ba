package vn.hanoi.creativecity.ideas.project;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** A mentor as they are read. */
@Schema(name = "ProjectMentor", description = "Somebody who accompanies a project.")
record MentorResponse(
        @Personal
        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description = "The identifier of the account, for the owner, the mentors and staff.",
                maxLength = 255,
                examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
        String subject,

        @Personal @Schema(description = "The name.", required = true, maxLength = 200, examples = "Người cố vấn 1")
        String name,

        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(description = "Whether they have agreed to be named in public, for the same.")
        Boolean consent) {

    static List<MentorResponse> of(List<Mentor> mentors, Relation reader) {
        return mentors.stream()
                .filter(mentor -> reader.knowsTheTeam() || mentor.consent())
                .map(mentor -> reader.knowsTheTeam()
                        ? new MentorResponse(mentor.subject(), mentor.name(), mentor.consent())
                        : new MentorResponse(null, mentor.name(), null))
                .toList();
    }
}
