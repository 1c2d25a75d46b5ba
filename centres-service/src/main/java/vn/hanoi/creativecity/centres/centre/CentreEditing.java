package vn.hanoi.creativecity.centres.centre;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.hanoi.creativecity.centres.geometry.Place;
import vn.hanoi.creativecity.centres.organisation.Organisation;
import vn.hanoi.creativecity.centres.organisation.OrganisationRepository;
import vn.hanoi.creativecity.centres.unit.AdministrativeUnitRepository;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes and changes centres: follows what a request refers to and reports everything in it that leads nowhere. */
@Singleton
class CentreEditing {

    private final CentreRepository centres;
    private final OrganisationRepository organisations;
    private final AdministrativeUnitRepository units;
    private final Slugs slugs;
    private final Clock clock;

    CentreEditing(
            CentreRepository centres,
            OrganisationRepository organisations,
            AdministrativeUnitRepository units,
            Slugs slugs,
            Clock clock) {
        this.centres = centres;
        this.organisations = organisations;
        this.units = units;
        this.slugs = slugs;
        this.clock = clock;
    }

    Centre create(CentreRequest request) {
        UUID id = Ids.next();
        Centre centre = new Centre(id, details(request, id), clock.instant());
        centres.persistAndFlush(centre);
        return centre;
    }

    void change(Centre centre, CentreRequest request) {
        centre.change(details(request, centre.id()), clock.instant());
        centres.flush();
    }

    private CentreDetails details(CentreRequest request, UUID id) {
        List<Violation> violations = new ArrayList<>();
        checkPhases(request.phases(), violations);
        if ((request.geometry() == null) != (request.geometryAccuracy() == null)) {
            violations.add(Violation.at(
                    request.geometry() == null ? "/geometry" : "/geometryAccuracy",
                    "required",
                    new Message(
                            "geometry và geometryAccuracy phải đi cùng nhau.",
                            "geometry and geometryAccuracy go together.")));
        }
        Place place = request.geometry() == null ? null : Place.of(request.geometry(), "/geometry");
        CentreDetails details = new CentreDetails(
                request,
                null,
                place,
                follow("/unit", request.unit(), units::findToday, violations),
                follow("/formerUnit", request.formerUnit(), units::findFormer, violations),
                follow("/hostInstitution", request.hostInstitution(), organisations::findByReference, violations),
                agencies(request, violations),
                phases(request, violations));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        String slug = slugs.claimOrMake(
                Centre.COLLECTION, request.slug(), request.name().vi(), id);
        return details.with(slug);
    }

    private List<AgencyAssignment> agencies(CentreRequest request, List<Violation> violations) {
        List<AgencyAssignment> found = new ArrayList<>();
        for (int i = 0; i < request.agencies().size(); i++) {
            AgencyRequest agency = request.agencies().get(i);
            String at = "/agencies/" + i;
            Organisation organisation =
                    follow(at + "/organisation", agency.organisation(), organisations::findByReference, violations);
            AgencyAssignment assignment = new AgencyAssignment(organisation, agency.role());
            if (organisation != null && found.stream().anyMatch(assignment::repeats)) {
                violations.add(Violation.at(
                        at,
                        "repeated",
                        new Message("Tổ chức này đã có vai trò đó.", "This organisation has that role already.")));
            }
            found.add(assignment);
        }
        return found;
    }

    private List<Phase> phases(CentreRequest request, List<Violation> violations) {
        List<Phase> found = new ArrayList<>();
        for (int i = 0; i < request.phases().size(); i++) {
            PhaseRequest phase = request.phases().get(i);
            found.add(new Phase(
                    phase, follow("/phases/" + i + "/host", phase.host(), organisations::findByReference, violations)));
        }
        return found;
    }

    private static <T> T follow(
            String pointer, String reference, Function<String, Optional<T>> find, List<Violation> violations) {
        if (reference == null) {
            return null;
        }
        Optional<T> found = find.apply(reference);
        if (found.isEmpty()) {
            violations.add(Violation.at(
                    pointer, "unknown_reference", Message.of("Không có “%s”.", "There is no “%s”.", reference)));
        }
        return found.orElse(null);
    }

    private static void checkPhases(List<PhaseRequest> phases, List<Violation> violations) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < phases.size(); i++) {
            PhaseRequest phase = phases.get(i);
            if (!numbers.add(phase.number())) {
                violations.add(Violation.at(
                        "/phases/" + i + "/number",
                        "repeated",
                        Message.of("Giai đoạn %d đã có.", "There is a phase %d already.", phase.number())));
            }
            if (phase.startsOn() != null
                    && phase.endsOn() != null
                    && phase.endsOn().isBefore(phase.startsOn())) {
                violations.add(Violation.at(
                        "/phases/" + i + "/endsOn",
                        "ends_before_it_begins",
                        new Message("Không được kết thúc trước khi bắt đầu.", "It must not end before it begins.")));
            }
        }
    }
}
