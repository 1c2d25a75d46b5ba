package vn.hanoi.creativecity.events.checkin;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import vn.hanoi.creativecity.events.registration.Arrival;
import vn.hanoi.creativecity.events.registration.Arrivals;
import vn.hanoi.creativecity.events.session.Session;
import vn.hanoi.creativecity.events.session.SessionRepository;
import vn.hanoi.creativecity.events.session.SessionStatus;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Lets people in: whoever has seats for the session, once. */
@Singleton
class CheckingIn {

    private static final Duration DOORS_OPEN_BEFORE = Duration.ofHours(2);

    private final SessionRepository sessions;
    private final Arrivals arrivals;
    private final CheckIns checkIns;
    private final Viewer viewer;

    CheckingIn(SessionRepository sessions, Arrivals arrivals, CheckIns checkIns, Viewer viewer) {
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.checkIns = checkIns;
        this.viewer = viewer;
    }

    CheckIn checkIn(CheckInRequest request, Instant receivedAt) {
        Violations violations = new Violations();
        Session session = violations.follow("/session", request.session(), sessions::find);
        violations.check(
                request.at() == null || !request.at().isAfter(receivedAt),
                "/at",
                "in_the_future",
                new Message("Không được ở tương lai.", "Must not be in the future."));
        violations.throwIfAny();
        Arrivals.Claim claim = violations.follow("/code", request.code(), code -> arrivals.claim(code, session));
        violations.throwIfAny();
        Arrival arrival = claim.arrival();
        int present = request.present() == null ? arrival.groupSize() : request.present();
        violations.check(
                present <= arrival.groupSize(),
                "/present",
                "too_large",
                Message.of("Đăng ký này cho %d người.", "The registration is for %d people.", arrival.groupSize()));
        violations.throwIfAny();
        Instant at = request.at() == null ? receivedAt : request.at();
        requireSeats(claim, session, at);
        CheckIn checkIn = new CheckIn(Ids.next(), arrival, session.id(), present, at, receivedAt, viewer.subject());
        if (!checkIns.add(checkIn)) {
            throw Refused.alreadyCheckedIn(checkIns.when(arrival.registration(), session.id()));
        }
        return checkIn;
    }

    private static void requireSeats(Arrivals.Claim claim, Session session, Instant at) {
        switch (claim.to()) {
            case ANOTHER_SESSION -> throw Refused.wrongSession();
            case NOTHING_ANY_MORE -> throw Refused.cancelled();
            case NOTHING_YET -> throw Refused.notAttending();
            case SEATS -> {
                if (session.status() == SessionStatus.CANCELLED || session.status() == SessionStatus.POSTPONED) {
                    throw Refused.notTakingPlace();
                }
                Instant doors = session.startsAt().minus(DOORS_OPEN_BEFORE);
                if (at.isBefore(doors)) {
                    throw Refused.tooEarly(doors);
                }
            }
        }
    }
}
