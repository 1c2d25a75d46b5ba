package vn.hanoi.creativecity.events.session;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The last word about overlaps is the database's, whoever comes at the same moment. */
@Singleton
class SessionRules implements Rule {

    private static final Message OCCUPIED = new Message(
            "Vào giờ đó địa điểm vừa được xếp cho một buổi khác.",
            "The venue has just been given to another session at that time.");

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return "one_session_at_a_time".equals(constraint)
                ? Optional.of(new Problem(
                        ProblemType.CONFLICT, OCCUPIED, List.of(Violation.at("/startsAt", Occupied.CODE, OCCUPIED))))
                : Optional.empty();
    }
}
