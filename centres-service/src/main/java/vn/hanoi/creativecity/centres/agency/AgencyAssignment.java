package vn.hanoi.creativecity.centres.agency;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import java.util.Collection;
import java.util.UUID;
import vn.hanoi.creativecity.centres.organisation.Organisation;

/** One role of one organisation, for a centre or for a target of a plan. */
@Embeddable
public class AgencyAssignment {

    @ManyToOne(optional = false)
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private AgencyRole role;

    AgencyAssignment() {}

    AgencyAssignment(Organisation organisation, AgencyRole role) {
        this.organisation = organisation;
        this.role = role;
    }

    public Organisation organisation() {
        return organisation;
    }

    AgencyRole role() {
        return role;
    }

    /** Whether it is one of these organisations that has the role. */
    public boolean isOf(Collection<UUID> organisations) {
        return organisations.contains(organisation.id());
    }

    public boolean hasTheSay() {
        return role == AgencyRole.LEAD || role == AgencyRole.IMPLEMENTING;
    }

    boolean repeats(AgencyAssignment other) {
        return other.organisation != null && organisation.id().equals(other.organisation.id()) && role == other.role;
    }
}
