package vn.hanoi.creativecity.centres.heritage;

import jakarta.inject.Singleton;
import java.time.Clock;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes, changes and moves adaptations: follows what a request refers to and reports all of it that leads nowhere. */
@Singleton
class AdaptationEditing {

    private final AdaptationRepository adaptations;
    private final HeritageSiteRepository sites;
    private final CentreRepository centres;
    private final TransitionHistory history;
    private final Clock clock;

    AdaptationEditing(
            AdaptationRepository adaptations,
            HeritageSiteRepository sites,
            CentreRepository centres,
            TransitionHistory history,
            Clock clock) {
        this.adaptations = adaptations;
        this.sites = sites;
        this.centres = centres;
        this.history = history;
        this.clock = clock;
    }

    Adaptation create(AdaptationRequest request) {
        Violations violations = new Violations();
        HeritageSite site = violations.follow("/site", request.site(), sites::findByReference);
        Centre centre = resultingCentre(request, violations);
        violations.throwIfAny();
        Adaptation adaptation = new Adaptation(Ids.next(), site, request, centre, clock.instant());
        adaptations.persistAndFlush(adaptation);
        return adaptation;
    }

    void change(Adaptation adaptation, AdaptationRequest request) {
        Violations violations = new Violations();
        HeritageSite site = violations.follow("/site", request.site(), sites::findByReference);
        violations.check(
                site == null || site.id().equals(adaptation.site().id()),
                "/site",
                "unchangeable",
                new Message(
                        "Một dự án chuyển đổi luôn thuộc về di sản của nó; hãy tạo dự án khác.",
                        "An adaptation stays that of its site; make another one."));
        Centre centre = resultingCentre(request, violations);
        violations.throwIfAny();
        adaptation.change(request, centre, clock.instant());
        adaptations.flush();
    }

    void move(Adaptation adaptation, AdaptationTransitionRequest request) {
        AdaptationLifecycle before = adaptation.moveTo(request.lifecycle(), clock.instant());
        history.append(adaptation.id(), "lifecycle", before, request.lifecycle(), request.grounds());
        adaptations.flush();
    }

    private Centre resultingCentre(AdaptationRequest request, Violations violations) {
        violations.checkOrder("/openUntil", request.openFrom(), request.openUntil());
        return violations.follow("/resultingCentre", request.resultingCentre(), centres::findByReference);
    }
}
