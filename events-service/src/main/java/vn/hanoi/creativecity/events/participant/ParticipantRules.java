package vn.hanoi.creativecity.events.participant;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Each account is one participant at most. */
@Singleton
class ParticipantRules implements Rule {

    private static final Message TAKEN =
            new Message("Đã có người tham gia gắn với tài khoản này.", "Another participant has this account already.");

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return "one_participant_per_subject".equals(constraint)
                ? Optional.of(
                        new Problem(ProblemType.CONFLICT, TAKEN, List.of(Violation.at("/subject", "taken", TAKEN))))
                : Optional.empty();
    }
}
