package vn.hanoi.creativecity.ideas.call;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.form.AnswerForm;
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

        @Schema(
                description =
                        "Whether everybody is shown the submissions that were accepted, once the decision is published; fixed from publication on. False when absent.")
        Boolean showsSubmissions,

        @Schema(
                description =
                        "What those who take part are asked: a JSON Schema [draft 2020-12] of an object whose members are the answers. Each has a `title` in Vietnamese and may have an `x-title-en`; `x-identifying` marks an answer that says who somebody is. `$ref` leads to `#/$defs/…` alone, patterns are those of RE2, formats are date, date-time, email, uri and uuid. An unknown or another keyword is refused; those allowed are type, enum, const, those of lengths, numbers, items and properties, pattern, format, allOf, anyOf, oneOf, not, if, then, else, dependentRequired, title, description, default, examples and $comment. Fixed once the call is published.",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                maxProperties = 30,
                examples = FORM)
        JsonNode answerForm,

        @Valid @Schema(description = "Which files a submission may have; absent where it has none.")
        AttachmentsPolicy attachmentsPolicy,

        @Size(max = 20)
        @Schema(description = "By what a jury judges; none where there is no jury. Locked at the first review.")
        List<@NotNull @Valid Criterion> criteria,

        @Valid
        @Schema(
                description =
                        "How a jury goes about it: with criteria, and only with them. Locked at the first review.")
        ReviewPolicy reviewPolicy,

        @Valid @Schema(description = "How the public votes; absent where it does not. Locked at the first ballot.")
        VotingPolicy votingPolicy,

        @Size(max = 20) @Schema(description = "What can be won.")
        List<@NotNull @Valid Award> awards,

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

    static final String FORM = """
            {"type": "object", "required": ["idea"], "properties": {
              "idea": {"title": "Ý tưởng", "x-title-en": "The idea", "type": "string", "maxLength": 2000},
              "phone": {"title": "Điện thoại", "x-title-en": "Telephone", "type": "string", "maxLength": 30, "x-identifying": true}}}""";

    /** Lists that are left out are empty, and what is not said is not so. */
    CallRequest {
        showsSubmissions = Boolean.TRUE.equals(showsSubmissions);
        answerForm = answerForm == null || answerForm.isNull() ? null : answerForm;
        criteria = criteria == null ? List.of() : criteria;
        awards = awards == null ? List.of() : awards;
        disciplines = disciplines == null
                ? List.of()
                : disciplines.stream().distinct().toList();
        assumed = assumed == null ? List.of() : assumed;
    }

    /** The form that it gives; null for none. */
    AnswerForm form() {
        return answerForm == null ? null : AnswerForm.of(answerForm.toString());
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
                call.showsSubmissions(),
                call.rules().answerForm() == null
                        ? null
                        : call.rules().answerForm().document(),
                call.attachmentsPolicy(),
                call.criteria(),
                call.reviewPolicy(),
                call.votingPolicy(),
                call.awards(),
                call.planItem(),
                call.source(),
                call.assumed());
    }
}
