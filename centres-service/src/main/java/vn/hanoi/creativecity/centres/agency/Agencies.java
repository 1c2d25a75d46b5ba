package vn.hanoi.creativecity.centres.agency;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import vn.hanoi.creativecity.centres.organisation.Organisation;
import vn.hanoi.creativecity.centres.organisation.OrganisationRepository;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.text.Message;

/** Follows the agencies that a request names. */
@Singleton
public class Agencies {

    private final OrganisationRepository organisations;

    Agencies(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    /** The assignments of the member {@code agencies}; what leads nowhere or says a thing twice is noted at its place. */
    public List<AgencyAssignment> follow(List<AgencyRequest> requests, Violations violations) {
        List<AgencyAssignment> found = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            AgencyRequest agency = requests.get(i);
            String at = "/agencies/" + i;
            Organisation organisation =
                    violations.follow(at + "/organisation", agency.organisation(), organisations::findByReference);
            AgencyAssignment assignment = new AgencyAssignment(organisation, agency.role());
            violations.check(
                    organisation == null || found.stream().noneMatch(assignment::repeats),
                    at,
                    "repeated",
                    new Message("Tổ chức này đã có vai trò đó.", "This organisation has that role already."));
            found.add(assignment);
        }
        return found;
    }
}
