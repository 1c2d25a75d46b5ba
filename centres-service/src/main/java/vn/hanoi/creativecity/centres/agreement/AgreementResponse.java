package vn.hanoi.creativecity.centres.agreement;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.Visibility;
import vn.hanoi.creativecity.centres.centre.CentreReference;
import vn.hanoi.creativecity.centres.organisation.OrganisationReference;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
import vn.hanoi.creativecity.platform.money.Money;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An agreement as it is read. Whose it is not gets of a public one what everybody gets. */
@Schema(name = "Agreement", description = "What an organisation has agreed with a centre.")
record AgreementResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The centre.", required = true)
        CentreReference centre,

        @Schema(description = "The organisation.", required = true)
        OrganisationReference organisation,

        @Schema(description = "What the organisation is to the centre.", required = true)
        AgreementRole role,

        @Schema(description = ContractType.DESCRIPTION, required = true)
        ContractType contractType,

        @Schema(description = "The title.", required = true) LocalizedText title,

        @VisibleTo({Tier.STAFF, Tier.PARTNER})
        @Schema(description = "The capital that the organisation commits. A partner sees that of its own agreements.")
        Money committedCapital,

        @VisibleTo({Tier.STAFF, Tier.PARTNER})
        @Schema(
                description =
                        "What it has given of that: the sum of the contributions. A partner sees that of its own agreements.")
        Money disbursed,

        @Schema(description = "The first day of the term.", examples = "2024-01-01")
        LocalDate from,

        @Schema(description = "The day on which the term is over.", examples = "2044-01-01")
        LocalDate until,

        @Schema(description = "The day of signing.", examples = "2023-12-15")
        LocalDate signedOn,

        @VisibleTo({Tier.STAFF, Tier.PARTNER})
        @Schema(
                description = "The document, by its number. A partner sees that of its own agreements.",
                maxLength = 500,
                examples = "15/HĐ-TTST")
        String document,

        @Schema(description = "Who sees it beside staff.", required = true)
        Visibility visibility,

        @Schema(description = "How far it has come.", required = true)
        AgreementState state,

        @Schema(description = "The states that it can move to.", required = true, maxItems = 5)
        List<AgreementState> allowedTransitions,

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
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    private static final Set<String> INNER = Set.of("committedCapital", "document");

    /** @param seenAs what the viewer is to this agreement: staff, its partner, or one of the public */
    static AgreementResponse from(Agreement agreement, Tier seenAs) {
        boolean knows = seenAs != Tier.PUBLIC;
        return new AgreementResponse(
                agreement.id(),
                CentreReference.of(agreement.centre()),
                OrganisationReference.of(agreement.organisation()),
                agreement.role(),
                agreement.contractType(),
                agreement.title(),
                knows ? agreement.committedCapital() : null,
                knows ? agreement.disbursed() : null,
                agreement.from(),
                agreement.until(),
                agreement.signedOn(),
                knows ? agreement.document() : null,
                agreement.visibility(),
                agreement.state(),
                AgreementState.TABLE.from(agreement.state()),
                agreement.source(),
                agreement.assumed().stream()
                        .filter(field -> knows || !INNER.contains(field))
                        .toList(),
                agreement.version(),
                agreement.createdAt(),
                agreement.updatedAt());
    }
}
