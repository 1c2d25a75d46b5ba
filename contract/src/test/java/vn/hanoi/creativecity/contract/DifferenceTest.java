package vn.hanoi.creativecity.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.contract.Sample.json;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void aDifferenceIsNamedByItsPointer() {
        assertEquals(
                List.of("/paths/~1v1~1centres/get/summary: \"List\" \"All\""),
                between(
                        "{\"paths\": {\"/v1/centres\": {\"get\": {\"summary\": \"List\"}}}}",
                        "{\"paths\": {\"/v1/centres\": {\"get\": {\"summary\": \"All\"}}}}"));
    }

    @Test
    void whatOneSideLacksIsNothing() {
        assertEquals(List.of("/a: 1 nothing", "/b: nothing [2]"), between("{\"a\": 1}", "{\"b\": [2]}"));
    }

    @Test
    void listsAreComparedItemByItem() {
        assertEquals(List.of("/a/1: 2 3", "/a/2: nothing 4"), between("{\"a\": [1, 2]}", "{\"a\": [1, 3, 4]}"));
    }

    @Test
    void theOrderOfPropertiesIsNoDifference() {
        assertEquals(List.of(), between("{\"a\": 1, \"b\": 2}", "{\"b\": 2, \"a\": 1}"));
    }

    @Test
    void longValuesAreCut() {
        var cut = between("{\"a\": \"%s\"}".formatted("x".repeat(100)), "{}").getFirst();
        assertEquals("/a: \"" + "x".repeat(79) + "… nothing", cut);
    }

    private static List<String> between(String left, String right) {
        return Difference.between(json(left), json(right)).stream()
                .map(difference ->
                        "%s: %s %s".formatted(difference.pointer(), difference.leftText(), difference.rightText()))
                .toList();
    }
}
