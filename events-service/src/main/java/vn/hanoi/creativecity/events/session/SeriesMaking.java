package vn.hanoi.creativecity.events.session;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.events.event.Event;
import vn.hanoi.creativecity.events.venue.Venue;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes all sessions of a rule, or none of them. */
@Singleton
class SeriesMaking {

    private static final int MOST = 400;
    private static final int MOST_YEARS = 2;

    private final SessionRepository sessions;
    private final Scheduling scheduling;
    private final Occupancy occupancy;
    private final SessionCodes codes;
    private final Viewer viewer;
    private final Clock clock;

    SeriesMaking(
            SessionRepository sessions,
            Scheduling scheduling,
            Occupancy occupancy,
            SessionCodes codes,
            Viewer viewer,
            Clock clock) {
        this.sessions = sessions;
        this.scheduling = scheduling;
        this.occupancy = occupancy;
        this.codes = codes;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * @param event locked by the caller
     * @throws Occupied naming every session that is in the way, when nobody says why they may overlap
     */
    List<Session> make(Event event, UUID series, SeriesRequest request) {
        Scheduling.requireOpen(event);
        Violations violations = new Violations();
        Venue venue = scheduling.newVenue(request.venue(), null, violations);
        List<Slot> slots = slots(request, violations);
        violations.throwIfAny();
        Instant now = clock.instant();
        List<Session> made = slots.stream()
                .map(slot -> new Session(
                        Ids.next(), event, codes.next(), series, request.session(event.slug(), slot), venue, now))
                .toList();
        if (venue != null && venue.exclusive()) {
            place(made, venue, request.overlapReason());
        }
        sessions.persist(made);
        sessions.flush();
        return made;
    }

    private void place(List<Session> made, Venue venue, String overlapReason) {
        occupancy.lock(venue);
        Slot whole = new Slot(made.getFirst().startsAt(), made.getLast().endsAt());
        List<Session> there = occupancy.all(venue, whole);
        List<Violation> clashes = new ArrayList<>();
        for (Session session : made) {
            there.stream()
                    .filter(other -> other.slot().overlaps(session.slot()))
                    .forEach(other -> {
                        clashes.add(Occupied.by(other, "/startTime"));
                        session.allow(new Overlap(overlapReason, viewer.subject()));
                    });
        }
        if (overlapReason == null) {
            Occupied.throwIfAny(clashes);
        }
    }

    private static List<Slot> slots(SeriesRequest request, Violations violations) {
        violations.checkOrder("/until", request.from(), request.until());
        boolean isTooLong = request.until().isAfter(request.from().plusYears(MOST_YEARS));
        violations.check(
                !isTooLong,
                "/until",
                "too_far",
                new Message("Nhiều nhất hai năm sau from.", "At most two years after from."));
        if (isTooLong || request.until().isBefore(request.from())) {
            return List.of();
        }
        List<Slot> slots = request.slots();
        violations.check(
                !slots.isEmpty(),
                "/weekdays",
                "no_day",
                new Message("Không có ngày nào theo quy tắc này.", "There is no day by this rule."));
        violations.check(
                slots.size() <= MOST,
                "/until",
                "too_many",
                Message.of(
                        "Sẽ có %d buổi; mỗi lần nhiều nhất %d.",
                        "That makes %d sessions; %d at most at a time.", slots.size(), MOST));
        slots.stream().limit(1).forEach(first -> SessionTimes.check(first, violations));
        return slots;
    }
}
