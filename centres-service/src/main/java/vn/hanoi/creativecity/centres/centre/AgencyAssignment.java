package vn.hanoi.creativecity.centres.centre;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import vn.hanoi.creativecity.centres.organisation.Organisation;

/** One role of one organisation for a centre. */
@Embeddable
class AgencyAssignment {

    @ManyToOne(optional = false)
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private AgencyRole role;

    AgencyAssignment() {}

    AgencyAssignment(Organisation organisation, AgencyRole role) {
        this.organisation = organisation;
        this.role = role;
    }

    Organisation organisation() {
        return organisation;
    }

    AgencyRole role() {
        return role;
    }

    boolean hasTheSay() {
        return role == AgencyRole.LEAD || role == AgencyRole.IMPLEMENTING;
    }

    boolean repeats(AgencyAssignment other) {
        return other.organisation != null && organisation.id().equals(other.organisation.id()) && role == other.role;
    }
}
