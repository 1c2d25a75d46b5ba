package vn.hanoi.creativecity.events.checkin;

import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Somebody is not let in, and why: each reason is a kind of its own, so that a device shows it at once. */
final class Refused extends Problem {

    private Refused(ProblemType type, Message detail) {
        this(type, Violation.at("/code", type.slug().replace('-', '_'), detail), detail);
    }

    private Refused(ProblemType type, Violation violation, Message detail) {
        super(type, detail, List.of(violation));
    }

    static Refused alreadyCheckedIn(Instant when) {
        return new Refused(
                ProblemType.ALREADY_CHECKED_IN,
                Message.of("Mã này đã vào lúc %s.", "This code was checked in at %s.", when));
    }

    static Refused cancelled() {
        return new Refused(ProblemType.REGISTRATION_CANCELLED, ProblemType.REGISTRATION_CANCELLED.explanation());
    }

    static Refused wrongSession() {
        return new Refused(ProblemType.WRONG_SESSION, ProblemType.WRONG_SESSION.explanation());
    }

    /** Whatever the code is good for. */
    static Refused notTakingPlace() {
        Message detail = new Message("Buổi này bị huỷ hoặc được hoãn.", "The session is cancelled or postponed.");
        return new Refused(ProblemType.CONFLICT, Violation.at("/session", "not_taking_place", detail), detail);
    }

    static Refused tooEarly(Instant opens) {
        return new Refused(ProblemType.TOO_EARLY_TO_CHECK_IN, Message.of("Cửa mở lúc %s.", "Doors open at %s.", opens));
    }

    static Refused notAttending() {
        return new Refused(ProblemType.NOT_ATTENDING, ProblemType.NOT_ATTENDING.explanation());
    }
}
