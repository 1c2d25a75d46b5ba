package vn.hanoi.creativecity.events.event;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No event is part of itself. The database keeps this, whoever comes at the same moment. */
@Singleton
class EventRules implements Rule {

    private static final Message CIRCLE =
            new Message("Sự kiện này sẽ là một phần của chính nó.", "The event would be a part of itself by that.");

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return "no_event_is_part_of_itself".equals(constraint)
                ? Optional.of(new Problem(
                        ProblemType.CONFLICT, CIRCLE, List.of(Violation.at("/superEvent", "circle", CIRCLE))))
                : Optional.empty();
    }
}
