package vn.hanoi.creativecity.ideas.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the public votes. */
@Embeddable
@Schema(description = "How the public votes.")
record VotingPolicy(
        @NotNull
        @Column(name = "voting_opens_at")
        @Schema(
                description =
                        "The first instant at which votes are taken, not before the call's own `closesAt`; from 2000 to 2099.",
                examples = "2028-01-10T01:00:00Z")
        Instant opensAt,

        @NotNull
        @Column(name = "voting_closes_at")
        @Schema(
                description = "The instant from which they no longer are, after `opensAt`; from 2000 to 2099.",
                examples = "2028-01-31T10:00:00Z")
        Instant closesAt,

        @Column(name = "voting_counts_hidden")
        @Schema(
                description = "Whether nobody sees how many votes there are until the vote has closed.",
                defaultValue = "true")
        Boolean countsHidden,

        @Enumerated(EnumType.STRING)
        @Schema(
                description = "Who may vote: `any_account` is any person who has logged in.",
                defaultValue = "any_account")
        Voters voters,

        @Min(1)
        @Max(1)
        @Column(name = "votes_per_person")
        @Schema(description = "How many votes a person has in the call.", format = "int32", defaultValue = "1")
        Integer votesPerPerson) {

    VotingPolicy {
        countsHidden = countsHidden == null || countsHidden;
        voters = voters == null ? Voters.ANY_ACCOUNT : voters;
        votesPerPerson = votesPerPerson == null ? 1 : votesPerPerson;
    }
}
