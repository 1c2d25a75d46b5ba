package vn.hanoi.creativecity.centres.connection;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Two centres have one connection of a kind on each day at most. The database keeps this, whoever comes at the same moment. */
@Singleton
class OneConnectionOfAKind implements Rule {

    private static final Message TAKEN = new Message(
            "Hai trung tâm này đã có một kết nối cùng loại trong thời gian đó.",
            "These two centres have a connection of this kind at that time already.");

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return "one_connection_of_a_kind_at_a_time".equals(constraint)
                ? Optional.of(new Problem(ProblemType.CONFLICT, TAKEN, List.of(Violation.at("/kind", "taken", TAKEN))))
                : Optional.empty();
    }
}
