package vn.hanoi.creativecity.ideas.call;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a call; also what a merge patch is applied to. */
@Schema(name = "CallInput", description = "What makes a call.")
record CallRequest(
        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(
                description = "Its name in URLs; made from the Vietnamese name when absent.",
                examples = "tuyen-chon-y-tuong-sang-tao-ha-noi")
        String slug,

        @NotNull @Schema(description = "What it asks for.") CallKind kind,

        @NotNull @TextLength(max = 200) @Schema(description = "The name, at most 200 characters in each language.")
        LocalizedText name,

        @TextLength(max = 1000) @Schema(description = "What it is about, in at most 1,000 characters.")
        LocalizedText summary,

        @TextLength(max = 20000)
        @Schema(description = "The whole brief for those who take part, in at most 20,000 characters.")
        LocalizedText brief,

        @TextLength(max = 5000) @Schema(description = "Who may take part, in at most 5,000 characters.")
        LocalizedText eligibility,

        @Size(max = 7) @Schema(description = "The creative fields that it addresses.", uniqueItems = true)
        List<@NotNull Discipline> disciplines,

        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(
                description = "The slug of the centre that it is about.",
                examples = "trung-tam-sang-tao-tre-bac-an-khanh")
        String centre,

        @NotNull
        @Schema(
                description = "The first instant at which it takes submissions; from 2000 to 2099.",
                examples = "2025-06-01T01:00:00Z")
        Instant opensAt,

        @NotNull
        @Schema(
                description =
                        "The instant from which it no longer takes submissions, after `opensAt`; from 2000 to 2099.",
                examples = "2027-12-31T10:00:00Z")
        Instant closesAt,

        @Pattern(regexp = "P([1-9]|1[0-6])")
        @Schema(
                description = "The item of the city's plan that it carries out, P1 to P16.",
                maxLength = 3,
                examples = "P4")
        String planItem,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Plan 102/KH-UBND of 2022-04-01 (as listed by legal portals and press)")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    /** Lists that are left out are empty. */
    CallRequest {
        disciplines = disciplines == null
                ? List.of()
                : disciplines.stream().distinct().toList();
        assumed = assumed == null ? List.of() : assumed;
    }

    /** What would make the call as it is now. */
    static CallRequest of(Call call) {
        return new CallRequest(
                call.slug(),
                call.kind(),
                call.name(),
                call.summary(),
                call.brief(),
                call.eligibility(),
                call.disciplines(),
                call.centre(),
                call.opensAt(),
                call.closesAt(),
                call.planItem(),
                call.source(),
                call.assumed());
    }
}
