package vn.hanoi.creativecity.centres.centre;

import java.util.List;
import vn.hanoi.creativecity.centres.geometry.Place;
import vn.hanoi.creativecity.centres.organisation.Organisation;
import vn.hanoi.creativecity.centres.unit.AdministrativeUnit;

/** A request whose references have been followed and whose geometry has been checked. */
record CentreDetails(
        CentreRequest request,
        String slug,
        Place place,
        AdministrativeUnit unit,
        AdministrativeUnit formerUnit,
        Organisation hostInstitution,
        List<AgencyAssignment> agencies,
        List<Phase> phases) {

    CentreDetails with(String slug) {
        return new CentreDetails(request, slug, place, unit, formerUnit, hostInstitution, agencies, phases);
    }
}
