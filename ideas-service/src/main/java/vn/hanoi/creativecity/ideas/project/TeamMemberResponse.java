package vn.hanoi.creativecity.ideas.project;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** Somebody of the team as they are read. */
@Schema(name = "TeamMember", description = "Somebody who carries a project out, as of the day on which it began.")
record TeamMemberResponse(
        @Personal @Schema(description = "The name.", required = true, maxLength = 200, examples = "Người nộp 1")
        String name,

        @Personal
        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description = "The mail address, for the owner, its mentors and staff.",
                format = "email",
                maxLength = 254,
                examples = "nguoi.nop.1@example.org")
        String mail,

        @Personal
        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description = "The school, company or group to which they belong, for the same.",
                maxLength = 200,
                examples = "Nhóm giấy dó")
        String organisation,

        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description = "Their share in percent, for the same.",
                minimum = "1",
                maximum = "100",
                format = "int32",
                examples = "100")
        Integer share,

        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(description = "Whether they answer for the project, for the same.")
        Boolean contact) {

    static List<TeamMemberResponse> of(List<TeamMember> team, Relation reader) {
        return team.stream()
                .filter(member -> reader.knowsTheTeam() || member.consentedAt() != null)
                .map(member -> reader.knowsTheTeam() ? whole(member) : nameOf(member))
                .toList();
    }

    private static TeamMemberResponse whole(TeamMember member) {
        return new TeamMemberResponse(
                member.name(), member.mail(), member.organisation(), member.share(), member.contact() ? true : null);
    }

    private static TeamMemberResponse nameOf(TeamMember member) {
        return new TeamMemberResponse(member.name(), null, null, null, null);
    }
}
