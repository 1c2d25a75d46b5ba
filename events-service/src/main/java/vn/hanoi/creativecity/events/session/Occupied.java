package vn.hanoi.creativecity.events.session;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The venue takes one session at a time, and has others then. It is said which, and what lets them overlap. */
final class Occupied extends Problem {

    static final String CODE = "overlap";

    private Occupied(Message detail, List<Violation> violations) {
        super(ProblemType.CONFLICT, detail, violations);
    }

    /** @throws Occupied with every clash that was found, if any was */
    static void throwIfAny(List<Violation> clashes) {
        if (!clashes.isEmpty()) {
            throw new Occupied(
                    clashes.size() == 1
                            ? clashes.getFirst().message()
                            : Message.of(
                                    "Có %d chỗ trùng lịch ở địa điểm.",
                                    "%d sessions overlap with others in the venue.", clashes.size()),
                    clashes);
        }
    }

    /** @param pointer where the time that was asked for stands */
    static Violation by(Session other, String pointer) {
        return Violation.at(
                pointer,
                CODE,
                Message.of(
                        "Trùng với buổi %1$s (“%2$s”) ở “%4$s”, %5$s–%6$s. Nếu vẫn xếp, hãy nêu lý do trong overlapReason.",
                        "Overlaps with session %1$s (“%3$s”) in “%4$s”, %5$s–%6$s. To have it nevertheless, say why in overlapReason.",
                        other.code(),
                        other.shownTitle().vi(),
                        other.shownTitle().en() == null
                                ? other.shownTitle().vi()
                                : other.shownTitle().en(),
                        other.venue().name().vi(),
                        HanoiTime.of(other.startsAt()),
                        HanoiTime.of(other.endsAt())));
    }
}
