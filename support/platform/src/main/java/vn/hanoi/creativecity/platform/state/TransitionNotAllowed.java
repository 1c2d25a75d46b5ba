package vn.hanoi.creativecity.platform.state;

import java.util.Set;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** A resource cannot move from its state to the one that was asked for. */
public final class TransitionNotAllowed extends Problem {

    private TransitionNotAllowed(Message detail) {
        super(ProblemType.TRANSITION_NOT_ALLOWED, detail);
    }

    static TransitionNotAllowed between(Enum<?> from, Enum<?> to, Set<? extends Enum<?>> possible) {
        return new TransitionNotAllowed(Message.of(
                "Không thể chuyển từ %s sang %s; từ %1$s có thể sang: %3$s.",
                "%s cannot become %s; from %1$s it can become: %3$s.",
                StateMachine.wireName(from),
                StateMachine.wireName(to),
                StateMachine.wireNames(possible)));
    }
}
