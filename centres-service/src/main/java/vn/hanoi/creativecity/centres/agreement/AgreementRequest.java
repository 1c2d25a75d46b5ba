package vn.hanoi.creativecity.centres.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.Visibility;
import vn.hanoi.creativecity.platform.money.Money;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes an agreement; also what a merge patch is applied to. */
@Schema(name = "AgreementInput", description = "What makes an agreement.")
record AgreementRequest(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(
                description = "The id or slug of the centre; cannot be changed later.",
                examples = "trung-tam-sang-tao-tre-bac-an-khanh")
        String centre,

        @NotNull
        @Size(min = 1, max = 100)
        @Schema(description = "The id or slug of the organisation; cannot be changed later.", examples = "sovico")
        String organisation,

        @NotNull @Schema(description = "What the organisation is to the centre.")
        AgreementRole role,

        @NotNull @Schema(description = ContractType.DESCRIPTION)
        ContractType contractType,

        @NotNull @TextLength(max = 200) @Schema(description = "The title, at most 200 characters in each language.")
        LocalizedText title,

        @Schema(description = "The capital that the organisation commits, more than 0.")
        Money committedCapital,

        @Schema(description = "The first day of the term.", examples = "2024-01-01")
        LocalDate from,

        @Schema(description = "The day on which the term is over.", examples = "2044-01-01")
        LocalDate until,

        @Schema(
                description = "The day of signing, to correct it: the move to `signed` has set it.",
                examples = "2023-12-15")
        LocalDate signedOn,

        @Size(min = 1, max = 500) @Schema(description = "The document, by its number.", examples = "15/HĐ-TTST")
        String document,

        @Schema(description = "Who sees it beside staff; `partner` when absent.")
        Visibility visibility,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    /** What nobody has decided to publish stays among the partners. */
    AgreementRequest {
        visibility = visibility == null ? Visibility.PARTNER : visibility;
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }

    /** What would make the agreement as it is now. */
    static AgreementRequest of(Agreement agreement) {
        return new AgreementRequest(
                agreement.centre().id().toString(),
                agreement.organisation().id().toString(),
                agreement.role(),
                agreement.contractType(),
                agreement.title(),
                agreement.committedCapital(),
                agreement.from(),
                agreement.until(),
                agreement.signedOn(),
                agreement.document(),
                agreement.visibility(),
                agreement.source(),
                agreement.assumed());
    }
}
