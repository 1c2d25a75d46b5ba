package vn.hanoi.creativecity.centres.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.centre.Discipline;

/** The membership of the city that a plan makes good. */
@Embeddable
@Schema(name = "PlanMembership", description = "The membership of the city that a plan makes good.")
record Membership(
        @Column(name = "membership_network")
        @NotNull
        @Size(min = 1, max = 200)
        @Schema(description = "The network.", required = true, examples = "UNESCO Creative Cities Network")
        String network,

        @Enumerated(EnumType.STRING) @Column(name = "membership_field") @Schema(description = "The creative field.")
        Discipline field,

        @Column(name = "membership_since")
        @Schema(description = "Since which day the city is a member.", examples = "2019-10-30")
        LocalDate since) {}
