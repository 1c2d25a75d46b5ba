package vn.hanoi.creativecity.centres.heritage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import vn.hanoi.creativecity.centres.centre.Publication;
import vn.hanoi.creativecity.centres.geometry.Place;
import vn.hanoi.creativecity.centres.unit.AdministrativeUnit;
import vn.hanoi.creativecity.centres.unit.AdministrativeUnitRepository;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes, changes and publishes heritage sites. */
@Singleton
class HeritageSiteEditing {

    private final HeritageSiteRepository sites;
    private final AdministrativeUnitRepository units;
    private final TransitionHistory history;
    private final Slugs slugs;
    private final Clock clock;

    HeritageSiteEditing(
            HeritageSiteRepository sites,
            AdministrativeUnitRepository units,
            TransitionHistory history,
            Slugs slugs,
            Clock clock) {
        this.sites = sites;
        this.units = units;
        this.history = history;
        this.slugs = slugs;
        this.clock = clock;
    }

    HeritageSite create(HeritageSiteRequest request) {
        UUID id = Ids.next();
        HeritageSite site = new HeritageSite(id, details(request, id), clock.instant());
        sites.persistAndFlush(site);
        return site;
    }

    void change(HeritageSite site, HeritageSiteRequest request) {
        site.change(details(request, site.id()), clock.instant());
        sites.flush();
    }

    void move(HeritageSite site, HeritageSiteTransitionRequest request) {
        Publication before = site.moveTo(request.publication(), clock.instant());
        history.append(site.id(), "publication", before, request.publication(), request.grounds());
        sites.flush();
    }

    private HeritageSiteDetails details(HeritageSiteRequest request, UUID id) {
        Violations violations = new Violations();
        violations.check(
                (request.geometry() == null) == (request.geometryAccuracy() == null),
                request.geometry() == null ? "/geometry" : "/geometryAccuracy",
                "required",
                new Message(
                        "geometry và geometryAccuracy phải đi cùng nhau.",
                        "geometry and geometryAccuracy go together."));
        Place place = request.geometry() == null ? null : Place.of(request.geometry(), "/geometry");
        AdministrativeUnit unit = violations.follow("/unit", request.unit(), units::findToday);
        violations.throwIfAny();
        String slug = slugs.claimOrMake(
                HeritageSite.COLLECTION, request.slug(), request.name().vi(), id);
        return new HeritageSiteDetails(request, slug, place, unit);
    }
}
