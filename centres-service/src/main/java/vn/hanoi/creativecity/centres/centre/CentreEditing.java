package vn.hanoi.creativecity.centres.centre;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hanoi.creativecity.centres.agency.Agencies;
import vn.hanoi.creativecity.centres.geometry.Place;
import vn.hanoi.creativecity.centres.organisation.OrganisationRepository;
import vn.hanoi.creativecity.centres.unit.AdministrativeUnitRepository;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes and changes centres: follows what a request refers to and reports everything in it that leads nowhere. */
@Singleton
class CentreEditing {

    private final CentreRepository centres;
    private final OrganisationRepository organisations;
    private final AdministrativeUnitRepository units;
    private final Agencies agencies;
    private final CentreFamily family;
    private final CentreIdentifiers identifiers;
    private final Slugs slugs;
    private final Clock clock;

    CentreEditing(
            CentreRepository centres,
            OrganisationRepository organisations,
            AdministrativeUnitRepository units,
            Agencies agencies,
            CentreFamily family,
            CentreIdentifiers identifiers,
            Slugs slugs,
            Clock clock) {
        this.centres = centres;
        this.organisations = organisations;
        this.units = units;
        this.agencies = agencies;
        this.family = family;
        this.identifiers = identifiers;
        this.slugs = slugs;
        this.clock = clock;
    }

    Centre create(CentreRequest request) {
        UUID id = Ids.next();
        Centre centre = new Centre(id, details(request, id), clock.instant());
        centres.persist(centre);
        identifiers.requireFree();
        return centre;
    }

    void change(Centre centre, CentreRequest request) {
        centre.change(details(request, centre.id()), clock.instant());
        identifiers.requireFree();
    }

    /** The same, unless the request says what is there already; gives whether it does not. */
    boolean changeIfDifferent(Centre centre, CentreRequest request) {
        CentreDetails details = details(request, centre.id());
        // What it refers to may be written in several ways, so what would be read back is compared.
        CentreRequest wanted = CentreRequest.of(new Centre(centre.id(), details, clock.instant()));
        if (wanted.equals(CentreRequest.of(centre))) {
            return false;
        }
        centre.change(details, clock.instant());
        identifiers.requireFree();
        return true;
    }

    private CentreDetails details(CentreRequest request, UUID id) {
        Violations violations = new Violations();
        checkPhases(request.phases(), violations);
        violations.check(
                (request.geometry() == null) == (request.geometryAccuracy() == null),
                request.geometry() == null ? "/geometry" : "/geometryAccuracy",
                "required",
                new Message(
                        "geometry và geometryAccuracy phải đi cùng nhau.",
                        "geometry and geometryAccuracy go together."));
        Place place = request.geometry() == null ? null : Place.of(request.geometry(), "/geometry");
        identifiers.checkRepeats(request.identifiers(), violations);
        CentreDetails details = new CentreDetails(
                request,
                null,
                family.parentOf(id, request.parent(), violations),
                new Location(
                        request,
                        place,
                        violations.follow("/unit", request.unit(), units::findToday),
                        violations.follow("/formerUnit", request.formerUnit(), units::findFormer)),
                violations.follow("/hostInstitution", request.hostInstitution(), organisations::findByReference),
                agencies.follow(request.agencies(), violations),
                phases(request, violations));
        violations.throwIfAny();
        identifiers.checkFree(request.identifiers(), id);
        String slug = slugs.claimOrMake(
                Centre.COLLECTION, request.slug(), request.name().vi(), id);
        return details.with(slug);
    }

    private List<Phase> phases(CentreRequest request, Violations violations) {
        List<Phase> found = new ArrayList<>();
        for (int i = 0; i < request.phases().size(); i++) {
            PhaseRequest phase = request.phases().get(i);
            found.add(new Phase(
                    phase, violations.follow("/phases/" + i + "/host", phase.host(), organisations::findByReference)));
        }
        return found;
    }

    private static void checkPhases(List<PhaseRequest> phases, Violations violations) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < phases.size(); i++) {
            PhaseRequest phase = phases.get(i);
            violations.check(
                    numbers.add(phase.number()),
                    "/phases/" + i + "/number",
                    "repeated",
                    Message.of("Giai đoạn %d đã có.", "There is a phase %d already.", phase.number()));
            violations.checkOrder("/phases/" + i + "/endsOn", phase.startsOn(), phase.endsOn());
        }
    }
}
