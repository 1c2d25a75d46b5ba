package vn.hanoi.creativecity.centres.centre;

import java.util.List;
import vn.hanoi.creativecity.centres.agency.AgencyAssignment;
import vn.hanoi.creativecity.centres.organisation.Organisation;

/** A request whose references have been followed and whose geometry has been checked. */
record CentreDetails(
        CentreRequest request,
        String slug,
        Centre parent,
        Location location,
        Organisation hostInstitution,
        List<AgencyAssignment> agencies,
        List<Phase> phases) {

    CentreDetails with(String slug) {
        return new CentreDetails(request, slug, parent, location, hostInstitution, agencies, phases);
    }
}
