package vn.hanoi.creativecity.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    @Test
    void requestsEarnRepetitionsAndOnlySomeAreSaved() {
        RetryBudget budget = new RetryBudget(25, 2);
        assertEquals(2, spent(budget));
        earn(budget, 3);
        assertFalse(budget.spend());
        earn(budget, 1);
        assertTrue(budget.spend());
        earn(budget, 1_000);
        assertEquals(2, spent(budget));
    }

    private static void earn(RetryBudget budget, int requests) {
        IntStream.range(0, requests).forEach(_ -> budget.earn());
    }

    private static int spent(RetryBudget budget) {
        int spent = 0;
        while (budget.spend()) {
            spent++;
        }
        return spent;
    }
}
