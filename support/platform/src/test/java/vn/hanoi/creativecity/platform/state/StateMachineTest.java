package vn.hanoi.creativecity.platform.state;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.hanoi.creativecity.platform.state.StateMachineTest.Light.AMBER;
import static vn.hanoi.creativecity.platform.state.StateMachineTest.Light.GREEN;
import static vn.hanoi.creativecity.platform.state.StateMachineTest.Light.OUT_OF_ORDER;
import static vn.hanoi.creativecity.platform.state.StateMachineTest.Light.RED;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.problem.ProblemType;

class StateMachineTest {

    enum Light {
        RED,
        GREEN,
        AMBER,
        OUT_OF_ORDER
    }

    private static final StateMachine<Light> TABLE = StateMachine.of(Light.class)
            .from(RED)
            .to(OUT_OF_ORDER, GREEN)
            .from(GREEN)
            .to(AMBER)
            .from(AMBER)
            .to(RED)
            .build();

    private static final Set<List<Light>> ALLOWED =
            Set.of(List.of(RED, GREEN), List.of(RED, OUT_OF_ORDER), List.of(GREEN, AMBER), List.of(AMBER, RED));

    @Test
    void everyPairIsAllowedOrNotAsTheTableSays() {
        for (Light from : Light.values()) {
            for (Light to : Light.values()) {
                boolean allowed = ALLOWED.contains(List.of(from, to));
                assertEquals(allowed, TABLE.allows(from, to), from + " to " + to);
                if (allowed) {
                    assertDoesNotThrow(() -> TABLE.check(from, to));
                } else {
                    assertThrows(TransitionNotAllowed.class, () -> TABLE.check(from, to), from + " to " + to);
                }
            }
        }
    }

    @Test
    void theWaysOnComeInTheOrderOfTheirDeclaration() {
        assertEquals(List.of(GREEN, OUT_OF_ORDER), TABLE.from(RED));
        assertEquals(List.of(), TABLE.from(OUT_OF_ORDER));
    }

    @Test
    void whatIsNotAllowedNamesWhatIsInBothLanguages() {
        var refused = assertThrows(TransitionNotAllowed.class, () -> TABLE.check(RED, AMBER));

        assertEquals(ProblemType.TRANSITION_NOT_ALLOWED, refused.type());
        assertEquals(
                "Không thể chuyển từ red sang amber; từ red có thể sang: green, out_of_order.",
                refused.detail().vi());
        assertEquals(
                "red cannot become amber; from red it can become: green, out_of_order.",
                refused.detail().en());
    }

    @Test
    void anEndLeadsNowhere() {
        var refused = assertThrows(TransitionNotAllowed.class, () -> TABLE.check(OUT_OF_ORDER, RED));

        assertEquals(
                "out_of_order cannot become red; from out_of_order it can become: –.",
                refused.detail().en());
    }
}
