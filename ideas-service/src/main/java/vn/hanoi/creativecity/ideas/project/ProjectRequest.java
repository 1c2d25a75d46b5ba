package vn.hanoi.creativecity.ideas.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a project; also what a merge patch is applied to. */
@Schema(name = "ProjectInput", description = "What makes a project.")
record ProjectRequest(
        @NotNull
        @Size(max = 100)
        @Schema(
                description =
                        "The submission that is carried out, by id or code. It was accepted, and has no other project.",
                examples = "HN-7K3F-9QXM")
        String submission,

        @NotNull
        @Size(max = 100)
        @Schema(
                description =
                        "The programme that supports it, by id or slug: an open or running one with a place left.",
                examples = "uom-tao-y-tuong-sang-tao")
        String programme,

        @NotNull
        @TextLength(max = 200)
        @Schema(description = "What it is called in public, at most 200 characters in each language.")
        LocalizedText name,

        @TextLength(max = 2000) @Schema(description = "What everybody is told of it, in at most 2,000 characters.")
        LocalizedText summary,

        @Size(max = 10) @Schema(description = "Who accompanies it. Staff say so.")
        List<@NotNull @Valid Mentor> mentors,

        @Schema(
                description =
                        "Whether investors may ask to be put in touch. Its owner says so and nobody else. False when absent.")
        Boolean investorContact,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    ProjectRequest {
        mentors = mentors == null ? List.of() : List.copyOf(mentors);
        investorContact = Boolean.TRUE.equals(investorContact);
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }

    static ProjectRequest of(Project project) {
        return new ProjectRequest(
                project.submissionCode(),
                project.programme().slug(),
                project.name(),
                project.summary(),
                project.mentors(),
                project.investorContact(),
                project.source(),
                project.assumed());
    }
}
